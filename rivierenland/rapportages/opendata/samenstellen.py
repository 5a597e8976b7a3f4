"""Make the rows of an edition: read, withhold, and put in the order of the columns."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from rivierenland.core.queries.parameter import value_of
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
    vroeger: dict[str, set[str]] = {onderwerp.code: set() for onderwerp in dataset.onderwerpen}
    for code, gebied in eerder:
        vroeger.setdefault(code, set()).add(REGIO if gebied == REGIOCODE else gebied)
    elders = dataset.shut(kwartaal.laatste_dag, standen, vroeger[dataset.onderwerpen[0].code])
    return [
        rij
        for onderwerp in dataset.onderwerpen
        for rij in _rows(
            onderwerp,
            kwartaal,
            standen.get(onderwerp.code),
            namen,
            vroeger[onderwerp.code] | {*elders.get(onderwerp.code, ())},
        )
    ]


def _rows(
    onderwerp: Onderwerp,
    kwartaal: Periode,
    stand: Mapping[str, int | Decimal | None] | None,
    namen: Mapping[str, str],
    vast: Collection[str],
) -> Sequence[Rij]:
    waarden = dict(stand or {})
    if onderwerp.optelbaar and stand:
        waarden = {code: int(waarden.get(code) or 0) for code in namen}
        waarden[REGIO] = sum(waarden.values())
    gemeenten = {code: int(waarden.get(code) or 0) for code in namen}
    dicht = set(vast)
    if stand and (drempel := _threshold(onderwerp, kwartaal)):
        dicht = withhold(gemeenten, drempel=drempel, eerder=vast)
    return [
        Rij(
            kwartaal.code, kwartaal.laatste_dag.isoformat(), code or REGIOCODE, naam, onderwerp.code,
            *_cell(onderwerp, code, waarden, not stand, code in dicht),
        )
        for code, naam in (*sorted(namen.items()), (REGIO, REGIONAAM))
    ]  # fmt: skip


def _threshold(onderwerp: Onderwerp, kwartaal: Periode) -> int:
    if not onderwerp.parameter:
        return onderwerp.drempel
    return int(value_of(onderwerp.parameter, peildatum=kwartaal.laatste_dag))


def _cell(
    onderwerp: Onderwerp, code: str, waarden: Mapping[str, int | Decimal | None], ongemeten: bool, dicht: bool
) -> tuple[str | None, str, str]:
    if dicht:
        return None, onderwerp.eenheid, "onderdrukt"
    if code not in waarden and not ongemeten:
        return None, onderwerp.eenheid, "bestaat-niet"
    waarde = waarden.get(code)
    if waarde is None:
        return None, onderwerp.eenheid, "onbekend"
    if onderwerp.afronding > 1:
        waarde = (int(waarde) + onderwerp.afronding // 2) // onderwerp.afronding * onderwerp.afronding
    return str(waarde), onderwerp.eenheid, "gemeten"
