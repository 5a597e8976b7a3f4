"""What everybody may know of the convenant. Reads open tables only: cards, beds and the text; no scope, no register."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Lower

from convenant.enums.partij import Partijsoort, Partijstatus
from convenant.enums.versie import Convenantstatus
from convenant.models import Convenantversie, Partijkaart, Toezegging
from convenant.queries import bedden
from rivierenland.core.cijfer import Cijfer, derived_share
from rivierenland.core.models import Gemeente
from rivierenland.core.onderdrukking import suppress

LID = (Partijstatus.PARTIJ, Partijstatus.GESCHORST)
"""Who is named. Who left or was removed is not: that somebody is no party any more is no sanction, and a list of names would make it
one. That it happened is counted.
"""


def in_force(op: date) -> Convenantversie | None:
    """The text that holds on a day."""
    rows = Convenantversie.objects.filter(status=Convenantstatus.VASTGESTELD, ingangsdatum__lte=op)
    return rows.filter(Q(einddatum=None) | Q(einddatum__gt=op)).first()


MEERVOUD = {
    Partijsoort.VERBLIJFSBIEDER: "verblijfsbieders",
    Partijsoort.UITZENDER: "uitzenders",
    Partijsoort.WERKGEVER: "werkgevers",
    Partijsoort.GEMEENTE: "gemeenten",
}


def promises(versie: Convenantversie) -> list[tuple[str, list[Toezegging]]]:
    """What is promised, each once, under the kinds of party that promise it ("Verblijfsbieders en uitzenders"). One query."""
    rows = Toezegging.objects.filter(convenant=versie).select_related("artikel").order_by("artikel__nummer", "code")
    groepen: dict[str, list[Toezegging]] = {}
    for row in rows:
        wie = [woord for soort, woord in MEERVOUD.items() if soort.value in row.partijsoorten]
        groepen.setdefault("Alle partijen" if len(wie) == len(MEERVOUD) else _together(wie), []).append(row)
    return list(groepen.items())


def _together(woorden: list[str]) -> str:
    """`Werkgevers, uitzenders en gemeenten`."""
    zin = " en ".join([", ".join(woorden[:-1]), woorden[-1]]) if len(woorden) > 1 else woorden[0]
    return f"{zin[0].upper()}{zin[1:]}"


def parties(woorden: str = "", soort: str = "") -> QuerySet[Partijkaart]:
    """Who is a party, by name; `woorden` must all stand in the name, `soort` is a kind of party."""
    rows = Partijkaart.objects.filter(status__in=LID).order_by(Lower("naam"), "partij_nr")
    for woord in woorden.split()[:6]:
        rows = rows.filter(naam__icontains=woord)
    return rows.filter(soorten__contains=[soort]) if soort in Partijsoort.values else rows


@dataclass(frozen=True)
class Telling:
    """How many parties there are, by kind, how many of them are suspended, and how many are no party any more."""

    partijen: int
    per_soort: dict[str, int]
    geschorst: int
    vertrokken: int


def counts() -> Telling:
    """One query over the cards. A party of two kinds counts in both."""
    lid = Q(status__in=LID)
    found = Partijkaart.objects.aggregate(
        partijen=Count("pk", filter=lid),
        geschorst=Count("pk", filter=Q(status=Partijstatus.GESCHORST)),
        vertrokken=Count("pk", filter=~lid),
        **{soort.value: Count("pk", filter=lid & Q(soorten__contains=[soort.value])) for soort in Partijsoort},
    )
    per_soort = {soort.value: found[soort.value] for soort in Partijsoort}
    return Telling(found["partijen"], per_soort, found["geschorst"], found["vertrokken"])


@dataclass(frozen=True)
class Bedrij:
    """A gemeente: beds under the convenant, all beds and the share, each as it may be shown."""

    gemeente: str
    onder: Cijfer
    alle: Cijfer
    aandeel: Cijfer


@dataclass(frozen=True)
class Bedtabel:
    """The gemeenten by name, the region, and the day of the count."""

    rijen: list[Bedrij]
    regio: Bedrij
    peildatum: date


def beds(op: date) -> Bedtabel | None:
    """Beds under the convenant, with counts under ten withheld and those that would give one away; None before the first count."""
    peildatum = bedden.last_counted(op)
    if peildatum is None:
        return None
    geteld = bedden.under_convenant(op)
    gemeenten = [row for row in Gemeente.objects.order_by("naam") if row.code in geteld]
    tabel = [[geteld[row.code].onder, geteld[row.code].alle - geteld[row.code].onder] for row in gemeenten]
    uit = suppress(tabel)
    rijen = [
        Bedrij(row.naam, cellen[0], totaal, _share(cellen, totaal))
        for row, cellen, totaal in zip(gemeenten, uit.cellen, uit.rijtotalen, strict=True)
    ]
    regio = Bedrij("Regio", uit.kolomtotalen[0], uit.totaal, _share(uit.kolomtotalen, uit.totaal))
    return Bedtabel(rijen, regio, peildatum)


def _share(delen: tuple[Cijfer, ...], totaal: Cijfer) -> Cijfer:
    """The share would give the other part away: it is withheld with either."""
    return derived_share(delen[0], delen[1] if delen[1].verborgen else totaal)
