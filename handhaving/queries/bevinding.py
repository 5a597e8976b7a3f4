"""Findings: which there are, and how each stands."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from handhaving.enums import Bevindingstatus
from handhaving.models import Bevinding, Herstelmelding

NIET_HERSTELD = (Bevindingstatus.OPEN, Bevindingstatus.HERSTEL_GEMELD)


@dataclass(frozen=True, slots=True)
class Stand:
    """How a finding stands: kind and words of its badge, and whether its term passed."""

    soort: str
    woord: str
    te_laat: bool


def stand_of(bevinding: Bevinding, vandaag: date) -> Stand:
    """The state of a finding on a day. Seven days and less are told in days."""
    if bevinding.status == Bevindingstatus.HERSTELD:
        return Stand("good", "Hersteld", False)
    if bevinding.status == Bevindingstatus.VERVALLEN:
        return Stand("neutral", "Vervallen", False)
    dagen = (bevinding.herstel_uiterlijk - vandaag).days
    if bevinding.status == Bevindingstatus.HERSTEL_GEMELD:
        return Stand("attention", "Herstel gemeld", dagen < 0)
    if dagen < 0:
        return Stand("wrong", "Te laat", True)
    if dagen == 0:
        return Stand("attention", "Vandaag", False)
    return Stand("attention", f"Nog {dagen} {'dag' if dagen == 1 else 'dagen'}", False)


def listed() -> QuerySet[Bevinding]:
    """All findings in scope with what a list shows of them, the nearest term first."""
    rows = Bevinding.objects.select_related("item", "locatie", "inspectie", "zaak")
    return rows.order_by("herstel_uiterlijk", "id")


def for_detail() -> QuerySet[Bevinding]:
    """The same with the reported repairs and their photos."""
    meldingen = Herstelmelding.objects.prefetch_related("fotos").order_by("-created_at", "-id")
    return listed().select_related("gemeente").prefetch_related(Prefetch("herstelmeldingen", meldingen))


def of_locatie(locatie_id: int) -> QuerySet[Bevinding]:
    """What is open at a location, the nearest term first."""
    return listed().filter(status__in=NIET_HERSTELD, locatie=locatie_id)
