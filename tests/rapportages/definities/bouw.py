"""Facts by hand: a world of two gemeenten in which every figure can be counted on one's fingers."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Blok, Getal, Kerngetallen, Opsomming, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Sleutel
from rivierenland.rapportages.meting.momentopname import Meetfout, Momentopname
from rivierenland.rapportages.periode import Periode

TIEL, BUREN = "GM0281", "GM0214"
NAMEN = {TIEL: "Tiel", BUREN: "Buren"}
KWARTAAL = Periode(2026, kwartaal=3)
NU, VORIG, JAAR = date(2026, 9, 30), date(2026, 6, 30), date(2025, 9, 30)
GEMAAKT = datetime(2026, 10, 5, 3, 0, tzinfo=UTC)
Plek = tuple[str, str, date, str]


def at(maat: str, gebied: str = TIEL, dag: date = NU, deel: str = "") -> Sleutel:
    """A key."""
    return Sleutel(maat, gebied, dag, deel)


def opname(
    feiten: Mapping[Sleutel, int | None],
    *,
    dicht: Iterable[Sleutel] = (),
    fouten: Iterable[Meetfout] = (),
    rijen: Mapping[str, Mapping[str, list[dict[str, object]]]] | None = None,
    regio: bool = True,
) -> Momentopname:
    """A snapshot with these facts, and the sums of the region where the keys name gemeenten only."""
    alle = {sleutel: Feit(sleutel, waarde, Feitsoort.PERSONEN) for sleutel, waarde in feiten.items()}
    if regio:
        for sleutel, feit in list(alle.items()):
            boven = replace(sleutel, gebied=REGIO)
            if sleutel.gebied != REGIO and boven not in feiten:
                som = (alle[boven].waarde if boven in alle else 0) or 0
                alle[boven] = Feit(boven, som + (feit.waarde or 0), Feitsoort.PERSONEN)
    return Momentopname(NU, GEMAAKT, alle, (), frozenset(dicht), rijen or {}, tuple(fouten))


def boek(
    feiten: Mapping[Sleutel, int | None], *, gebied: str = TIEL, eigen: bool = False, **anders: object
) -> Cijferboek:
    """The figures of one document over them."""
    return Cijferboek(opname(feiten, **anders), gebied=gebied, eigen=eigen)  # type: ignore[arg-type]


def kader(gebied: str = TIEL, periode: Periode = KWARTAAL, onderwerp: str = "") -> Kader:
    """What a section knows."""
    return Kader(periode, gebied, NAMEN, onderwerp)


def read(alinea: Alinea) -> str:
    """A paragraph as somebody reads it."""
    return "".join(deel.cijfer.tekst if isinstance(deel, Getal) else deel for deel in alinea.delen).replace(
        "\u00a0", " "
    )


def paragraphs(sectie: Sectie) -> list[str]:
    """Every sentence of a section."""
    return [read(blok) for blok in sectie.blokken if isinstance(blok, Alinea)]


def table(sectie: Sectie, code: str) -> list[list[str]]:
    """The cells of a table, as text."""
    (tabel,) = [blok for blok in sectie.blokken if isinstance(blok, Tabel) and blok.code == code]
    return [[_cell(cel) for cel in rij.cellen] for rij in tabel.rijen]


def _cell(cel: object) -> str:
    return cel.cijfer.tekst.replace("\u00a0", " ") if isinstance(cel, Getal) else str(cel or "")


def main_figures(sectie: Sectie) -> dict[str, tuple[str, str]]:
    """By name the figure and what it is compared with."""
    (blok,) = [blok for blok in sectie.blokken if isinstance(blok, Kerngetallen)]
    return {kern.naam: (_cell(kern.getal), kern.toelichting) for kern in blok.getallen}


def shown(blokken: Iterable[Blok]) -> set[str]:
    """Every piece of text and figure that these blocks show, also in charts."""
    gezien: set[str] = set()
    for blok in blokken:
        match blok:
            case Alinea():
                gezien.add(read(blok))
            case Opsomming():
                gezien |= {read(punt) for punt in blok.punten}
            case Kerngetallen():
                gezien |= {_cell(kern.getal) for kern in blok.getallen} | {kern.toelichting for kern in blok.getallen}
            case Tabel():
                gezien |= {_cell(cel) for rij in blok.rijen for cel in rij.cellen}
            case _:
                gezien.add(getattr(blok, "alt", "") or getattr(blok, "tekst", ""))
                for reeks in getattr(blok, "reeksen", ()):
                    gezien |= {_cell(punt) for punt in reeks.waarden if punt}
    return gezien
