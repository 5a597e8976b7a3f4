"""What stands on the map and in the list beside it: cards and shared projects, and nothing else."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import CharField, Count, F, Model, Q, QuerySet, Sum, Value
from django.db.models.functions import Coalesce

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.rd import Kader
from speerpunten.aanbod.enums.kaart import Kaartlaag
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.enums.vraag import Sector
from speerpunten.aanbod.kaart.rij import Rij
from speerpunten.aanbod.models import Project, Vraagkaart

OPEN_STATUS = (Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING, Locatiestatus.ACTIEF)
"""Locations that are there or on their way; what stopped is no supply."""


@dataclass(frozen=True)
class Keuze:
    """What the reader wants to see: the layers, of one gemeente (code) or all, of one kind or all; demand of one year."""

    jaar: int
    lagen: tuple[Kaartlaag, ...] = tuple(Kaartlaag)
    gemeente: str = ""
    soort: str = ""


class Som(NamedTuple):
    """Of a layer: how many, and beds or people in the peak month."""

    aantal: int = 0
    som: int = 0


class _Bron(NamedTuple):
    """Where a layer comes from: its model, the field with its value, and the columns of `Rij` that differ per layer."""

    model: type[Model]
    waarde: str
    kolommen: dict[str, Any]


def _text(value: str) -> Value:
    return Value(value, output_field=CharField())


BRONNEN: dict[Kaartlaag, _Bron] = {
    Kaartlaag.LOCATIES: _Bron(
        Locatiekaart, "bedden",
        {"nr": F("pk"), "naam": F("naam"), "kern": _text(""), "soort": F("soort"), "stand": F("status"), "laagste": F("bedden")},
    ),
    Kaartlaag.WERK: _Bron(
        Vraagkaart, "piek",
        {"nr": F("werklocatie_nr"), "naam": _text(""), "kern": F("kern"), "soort": F("sector"), "stand": _text(""),
         "laagste": F("jaarrond")},
    ),
    Kaartlaag.PROJECTEN: _Bron(
        Project, "bedden",
        {"nr": F("pk"), "naam": F("naam"), "kern": F("kern"), "soort": F("soort"), "stand": F("stadium"), "laagste": F("bedden")},
    ),
}  # fmt: skip


def cards(laag: Kaartlaag, keuze: Keuze) -> QuerySet:
    """The cards of a layer that have a place and fit the choice."""
    queryset = BRONNEN[laag].model._default_manager.filter(
        _there(laag, keuze.jaar), rd_x__isnull=False, rd_y__isnull=False
    )
    if laag not in keuze.lagen:
        return queryset.none()
    if keuze.gemeente:
        queryset = queryset.filter(gemeente_id=keuze.gemeente)
    return queryset.filter(_kind(laag, keuze.soort)) if keuze.soort else queryset


def _there(laag: Kaartlaag, jaar: int) -> Q:
    """What counts as being there: no closed location, the demand of one year, a project that is still to deliver."""
    if laag is Kaartlaag.LOCATIES:
        return Q(status__in=OPEN_STATUS)
    return Q(jaar=jaar) if laag is Kaartlaag.WERK else Q(stadium__in=Stadium.lopend())


def _kind(laag: Kaartlaag, soort: str) -> Q:
    """A kind of housing is of locations and projects, a sector of work, a stage of projects; of the others nothing is left."""
    if soort in Locatiesoort.values and laag is not Kaartlaag.WERK:
        return Q(soort=soort)
    if soort in Sector.values and laag is Kaartlaag.WERK:
        return Q(sector=soort)
    return Q(stadium=soort) if soort in Stadium.values and laag is Kaartlaag.PROJECTEN else Q(pk__in=[])


def listing(keuze: Keuze) -> QuerySet:
    """Everything that fits the choice as one list of tuples in the order of `Rij`, by gemeente, layer and name."""
    delen = [_columns(laag, cards(laag, keuze)) for laag in Kaartlaag]
    return delen[0].union(*delen[1:], all=True).order_by("k_gemeente", "k_laag", "k_naam", "k_kern", "k_sleutel")


def rijen(laag: Kaartlaag, sleutels: Collection[int], keuze: Keuze) -> dict[int, Rij]:
    """The cards of a layer with these keys."""
    if not sleutels:
        return {}
    return {row[1]: Rij(*row) for row in _columns(laag, cards(laag, keuze).filter(pk__in=sleutels))}


def _columns(laag: Kaartlaag, queryset: QuerySet) -> QuerySet:
    bron = BRONNEN[laag]
    shared = {
        "laag": _text(laag.value), "sleutel": F("pk"), "gemeente": F("gemeente__naam"), "code": F("gemeente_id"),
        "aantal": F(bron.waarde), "x": F("rd_x"), "y": F("rd_y"),
    }  # fmt: skip
    columns = shared | bron.kolommen
    named = {f"k_{naam}": columns[naam] for naam in Rij._fields}
    return queryset.order_by().annotate(**named).values_list(*named)


def spots(laag: Kaartlaag, keuze: Keuze, kader: Kader | None = None) -> list[tuple[int, int, int, int]]:
    """Key, metres RD and value of every card of a layer, within the frame when there is one."""
    queryset = cards(laag, keuze).order_by()
    if kader:
        queryset = queryset.filter(rd_x__range=(kader.xmin, kader.xmax), rd_y__range=(kader.ymin, kader.ymax))
    return list(queryset.values_list("pk", "rd_x", "rd_y", BRONNEN[laag].waarde))


def per_gemeente(keuze: Keuze) -> dict[Kaartlaag, dict[str, Som]]:
    """How many and how much of each layer, by name of the gemeente."""
    return {
        laag: {
            naam: Som(aantal, som)
            for naam, aantal, som in cards(laag, keuze)
            .order_by()
            .values_list("gemeente__naam")
            .annotate(k_aantal=Count("pk"), k_som=Coalesce(Sum(BRONNEN[laag].waarde), 0))
        }
        for laag in Kaartlaag
    }


def without_place(keuze: Keuze) -> int:
    """Locations that nobody gave coordinates yet: not on the map and not in the list."""
    if Kaartlaag.LOCATIES not in keuze.lagen:
        return 0
    found = Locatiekaart.objects.filter(Q(rd_x=None) | Q(rd_y=None), status__in=OPEN_STATUS)
    return (found.filter(gemeente_id=keuze.gemeente) if keuze.gemeente else found).count()
