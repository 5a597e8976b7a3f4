"""A month by hand: three gemeenten over two years, with a kern of four people and a month of three."""

from collections.abc import Iterable, Mapping
from datetime import date

from registratie.enums import Locatiesoort
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Sleutel, Som
from rivierenland.rapportages.meting.momentopname import Momentopname
from rivierenland.rapportages.meting.optellen import regional
from rivierenland.rapportages.meting.vastleggen import UITGAVE
from rivierenland.rapportages.metingen.leveranciers import LEVERANCIERS
from rivierenland.rapportages.metingen.verblijf import WIJZIGINGEN
from rivierenland.rapportages.metingen.verloop import months
from rivierenland.rapportages.periode import Periode
from tests.rapportages.definities.bouw import BUREN, GEMAAKT, TIEL

WEST = "GM1960"
NAMEN = {TIEL: "Tiel", BUREN: "Buren", WEST: "West Betuwe"}
MAAND = Periode(2026, maand=9)
DAG = MAAND.laatste_dag
P, BED, LOC = "personen_vannacht", "bedden_vergund", "locaties"
SOORT, KERN, BED_KERN, LOC_KERN = "personen_naar_soort", "personen_naar_kern", "bedden_naar_kern", "locaties_naar_kern"
DUREN = ("kort", "midden", "lang")
KLEINE_KERN, KLEINE_MAAND = Sleutel(KERN, TIEL, DAG, "Wadenoijen"), Sleutel(P, BUREN, date(2026, 2, 28))

MENSEN = {TIEL: (60, 40, 14), BUREN: (20, 30, 15), WEST: (90, 44, 80)}
SOORTEN: Mapping[str, Mapping[str, tuple[int, int, int]]] = {
    TIEL: {"woning_kern": (3, 60, 54), "logiesgebouw": (1, 80, 60)},
    BUREN: {"woning_kern": (2, 50, 25), "logiesgebouw": (1, 60, 40)},
    WEST: {"woning_kern": (5, 90, 84), "logiesgebouw": (2, 150, 130)},
}
"""By kind: locations, beds, people."""
KERNEN: Mapping[str, Mapping[str, tuple[int, int, int]]] = {
    TIEL: {"Tiel": (2, 80, 76), "Wadenoijen": (1, 20, 4), "Kapel-Avezaath": (1, 40, 34)},
    BUREN: {"Beusichem": (2, 70, 45), "Maurik": (1, 40, 20)},
    WEST: {"Geldermalsen": (4, 120, 120), "Beesd": (3, 120, 94)},
}


def measured() -> tuple[list[Feit], list[Som]]:
    """The facts of the gemeenten, as the measurements give them."""
    feiten, sommen = list[Feit](), list[Som]()

    def divide(
        geheel: Sleutel, maat: str, delen: Mapping[str, int], soort: Feitsoort, *, optelbaar: bool = True
    ) -> None:
        sleutels = tuple(Sleutel(maat, geheel.gebied, geheel.dag, deel) for deel in delen)
        feiten.extend(Feit(s, delen[s.deel], soort, optelbaar) for s in sleutels)
        sommen.append(Som(geheel, sleutels))

    for gebied, duren in MENSEN.items():
        mensen, bedden, locaties = (Sleutel(maat, gebied, DAG) for maat in (P, BED, LOC))
        soorten = {soort.value: SOORTEN[gebied].get(soort.value, (0, 0, 0)) for soort in Locatiesoort}
        kernen = KERNEN[gebied]
        feiten += [
            Feit(mensen, sum(duren), Feitsoort.PERSONEN),
            Feit(bedden, sum(rij[1] for rij in soorten.values())),
            Feit(locaties, sum(rij[0] for rij in soorten.values())),
        ]
        divide(mensen, P, dict(zip(DUREN, duren, strict=True)), Feitsoort.PERSONEN)
        for nr, geheel, maten in (
            (0, locaties, (LOC, LOC_KERN)),
            (1, bedden, (BED, BED_KERN)),
            (2, mensen, (SOORT, KERN)),
        ):
            soort = Feitsoort.PERSONEN if geheel is mensen else Feitsoort.OPENBAAR
            divide(geheel, maten[0], {deel: rij[nr] for deel, rij in soorten.items()}, soort)
            divide(geheel, maten[1], {deel: rij[nr] for deel, rij in kernen.items()}, soort, optelbaar=False)
        feiten += [
            Feit(Sleutel(P, gebied, dag), past(gebied, dag), Feitsoort.PERSONEN)
            for dag in (*months(MAAND), *months(MAAND.jaar_eerder))
            if dag != DAG
        ]
    return feiten, sommen


def past(gebied: str, dag: date) -> int:
    """People at an earlier month-end: more in summer; three in one month of Buren."""
    if Sleutel(P, gebied, dag) == KLEINE_MAAND:
        return 3
    return sum(MENSEN[gebied]) - 2 * abs(8 - dag.month) - 10 * (DAG.year - dag.year)


LEVERINGEN = [
    {"naam": "Waalstroom", "laatste": "2026-09-12", "dagen_te_laat": 11, "elders": True, "rijen": None, "fout": ""},
    {"naam": "Fruithof", "laatste": "2026-09-29", "dagen_te_laat": 0, "elders": False, "rijen": 240, "fout": "0.013"},
]


def snapshot(*, verborgen: Iterable[Sleutel] = (), anders: Mapping[Sleutel, int] | None = None) -> Momentopname:
    """Everything as the engine keeps it; `anders`: other counts in some places, also of the region."""
    eigen, sommen = measured()
    van_regio, sommen_van_regio = regional(eigen, sommen, list(NAMEN))
    leveranciers = [
        Feit(Sleutel(LEVERANCIERS, REGIO, DAG, deel), n, optelbaar=False)
        for deel, n in (("", 5), ("op_tijd", 4), ("te_laat", 1))
    ]
    feiten = {feit.sleutel: feit for feit in (*van_regio, *eigen, *leveranciers)}
    for sleutel, waarde in (anders or {}).items():
        feiten[sleutel] = Feit(sleutel, waarde, feiten[sleutel].soort, feiten[sleutel].optelbaar)
    uitgave = {"adres": "https://portaal.example", "voorbeeld": False, "namen": NAMEN}
    regel = {"dag": "2026-09-02", "wat": "nieuw", "naam": "De Linge", "plaats": "Tiel", "bedden": 20}
    rijen: dict[str, dict[str, list[dict[str, object]]]] = {
        REGIO: {UITGAVE: [uitgave]},
        TIEL: {WIJZIGINGEN: [regel], LEVERANCIERS: LEVERINGEN},
    }
    return Momentopname(DAG, GEMAAKT, feiten, (*sommen, *sommen_van_regio), frozenset(verborgen), rijen)


def kader(gebied: str = TIEL) -> Kader:
    """What a section knows."""
    return Kader(MAAND, gebied, NAMEN)
