"""From facts and terms to the row of one organisation, gemeente and day."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from registratie.enums import Afwijking, Leverwijze
from registratie.kwaliteit.band import Reeks, band_of
from registratie.kwaliteit.levering import Afspraak, Levering, judge
from registratie.queries.kwaliteit_feiten import Beddenstand, Nachtstand, Paarfeiten
from registratie.queries.kwaliteit_norm import FOUTEN, PORTAAL, TERMIJN, Termen

GENOEG_RIJEN = 100
"""From here on a share of faults says nothing about how many rows another gemeente has."""
LEEG = Nachtstand()


class Meting(NamedTuple):
    """What is kept; the fields of `Kwaliteitsmeting` in their order."""

    organisatie_id: int
    gemeente_code: str
    dag: date
    wijze: Leverwijze
    laatste_levering: date | None
    ritme_dagen: int | None
    uiterlijk: date | None
    dagen_te_laat: int
    personen: int
    bedden: int
    verwacht: int | None
    seizoen: int | None
    band_laag: int | None
    band_hoog: int | None
    afwijking: Afwijking
    zonder_woonplaats: int
    zonder_taal: int
    zonder_kamer: int
    zonder_document: int
    zonder_vertrek: int
    leveringen: int
    aandeel_fout: Decimal | None
    locaties_te_vol: int
    personen_te_veel: int


def measurements(paar: Paarfeiten, termen: Termen) -> Iterator[Meting]:
    """A row for every day on which the organisation has beds in use in the gemeente."""
    beoordelaar = _Beoordelaar(paar, termen)
    for stand in paar.bedden:
        yield beoordelaar.measure(stand)


class _Beoordelaar:
    """The facts of one pair, ready to be asked by day."""

    def __init__(self, paar: Paarfeiten, termen: Termen):
        self.paar, self.termen = paar, termen
        self.wisseldagen = [dag for dag, _ in paar.standen]
        self.personen = _every_night(paar)
        self.reeks = Reeks(self.people)
        self.lijstdagen = [lijst.dag for lijst in paar.lijsten]

    def measure(self, bedden: Beddenstand) -> Meting:
        paar, dag = self.paar, bedden.dag
        nacht, levering = self.night(dag), self.delivery(dag)
        band = band_of(dag, self.reeks, self.termen.band(paar.gemeente, dag), bedden=bedden.bedden)
        afwijking = band.judge(nacht.aanwezig) if band else Afwijking.ONBEKEND
        leveringen, aandeel_fout = self.faults(dag)
        return Meting(
            paar.organisatie, paar.gemeente, dag, levering.wijze, levering.laatste, self.agreed(dag).dagen,
            levering.uiterlijk, levering.dagen_te_laat, nacht.aanwezig, bedden.bedden,
            band.verwacht if band else None, band.seizoen if band else None, band.laag if band else None,
            band.hoog if band else None, afwijking, nacht.woonplaats, nacht.taal, nacht.kamer, nacht.document,
            nacht.vertrek, leveringen, aandeel_fout, bedden.te_vol, bedden.te_veel,
        )  # fmt: skip

    def night(self, dag: date) -> Nachtstand:
        """Who was there in the night of `dag`."""
        place = bisect_right(self.wisseldagen, dag)
        return self.paar.standen[place - 1][1] if place else LEEG

    def people(self, nacht: int) -> int | None:
        """The people of a night by its ordinal; None before the register began."""
        begin = self.paar.eerste_nacht
        return None if begin is None or nacht < begin.toordinal() else self.personen.get(nacht, 0)

    def agreed(self, dag: date) -> Afspraak:
        """The rhythm of the organisation itself, else the term of the gemeente."""
        portaal = self.termen.days(PORTAAL, self.paar.gemeente, dag)
        for afspraak in self.paar.afspraken:
            if afspraak.geldig_van <= dag and (afspraak.geldig_tot is None or afspraak.geldig_tot > dag):
                return Afspraak(afspraak.dagen, portaal)
        return Afspraak(self.termen.days(TERMIJN, self.paar.gemeente, dag), portaal)

    def delivery(self, dag: date) -> Levering:
        """When the register was last brought up to date, and whether that is late."""
        return judge(
            dag, bestand=_last(self.lijstdagen, dag), portaal=_last(self.paar.met_de_hand, dag),
            begin=self.paar.begin, afspraak=self.agreed(dag),
        )  # fmt: skip

    def faults(self, dag: date) -> tuple[int, Decimal | None]:
        """Lists in the period up to `dag`, and the share of faulty rows in them as far as that may be told."""
        since = dag - timedelta(days=self.termen.days(FOUTEN, self.paar.gemeente, dag))
        begin, end = bisect_right(self.lijstdagen, since), bisect_right(self.lijstdagen, dag)
        lijsten = self.paar.lijsten[begin:end]
        rijen, fout = sum(lijst.rijen for lijst in lijsten), sum(lijst.fout for lijst in lijsten)
        may_tell = self.paar.alleen_hier or rijen >= GENOEG_RIJEN
        share = round(Decimal(100 * fout) / rijen, 1) if rijen and may_tell else None
        return sum(lijst.aantal for lijst in lijsten), share


def _every_night(paar: Paarfeiten) -> dict[int, int]:
    """The people of each night by its ordinal, from the first change that was read to the last day that is measured."""
    nights: dict[int, int] = {}
    tot = paar.bedden[-1].dag.toordinal() + 1 if paar.bedden else 0
    changes = [*((dag.toordinal(), stand.aanwezig) for dag, stand in paar.standen), (tot, 0)]
    for (begin, aanwezig), (einde, _) in pairwise(changes):
        nights.update(dict.fromkeys(range(begin, min(einde, tot)), aanwezig))
    return nights


def _last(dagen: list[date], dag: date) -> date | None:
    place = bisect_right(dagen, dag)
    return dagen[place - 1] if place else None
