"""The pipeline on the home pages: own projects that stand still, and what the region's table has to speed up."""

from collections.abc import Collection
from datetime import date

from django.urls import reverse

from rivierenland.core.opmaak import getal
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.werk.regel import Werkregel
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import knelpunt as knelpunten
from speerpunten.aanbod.queries import project as projecten
from speerpunten.aanbod.queries.knelpunt import Tafelregel

LATER = 20
"""Where a project that stands still comes among terms in days: it has no term."""
GENOEMD = 3


def beleid(gemeenten: Collection[str], vandaag: date) -> list[Werkregel]:
    """Agreed days of the own bottlenecks that have passed, and own projects that stand too long in one stage."""
    laat = [regel for regel in _late(vandaag) if regel.knelpunt.gemeente_id in gemeenten]
    stil_na = value_of("pijplijn_stil_dagen", peildatum=vandaag)
    stil = list(projecten.stuck(vandaag, stil_na).filter(gemeente__in=gemeenten))
    return [*(_overdue(regel, vandaag) for regel in laat[:GENOEMD]), *([_still(stil, stil_na)] if stil else [])]


def regio(vandaag: date) -> list[Werkregel]:
    """Whether something on the versnellingstafel is over its day; one line, with the beds that wait for it."""
    laat = _late(vandaag)
    if not laat:
        return []
    bedden = sum({regel.knelpunt.project_id: regel.knelpunt.project.bedden for regel in laat}.values())
    wat = (
        "1 knelpunt is over de afgesproken dag"
        if len(laat) == 1
        else f"{len(laat)} knelpunten zijn over de afgesproken dag"
    )
    return [
        Werkregel(
            "wrong", "Te laat", wat, f"Projecten met {getal(bedden)} {'bed' if bedden == 1 else 'bedden'} wachten hierop.",
            "", reverse("aanbod:versnellingstafel"), "Bekijken", -1,
        )
    ]  # fmt: skip


def _late(vandaag: date) -> list[Tafelregel]:
    return [regel for regel in knelpunten.on_table(vandaag) if regel.is_laat]


def _overdue(regel: Tafelregel, vandaag: date) -> Werkregel:
    punt = regel.knelpunt
    dagen = (vandaag - punt.uiterlijk).days  # type: ignore[operator]
    return Werkregel(
        "wrong", "Te laat", f"Knelpunt: {punt.project.naam}", f"{punt.wat}. Aan zet: {punt.wie}. Werk het bij, of los het op.",
        f"{dagen} {'dag' if dagen == 1 else 'dagen'} te laat", reverse("aanbod:knelpunt-change", args=[punt.pk]), "Bijwerken", -dagen,
    )  # fmt: skip


def _still(rijen: list[Project], stil_na: int) -> Werkregel:
    wat = "1 project staat lang stil" if len(rijen) == 1 else f"{len(rijen)} projecten staan lang stil"
    namen = ", ".join(row.naam for row in rijen[:GENOEMD]) + (" en andere" if len(rijen) > GENOEMD else "")
    url = (
        reverse("aanbod:project-detail", args=[rijen[0].pk])
        if len(rijen) == 1
        else f"{reverse('aanbod:pijplijn')}?gemeente={rijen[0].gemeente.slug}"
    )
    return Werkregel(
        "attention",
        "Lang stil",
        wat,
        f"Langer dan {stil_na} dagen in hetzelfde stadium: {namen}.",
        "",
        url,
        "Bekijken",
        LATER,
    )
