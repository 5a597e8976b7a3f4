"""Once a week per device, by a cookie that says which week and nothing else.

Whoever answers at the same place in the same week has the same cookie: it cannot tell one device from another. It is signed, so that
nobody makes one for another, and it ends with the week.
"""

from datetime import date, datetime, time, timedelta

from django.core.signing import BadSignature, Signer
from django.utils import timezone

COOKIE = "feedback_week"


def week_of(dag: date) -> str:
    """The week by ISO 8601: `2026-W48`."""
    jaar, week, _ = dag.isocalendar()
    return f"{jaar}-W{week:02}"


def next_start(dag: date) -> date:
    """The Monday on which one may answer again."""
    return dag + timedelta(days=7 - dag.weekday())


def write(code: str, dag: date) -> str:
    """What the cookie holds after an answer."""
    return _signer(code).sign(week_of(dag))


def seconds_left(nu: datetime) -> int:
    """How long the cookie lives: until the week ends, in local time. At least one second."""
    here = timezone.localtime(nu)
    end = timezone.make_aware(datetime.combine(next_start(here.date()), time.min))
    return max(1, int((end - here).total_seconds()))


def answered(code: str, cookie: str, dag: date) -> bool:
    """Whether this device answered this week. A cookie that we did not write says nothing."""
    try:
        return _signer(code).unsign(cookie) == week_of(dag)
    except BadSignature:
        return False


def _signer(code: str) -> Signer:
    return Signer(salt=f"feedback.week.{code.lower()}")
