"""What becomes of a round whose day is over and that nobody ended."""

from datetime import date

from handhaving.enums import Rondestatus
from handhaving.models import Ronde, Rondestop
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.scope import Scopesoort

NIET_VAST = "De dag was voorbij voordat de ronde definitief was."


class ScopeTooNarrow(RuntimeError):
    """The rounds of all gemeenten were about to be ended by somebody who sees only a part of them."""


def close_past(*, vandaag: date, by: Actor) -> int:
    """End every round of before today; returns how many. Every night, in the scope that sees all; twice is the same as once.

    A planned round becomes done: what was not visited is free for another round, because a proposal looks only at rounds to
    come. A round that was never made definite is cancelled. An inspection that a phone sends later still finds its stop.
    Raises `ScopeTooNarrow` elsewhere.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Rondes zijn alleen in een systeemscope allemaal na te lopen.")
    rows = Ronde.objects.select_for_update().filter(
        status__in=(Rondestatus.CONCEPT, Rondestatus.GEPLAND), dag__lt=vandaag
    )
    ended = list(rows.order_by("pk"))
    for row in ended:
        _end(row, by)
    return len(ended)


def _end(row: Ronde, by: Actor) -> None:
    done = row.status == Rondestatus.GEPLAND
    left = Rondestop.objects.filter(ronde=row, inspectie=None).count()
    row.status = Rondestatus.AFGEROND if done else Rondestatus.VERVALLEN
    row.save(update_fields=["status", "updated_at"])
    details = {"dag": row.dag.isoformat(), "niet_bezocht": left} | ({} if done else {"reden": NIET_VAST})
    gebeurtenis.record(
        actie="ronde.complete" if done else "ronde.cancel", object=row, by=by, gemeente=row.gemeente_id, details=details
    )
