"""A talk as an entry of a calendar."""

from datetime import datetime, time, timedelta
from datetime import timezone as offset
from zoneinfo import ZoneInfo

from speerpunten.kennis.enums.dialoog import Dialoogstatus
from speerpunten.kennis.models import Dialoog

ZONE = ZoneInfo("Europe/Amsterdam")
BREED = 75
"""Octets in one line, RFC 5545 3.1."""


def as_ics(dialoog: Dialoog) -> str:
    """One VEVENT of RFC 5545, in UTC so that no calendar has to know our zone; it names no person.

    A changed talk has a higher SEQUENCE under the same UID, so that a calendar replaces what stands there.
    """
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Regio Rivierenland//Huisvesting//NL",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:dialoog-{dialoog.pk}@huisvesting-rivierenland",
        f"SEQUENCE:{dialoog.versie}",
        f"DTSTAMP:{_utc(dialoog.updated_at)}",
        f"DTSTART:{_moment(dialoog, dialoog.begin)}",
        f"DTEND:{_moment(dialoog, dialoog.einde)}",
        f"SUMMARY:{_text(dialoog.titel)}",
        f"LOCATION:{_text(dialoog.plaats)}",
        f"DESCRIPTION:{_text(f'{dialoog.get_soort_display()} van {dialoog.van}.')}",
        f"STATUS:{'CANCELLED' if dialoog.status == Dialoogstatus.AFGELAST else 'CONFIRMED'}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_fold(regel)}\r\n" for regel in regels)


def _moment(dialoog: Dialoog, uur: time) -> str:
    return _utc(datetime.combine(dialoog.dag, uur, ZONE))


def _utc(moment: datetime) -> str:
    return moment.astimezone(offset(timedelta())).strftime("%Y%m%dT%H%M%SZ")


def _text(tekst: str) -> str:
    """Escaped as RFC 5545 3.3.11 asks."""
    for teken in ("\\", ";", ","):
        tekst = tekst.replace(teken, f"\\{teken}")
    return "\\n".join(tekst.splitlines())


def _fold(regel: str) -> str:
    """Lines of at most 75 octets, never cut within a character."""
    delen, deel = [], ""
    for teken in regel:
        if len(f"{deel}{teken}".encode()) > BREED:
            delen.append(deel)
            deel = " "
        deel += teken
    return "\r\n".join([*delen, deel])
