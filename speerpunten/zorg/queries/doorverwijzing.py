"""Referrals as pages ask for them, always inside the scope of who looks."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from rivierenland.core.queries.parameter import value_of
from speerpunten.zorg.enums.doorverwijzing import DICHT, Doorverwijsstatus
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijsstap, Doorverwijzing, Toestemming
from speerpunten.zorg.models.doorverwijzing import DoorverwijzingQuerySet

TERUG = (Doorverwijsstatus.GEWEIGERD, Doorverwijsstatus.VERLOPEN)


def for_list() -> DoorverwijzingQuerySet:
    """What the scope may see, with what a row shows; the nearest last day first."""
    rows: DoorverwijzingQuerySet = Doorverwijzing.objects.select_related("gemeente")
    return rows


def with_all() -> QuerySet[Doorverwijzing]:
    """What the scope may see, with what the page of one shows."""
    return for_list().select_related("belofte_organisatie", "created_by")


def steps(row: Doorverwijzing) -> list[Doorverwijsstap]:
    """What happened, as far as the scope had a part in it, oldest first."""
    found = Doorverwijsstap.objects.filter(doorverwijzing=row).select_related("created_by")
    return list(found.order_by("id"))


def consent(row: Doorverwijzing) -> Toestemming | None:
    """The newest consent that the scope may see."""
    found: Toestemming | None = Toestemming.objects.filter(doorverwijzing=row).order_by("-id").first()
    return found


def has_contact(row: Doorverwijzing) -> bool:
    """Whether contact data are kept that the scope may see."""
    return bool(Doorverwijscontact.objects.filter(doorverwijzing=row).exists())


@dataclass(frozen=True)
class Stand:
    """How many referrals are where, as far as the scope sees."""

    wacht: int
    aangenomen: int
    terug: int
    laat: int


def counts(vandaag: date) -> Stand:
    """One query. `laat`: waits for an answer of which today is the last day, or an earlier one."""
    return Stand(
        **Doorverwijzing.objects.aggregate(
            wacht=Count("pk", filter=Q(status=Doorverwijsstatus.AANGEBODEN)),
            aangenomen=Count("pk", filter=Q(status=Doorverwijsstatus.AANGENOMEN)),
            terug=Count("pk", filter=Q(status__in=TERUG)),
            laat=Count("pk", filter=Q(status=Doorverwijsstatus.AANGEBODEN, uiterlijk__lte=vandaag)),
        )
    )


@dataclass(frozen=True)
class Vast:
    """What is stuck, by why."""

    te_laat: list[Doorverwijzing]
    terug: list[Doorverwijzing]
    zonder_uitkomst: list[Doorverwijzing]
    toestemming: list[Doorverwijzing]


MEEST = 100
"""A page shows so many of each; who has more stuck works from the top."""


def stuck(vandaag: date) -> Vast:
    """Four queries. Of `toestemming` each row carries `tot`, the last day of the consent."""
    weken = timedelta(weeks=int(value_of("doorverwijzing_uitkomst_weken", peildatum=vandaag)))
    bijna = vandaag + timedelta(days=int(value_of("toestemming_bijna_dagen", peildatum=vandaag)))
    rows = for_list()
    ending: Any = rows.exclude(status__in=DICHT).filter(
        toestemmingen__ingetrokken_at=None, toestemmingen__geldig_tot__lte=bijna
    )
    return Vast(
        te_laat=list(rows.filter(status=Doorverwijsstatus.AANGEBODEN, uiterlijk__lt=vandaag)[:MEEST]),
        terug=list(rows.filter(status__in=TERUG).order_by("updated_at", "pk")[:MEEST]),
        zonder_uitkomst=list(
            rows.filter(status=Doorverwijsstatus.AANGENOMEN, beantwoord_op__lte=vandaag - weken)
            .order_by("beantwoord_op", "pk")[:MEEST]
        ),
        toestemming=list(ending.annotate(tot=F("toestemmingen__geldig_tot")).order_by("tot", "pk")[:MEEST]),
    )  # fmt: skip


def stuck_count(vandaag: date) -> int:
    """How many of them wait, without the consent that is about to end. One query."""
    weken = timedelta(weeks=int(value_of("doorverwijzing_uitkomst_weken", peildatum=vandaag)))
    return Doorverwijzing.objects.filter(
        Q(status=Doorverwijsstatus.AANGEBODEN, uiterlijk__lt=vandaag)
        | Q(status__in=TERUG)
        | Q(status=Doorverwijsstatus.AANGENOMEN, beantwoord_op__lte=vandaag - weken)
    ).count()
