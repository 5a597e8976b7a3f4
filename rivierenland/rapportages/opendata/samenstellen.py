"""Make the rows of an edition: read, withhold, and put in the order of the columns."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from rivierenland.rapportages.opendata.afscherming import REGIO, withhold
from rivierenland.rapportages.opendata.beschrijving import Dataset, Onderwerp
from rivierenland.rapportages.opendata.periode import Periode

REGIOCODE, REGIONAAM = "RIVIERENLAND", "Regio Rivierenland"


class Rij(NamedTuple):
    """A row of every file, in the order of `KOLOMMEN`. `waarde` is a number as text, or None."""

    kwartaal: str
    peildatum: str
    gebiedscode: str
    gebied: str
    onderwerp: str
    waarde: str | None
    eenheid: str
    status: str

    @property
    def getal(self) -> int | Decimal | None:
        """The value as a number."""
        if self.waarde is None:
            return None
        return Decimal(self.waarde) if "." in self.waarde else int(self.waarde)


def compose(
    dataset: Dataset, kwartaal: Periode, *, namen: Mapping[str, str], eerder: Collection[tuple[str, str]] = ()
) -> list[Rij]:
    """The rows of one quarter. `namen` of the gemeenten by CBS code; `eerder`: subject and area withheld in earlier editions."""
    standen = dataset.read(kwartaal.laatste_dag)
    rijen: list[Rij] = []
    for onderwerp in dataset.onderwerpen:
        dicht = {"" if gebied == REGIOCODE else gebied for code, gebied in eerder if code == onderwerp.code}
        rijen += _rows(onderwerp, kwartaal, standen.get(onderwerp.code), namen, dicht)
    return rijen


def _rows(
    onderwerp: Onderwerp,
    kwartaal: Periode,
    stand: Mapping[str, int | Decimal | None] | None,
    namen: Mapping[str, str],
    eerder: Collection[str],
) -> Sequence[Rij]:
    waarden = dict(stand or {})
    if onderwerp.optelbaar and stand:
        waarden = {code: int(waarden.get(code) or 0) for code in namen}
        waarden[REGIO] = sum(waarden.values())
    gemeenten = {code: int(waarden.get(code) or 0) for code in namen}
    dicht = withhold(gemeenten, drempel=onderwerp.drempel, eerder=eerder) if onderwerp.drempel and stand else set()
    return [
        Rij(
            kwartaal.code, kwartaal.laatste_dag.isoformat(), code or REGIOCODE, naam, onderwerp.code,
            *_cell(onderwerp, code, waarden, not stand, code in dicht),
        )
        for code, naam in (*sorted(namen.items()), (REGIO, REGIONAAM))
    ]  # fmt: skip


def _cell(
    onderwerp: Onderwerp, code: str, waarden: Mapping[str, int | Decimal | None], ongemeten: bool, dicht: bool
) -> tuple[str | None, str, str]:
    if dicht:
        return None, onderwerp.eenheid, "onderdrukt"
    if code not in waarden and not ongemeten:
        return None, onderwerp.eenheid, "bestaat-niet"
    waarde = waarden.get(code)
    return (None, onderwerp.eenheid, "onbekend") if waarde is None else (str(waarde), onderwerp.eenheid, "gemeten")
