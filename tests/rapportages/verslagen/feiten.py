"""Facts made by hand, and what a document of them says in words."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Grafiek, Kerngetallen, Letop, Opsomming, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO, Feit, Gemeten, Sleutel
from rivierenland.rapportages.meting.momentopname import Momentopname
from rivierenland.rapportages.periode import Periode

TIEL, BUREN = "GM0281", "GM0214"
NAMEN = {TIEL: "Tiel", BUREN: "Buren"}
EIND, EERDER = date(2026, 12, 31), date(2025, 12, 31)


def snapshot(feiten: Iterable[Feit], *, verborgen: Iterable[Sleutel] = (), rijen: object = None) -> Momentopname:
    """As the engine keeps it."""
    return Momentopname(
        EIND,
        datetime(2027, 1, 4, 4, tzinfo=UTC),
        {feit.sleutel: feit for feit in feiten},
        (),
        frozenset(verborgen),
        rijen or {},  # type: ignore[arg-type]
    )


def facts(gebied: str, waarden: dict[tuple[str, str] | str, int], dag: date = EIND) -> list[Feit]:
    """Counts of one area by measure, or by measure and class."""
    sleutels = {naam if isinstance(naam, tuple) else (naam, ""): aantal for naam, aantal in waarden.items()}
    return [Feit(Sleutel(maat, gebied, dag, deel), aantal) for (maat, deel), aantal in sleutels.items()]


def book(opname: Momentopname, gebied: str = REGIO, *, eigen: bool = False) -> Cijferboek:
    """The figures of one part."""
    return Cijferboek(opname, gebied=gebied, eigen=eigen)


def frame(gebied: str = REGIO, periode: str = "2026") -> Kader:
    """What a section knows beside its figures."""
    return Kader(Periode.read(periode), gebied, NAMEN)


def words(sectie: Sectie) -> list[str]:
    """Every sentence of a section, block by block, as a reader sees it."""
    uit: list[str] = []
    for blok in sectie.blokken:
        if isinstance(blok, Alinea):
            uit.append(sentence(blok))
        elif isinstance(blok, Opsomming):
            uit += [sentence(punt) for punt in blok.punten]
        elif isinstance(blok, Letop):
            uit.append(blok.tekst)
        elif isinstance(blok, Kerngetallen):
            uit += [f"{een.naam}: {een.getal.cijfer.tekst} ({een.toelichting})" for een in blok.getallen]
        elif isinstance(blok, Grafiek):
            uit.append(blok.alt)
    return uit


def sentence(alinea: Alinea) -> str:
    """A paragraph with its figures as text."""
    return "".join(deel if isinstance(deel, str) else deel.cijfer.tekst for deel in alinea.delen)


def table(sectie: Sectie, code: str) -> list[tuple[str, ...]]:
    """The rows of a table as text."""
    (gevonden,) = [blok for blok in sectie.blokken if isinstance(blok, Tabel) and blok.code == code]
    return [
        tuple("" if cel is None else cel if isinstance(cel, str) else cel.cijfer.tekst for cel in rij.cellen)
        for rij in gevonden.rijen
    ]


def as_numbers(gemeten: Gemeten, maat: str, dag: date | None = None) -> dict[str, object]:
    """What was measured of one measure on one day, by class."""
    return {f.sleutel.deel: f.waarde for f in gemeten.feiten if f.sleutel.maat == maat and dag in (None, f.sleutel.dag)}


def wrong_sums(gemeten: Gemeten) -> list[str]:
    """Sums of which a key is missing, or of which the parts are not the total."""
    waarden = {feit.sleutel: feit.waarde for feit in gemeten.feiten}
    fout = []
    for som in gemeten.sommen:
        if {som.totaal, *som.delen} - waarden.keys() or waarden[som.totaal] != sum(waarden[deel] for deel in som.delen):  # type: ignore[misc]
            fout.append(som.totaal.code)
    return fout
