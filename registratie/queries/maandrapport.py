"""The figures of a month, counted where the rows are: a handful of grouped queries, whatever the number of stays.

Everything here counts what the scope in force may see, in the gemeenten that are named. Nothing is suppressed yet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from registratie.enums import Locatiestatus
from registratie.models import Bezettingsstand, Huisvestingslocatie, Verblijf
from registratie.queries.bezetting_gemeente import compute

NOG_NIET = (Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING)
BEWAARD = timedelta(days=364)
"""How far back every stay is certainly still in the register: a stay goes a year after its departure."""


@dataclass(frozen=True, slots=True)
class Locatiefeit:
    """What a figure needs of one location. `eind` is the first night it is no longer in use."""

    gemeente: str
    plaats: str
    soort: str
    naam: str
    bedden: int
    begin: date
    eind: date | None
    rd_x: int | None
    rd_y: int | None
    organisatie_id: int
    voorbeeld: bool

    def in_use(self, nacht: date) -> bool:
        """Whether people may stay here in the night that begins on this day."""
        return self.begin <= nacht and (self.eind is None or nacht < self.eind)


def locaties(gemeenten: Sequence[str]) -> list[Locatiefeit]:
    """Every location that is or was in use, by name. A location that stopped without a date never counts."""
    rows = (
        Huisvestingslocatie.objects.filter(gemeente__in=gemeenten)
        .exclude(status__in=NOG_NIET)
        .exclude(~Q(status=Locatiestatus.ACTIEF), einddatum=None)
        .order_by("naam", "id")
    )
    return [
        Locatiefeit(*rij)
        for rij in rows.values_list(
            *("gemeente_id", "plaats", "soort", "naam", "capaciteit_vergund", "ingangsdatum", "einddatum"),
            *("rd_x", "rd_y", "organisatie_id", "is_voorbeeld"),
        )
    ]


def present_by_place(gemeenten: Sequence[str], nacht: date) -> dict[tuple[str, str, str], int]:
    """People in the night that begins on `nacht`, per gemeente, place and kind of location."""
    keys = ("gemeente_id", "locatie__plaats", "locatie__soort")
    rows = Verblijf.objects.present(nacht).filter(gemeente__in=gemeenten).order_by().values(*keys)
    return {rij[:3]: rij[3] for rij in rows.annotate(n=Count("pk")).values_list(*keys, "n")}


def present_by_length(
    gemeenten: Sequence[str], nacht: date, grenzen: Mapping[str, tuple[int, int]]
) -> dict[str, tuple[int, int, int]]:
    """People in that night per gemeente by the nights they have been here: under the first limit, the second, or beyond.

    `grenzen` gives the two limits per gemeente. Gemeenten with the same limits are counted in one query.
    """
    gevonden: dict[str, tuple[int, int, int]] = {}
    for kort, midden in sorted({grenzen[code] for code in gemeenten}):
        codes = [code for code in gemeenten if grenzen[code] == (kort, midden)]
        sinds_kort, sinds_midden = nacht - timedelta(days=kort), nacht - timedelta(days=midden)
        rows = Verblijf.objects.present(nacht).filter(gemeente__in=codes).order_by().values("gemeente_id")
        klassen = rows.annotate(
            kort=Count("pk", filter=Q(aankomst__gt=sinds_kort)),
            midden=Count("pk", filter=Q(aankomst__lte=sinds_kort, aankomst__gt=sinds_midden)),
            lang=Count("pk", filter=Q(aankomst__lte=sinds_midden)),
        )
        gevonden |= {rij[0]: rij[1:] for rij in klassen.values_list("gemeente_id", "kort", "midden", "lang")}
    return {code: gevonden.get(code, (0, 0, 0)) for code in gemeenten}


def people_by_night(gemeenten: Sequence[str], nachten: Sequence[date], *, vandaag: date) -> dict[date, dict[str, int]]:
    """People per night and gemeente, for the nights that are known.

    The last year is counted from the stays; what is older comes from the kept table, because stays are removed a year
    after departure. A night of which nothing was kept is left out.
    """
    grens = vandaag - BEWAARD
    oud = [nacht for nacht in nachten if nacht < grens]
    stand: dict[date, dict[str, int]] = {}
    kept = Bezettingsstand.objects.filter(gemeente__in=gemeenten, nacht__in=oud).order_by()
    for gemeente, nacht, personen in kept.values_list("gemeente_id", "nacht", "personen"):
        stand.setdefault(nacht, dict.fromkeys(gemeenten, 0))[gemeente] = personen
    nieuw = {nacht for nacht in nachten if nacht >= grens}
    if nieuw:
        for gemeente, reeks in compute(van=min(nieuw), tot=max(nieuw), gemeenten=gemeenten).items():
            for punt in reeks:
                if punt.nacht in nieuw:
                    stand.setdefault(punt.nacht, {})[gemeente] = punt.personen
    return stand
