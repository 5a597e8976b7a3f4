"""What an applicant fills in, and how what happens to an application is written down on it."""

from datetime import date, datetime, timedelta
from typing import TypedDict

from django.core.exceptions import ValidationError
from django.utils import timezone

from registratie.inlezen.grenzen import EERSTE_INGANG
from registratie.models import Aanmelding
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.queries.parameter import value_of

VAST = ("contact_email", "gemeente")
"""An answer changes neither: the address was proven, and what the gemeente wrote on the application is not for another one."""


class Certificaatopgave(TypedDict):
    """A certificate that the applicant says to hold; `geldig_tot` as `jjjj-mm-dd`, empty when none was given."""

    soort: str
    nummer: str
    geldig_tot: str


class Aanmeldgegevens(TypedDict, total=False):
    """What the applicant says; units as in `Aanmelding`."""

    gemeente: Gemeente
    kvk: str
    vestigingsnummer: str
    naam: str
    rollen: list[str]
    certificaten: list[Certificaatopgave]
    contact_naam: str
    contact_email: str
    contact_telefoon: str
    locatie_naam: str
    locatie_soort: str
    straat: str
    huisnummer: int | None
    huisletter: str
    toevoeging: str
    postcode: str
    plaats: str
    nummeraanduiding_id: str
    adresseerbaarobject_id: str
    rd_x: int | None
    rd_y: int | None
    bedden: int | None
    ingangsdatum: date | None


def check(row: Aanmelding) -> None:
    """Raise ValidationError in Dutch per field when what is claimed cannot be."""
    row.full_clean(validate_unique=False, validate_constraints=False)
    if row.straat and not (row.postcode and row.plaats and row.huisnummer and row.locatie_soort and row.locatie_naam):
        raise ValidationError({"straat": "Vul het hele adres, de naam en de soort van de locatie in."})
    if row.straat and (row.bedden is None or row.ingangsdatum is None):
        raise ValidationError({"bedden": "Vul in hoeveel bedden de locatie heeft en sinds wanneer u haar gebruikt."})
    if row.ingangsdatum and row.ingangsdatum < EERSTE_INGANG:
        raise ValidationError({"ingangsdatum": "Deze dag ligt voor 1 januari 1900. Controleer het jaar."})


def add_verloop(row: Aanmelding, soort: str, *, door: str = "", tekst: str = "") -> None:
    """Write down on the application what happened; `door` is the official, empty for the applicant and the portal."""
    entry = {"moment": timezone.now().isoformat(), "soort": soort, "door": door, "tekst": tekst}
    row.verloop = [*row.verloop, entry]


def until(code: str) -> datetime:
    """The end of a term of so many days from now; the number is a parameter."""
    return timezone.now() + timedelta(days=int(value_of(code, peildatum=timezone.localdate())))


def record(actie: str, row: Aanmelding, by: Actor, **details: object) -> None:
    """One line in the audit trail."""
    gebeurtenis.record(actie=f"aanmelding.{actie}", object=row, by=by, gemeente=row.gemeente_id, details=details)


def as_applicant() -> Actor:
    """Who holds the secret link, for the audit trail only: not by name, because nobody checked it."""
    return Actor("Aanvrager")
