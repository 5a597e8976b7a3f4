"""What happened to a work site, from the audit trail: what, when and in which role; never by whom."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from rivierenland.core.models import Gebeurtenis
from rivierenland.core.opmaak import getal
from rivierenland.core.rollen import ROLLEN, Rol
from speerpunten.aanbod.enums.vraag import Vraagbron
from speerpunten.aanbod.models import Werklocatie

MOST = 20
WAT = {
    "werklocatie.register": ("add", "Aangemeld"),
    "werklocatie.change": ("edit", "Gegevens gewijzigd"),
    "werklocatie.stop": ("log-out", "Gestopt gemeld"),
    "werklocatie.resume": ("ok", "Toch niet gestopt"),
    "maandvraag.record": ("calendar", "Vraag opgegeven"),
    "woonplek.record": ("home", "Waar de mensen wonen opgegeven"),
}


@dataclass(frozen=True)
class Voorval:
    """One thing that happened, in words."""

    dag: date
    icon: str
    titel: str
    uitleg: str
    door: str


def of(werklocatie: Werklocatie) -> list[Voorval]:
    """The newest things that happened to a work site of the scope; one query."""
    rows = Gebeurtenis.objects.filter(object_soort=werklocatie._meta.label_lower, object_id=str(werklocatie.pk))
    return [_told(row) for row in rows.filter(actie__in=WAT)[:MOST]]


def _told(row: Gebeurtenis) -> Voorval:
    icon, titel = WAT[row.actie]
    jaar = f" voor {row.details['jaar']}" if "jaar" in row.details else ""
    door = ROLLEN[Rol(row.rol)].naam if row.rol else "Het portaal"
    return Voorval(timezone.localdate(row.tijdstempel), icon, f"{titel}{jaar}", _explained(row.details), door)


def _explained(details: dict) -> str:
    if "piek" not in details:
        return f"{getal(details['mensen'])} mensen" if "mensen" in details else ""
    words = f"Jaarrond {getal(details['jaarrond'])}, in de drukste maand {getal(details['piek'])}."
    if "piek_was" in details:
        words += f" Eerst {getal(details['jaarrond_was'])} en {getal(details['piek_was'])}."
    return f"{words} {Vraagbron(details['bron']).label}."
