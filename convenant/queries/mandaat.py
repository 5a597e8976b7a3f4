"""Mandates: who may sign today, for whom, and what is missing when nobody may."""

from datetime import date

from django.db.models import F, Q, QuerySet

from convenant.enums.ondertekening import Mandaatgrond
from convenant.models import Mandaat
from rivierenland.core.models import Gebruiker, Organisatie, Toegang
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import ROLLEN

TEKENBEVOEGD = [str(rol) for rol, beschrijving in ROLLEN.items() if beschrijving.may(Permission.CONVENANT_SIGN)]
"""Roles that sign at all; a mandate adds the person."""
GRONDEN_ORGANISATIE = (Mandaatgrond.STATUTAIR, Mandaatgrond.VOLMACHT)
GRONDEN_GEMEENTE = (Mandaatgrond.MANDAATBESLUIT, Mandaatgrond.VOLMACHT)
"""The mayor represents a gemeente and gives the power of attorney (Gemeentewet art. 171); the college decides by mandate."""


def of(*, organisatie: Organisatie | None = None, gemeente: str | None = None) -> QuerySet[Mandaat]:
    """All mandates of one organisation or one gemeente. Raises ValueError unless exactly one is named."""
    if (organisatie is None) == (gemeente is None):
        raise ValueError("A mandate is of an organisation or of a gemeente.")
    whose = Q(organisatie=organisatie) if organisatie else Q(organisatie=None, gemeenten=[gemeente])
    return Mandaat.objects.filter(whose)


def holding(op: date) -> Q:
    """What a mandate must meet to hold on `op`: begun, not ended, not withdrawn, and confirmed under the number of today."""
    period = Q(ingetrokken_op=None, begin__lte=op) & (Q(einde=None) | Q(einde__gte=op))
    return period & (Q(organisatie=None) | Q(bevestigd_op__isnull=False, kvk=F("organisatie__kvk")))


def valid_for(
    gebruiker: Gebruiker, *, organisatie: Organisatie | None = None, gemeente: str | None = None, op: date
) -> Mandaat | None:
    """The mandate under which somebody may sign on `op`, the longest one; None when there is none."""
    rows = of(organisatie=organisatie, gemeente=gemeente).filter(holding(op), gebruiker=gebruiker)
    return rows.order_by(F("einde").desc(nulls_first=True), "id").first()


def why_none(
    gebruiker: Gebruiker, *, organisatie: Organisatie | None = None, gemeente: str | None = None, op: date
) -> str:
    """Why somebody holds no mandate on `op`, as a sentence that says what to do."""
    rows = list(of(organisatie=organisatie, gemeente=gemeente).filter(gebruiker=gebruiker).order_by("-id"))
    wie = "de beheerder van uw organisatie" if organisatie else "de functioneel beheerder van uw gemeente"
    if not rows:
        return f"U hebt geen machtiging om te ondertekenen. Vraag {wie} om er een vast te leggen."
    if any(row.waits_for_confirmation and row.in_period(op) for row in rows):
        return "Uw machtiging is nog niet bevestigd. Een gemeente waar u een locatie hebt, controleert haar in het handelsregister."
    if organisatie and any(row.in_period(op) and row.kvk != organisatie.kvk for row in rows):
        return "Het KVK-nummer is veranderd sinds uw machtiging is bevestigd. Leg een nieuwe machtiging vast en laat haar bevestigen."
    if any(row.is_open and row.begin > op for row in rows):
        return f"Uw machtiging geldt nog niet. Vraag {wie} vanaf wanneer zij geldt."
    if rows[0].is_open:
        return f"Uw machtiging is afgelopen. Vraag {wie} om een nieuwe vast te leggen."
    return f"Uw machtiging is ingetrokken. Vraag {wie} om een nieuwe vast te leggen."


def for_list() -> QuerySet[Mandaat]:
    """Every mandate of the scope with the names on it; those that wait for confirmation first."""
    rows = Mandaat.objects.select_related("organisatie", "gebruiker", "bevestigd_by")
    return rows.order_by(F("ingetrokken_op").asc(nulls_first=True), F("bevestigd_op").asc(nulls_first=True), "-id")


def to_confirm() -> QuerySet[Mandaat]:
    """Mandates of organisations that an official has to hold against the trade register."""
    return Mandaat.objects.filter(organisatie__isnull=False, bevestigd_op=None, ingetrokken_op=None)


def candidates(*, organisatie: int | None = None, gemeente: str | None = None) -> QuerySet[Gebruiker]:
    """Who can be given a mandate: users with access today in a role that signs."""
    rows = Toegang.objects.active().filter(rol__in=TEKENBEVOEGD)
    rows = rows.filter(organisatie=organisatie) if organisatie else rows.filter(gemeente=gemeente)
    return Gebruiker.objects.filter(pk__in=rows.values("gebruiker")).order_by("naam", "id")
