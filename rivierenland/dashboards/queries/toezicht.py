"""What needs a look at a location. Everything here runs inside the gemeente's own scope."""

from collections.abc import Sequence
from datetime import date

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie
from rivierenland.core.werk.regel import Werkregel, dag, urgent_first
from rivierenland.dashboards.queries import papieren


def toezicht(vandaag: date, *, gemeld: papieren.Gemeld = frozenset()) -> list[Werkregel]:
    """What an inspector looks at today: over the permit first, then locations that wait for a first look.

    `gemeld`: signals of the register that stand on the same page as meldingen.
    """
    return urgent_first([*_te_veel(vandaag), *new_locations(), *papieren.gemeente(vandaag, gemeld=gemeld)])


def over_permit(vandaag: date, *, limit: int = 20) -> Sequence[Huisvestingslocatie]:
    """Locations with more people tonight than the permit allows, the most first."""
    return (
        Huisvestingslocatie.objects.in_use()
        .select_related("gemeente", "organisatie")
        .with_bezetting(vandaag)
        .filter(bezet__gt=F("capaciteit_vergund"))
        .annotate(te_veel=F("bezet") - F("capaciteit_vergund"))
        .order_by("-te_veel", "naam", "id")[:limit]
    )


def new_locations() -> list[Werkregel]:
    """Locations that wait for a decision, the oldest first."""
    waiting = (
        Huisvestingslocatie.objects.filter(status__in=[Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING])
        .select_related("organisatie")
        .order_by("created_at", "id")[:20]
    )
    return [
        Werkregel(
            "attention", locatie.get_status_display(), f"{locatie.naam} wacht op een besluit",
            f"{locatie.get_soort_display()} in {locatie.plaats}, {locatie.capaciteit_vergund} bedden. "
            f"Aangemeld door {locatie.organisatie.naam}.",
            f"Sinds {dag(timezone.localtime(locatie.created_at).date())}",
            reverse("registratie:locatie-detail", args=[locatie.pk]), "Beoordelen", 10,
        )
        for locatie in waiting
    ]  # fmt: skip


def _te_veel(vandaag: date) -> list[Werkregel]:
    return [
        Werkregel(
            "wrong", "Te veel", f"{locatie.naam}: {locatie.te_veel} meer dan vergund",
            f"{locatie.adres}, {locatie.plaats}. Vannacht {locatie.bezet} mensen op {locatie.capaciteit_vergund} vergunde "
            f"bedden. Aangeboden door {locatie.organisatie.naam}.",
            "", reverse("registratie:locatie-detail", args=[locatie.pk]), "Bekijken", -locatie.te_veel,
        )
        for locatie in over_permit(vandaag)
    ]  # fmt: skip
