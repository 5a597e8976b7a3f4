"""Tables of a measure by class: one row an area, or one row a class; and what stands there without them."""

from collections.abc import Mapping
from datetime import date

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Kolom, Kolomsoort, Letop, Rij, Tabel, Tekstdeel
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO, REGIONAAM, Sleutel


def is_measured(boek: Cijferboek, maat: str, dag: date, *, gebied: str | None = None) -> bool:
    """Whether there is a fact, shown or not."""
    sleutel = Sleutel(maat, boek.gebied if gebied is None else gebied, dag)
    return (feit := boek.opname.feiten.get(sleutel)) is not None and feit.waarde is not None


def unmeasured(code: str, titel: str, zin: tuple[Tekstdeel, ...]) -> Sectie:
    """The section of what nobody measured: the sentence that says so, and why there is no table."""
    return Sectie(code, titel, (Alinea(zin), Letop("Deze cijfers zijn niet verzameld. Daarom staat hier geen tabel.")))


def areas(kader: Kader) -> list[str]:
    """The gemeenten by name and then the region; in the part of a gemeente only itself and the region."""
    codes = sorted(kader.namen, key=lambda code: kader.namen[code]) if not kader.gebied else [kader.gebied]
    return [*codes, REGIO]


def missing(boek: Cijferboek, kader: Kader, maat: str, dag: date) -> list[str]:
    """The names of gemeenten of which this was not measured."""
    return [kader.namen[code] for code in areas(kader)[:-1] if not is_measured(boek, maat, dag, gebied=code)]


def by_area(
    boek: Cijferboek,
    kader: Kader,
    maat: str,
    klassen: Mapping[str, str],
    dag: date,
    *,
    code: str,
    titel: str,
    bron: str,
) -> Tabel:
    """A row an area, a column a class, and the total. `klassen`: the heading by class."""
    rijen = tuple(
        Rij(
            (
                kader.namen.get(gebied, REGIONAAM),
                *(boek.count(maat, dag, deel=klasse, gebied=gebied) for klasse in klassen),
                boek.count(maat, dag, gebied=gebied),
            ),
            totaal=not gebied,
        )
        for gebied in areas(kader)
    )
    koppen = (Kolom("Gemeente", Kolomsoort.TEKST), *(Kolom(kop) for kop in klassen.values()), Kolom("Totaal"))
    return Tabel(code, titel, koppen, rijen, bron)


def by_class(
    boek: Cijferboek, maat: str, klassen: Mapping[str, str], dag: date, *, code: str, titel: str, kop: str, bron: str
) -> Tabel:
    """A row a class with its count and its share of the whole, and the total."""
    rijen = [
        Rij((naam, boek.count(maat, dag, deel=klasse), boek.share(maat, maat, dag, deel=klasse)))
        for klasse, naam in klassen.items()
    ]
    totaal = Rij(("Totaal", boek.count(maat, dag), None), totaal=True)
    koppen = (Kolom(kop, Kolomsoort.TEKST), Kolom("Aantal"), Kolom("Aandeel", Kolomsoort.PROCENT))
    return Tabel(code, titel, koppen, (*rijen, totaal), bron)
