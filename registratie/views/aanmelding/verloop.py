"""What happened to an application, as a time line."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from registratie.models import Aanmelding

SOORTEN = {
    "aangemeld": ("Aangemeld", "flag", ""),
    "bevestigd": ("E-mailadres bevestigd", "mail", "good"),
    "vraag": ("Vraag van de gemeente", "question", "attention"),
    "antwoord": ("Antwoord van de organisatie", "send", ""),
    "goedgekeurd": ("Goedgekeurd", "ok", "good"),
    "afgewezen": ("Afgewezen", "wrong", "wrong"),
    "ingetrokken": ("Ingetrokken door de organisatie", "back", ""),
    "vervallen": ("Vervallen: er kwam op tijd geen antwoord", "clock", ""),
}


@dataclass(frozen=True)
class Moment:
    """Something that happened: the day, what in words, who of the gemeente, and what was said."""

    dag: date
    titel: str
    icon: str
    kind: str
    door: str
    tekst: str


def moments(row: Aanmelding, *, with_names: bool) -> list[Moment]:
    """Oldest first; the applicant reads what the gemeente did, not who did it."""
    found = []
    for entry in row.verloop:
        titel, icon, kind = SOORTEN[entry["soort"]]
        day = timezone.localtime(datetime.fromisoformat(entry["moment"])).date()
        found.append(Moment(day, titel, icon, kind, entry["door"] if with_names else "", entry["tekst"]))
    return found
