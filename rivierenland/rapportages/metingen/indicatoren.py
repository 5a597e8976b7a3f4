"""The figures of the programme as facts: read where they are kept, never counted again."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.utils import timezone

from registratie.enums import Locatiesoort
from rivierenland.rapportages.maten.indicatoren import MINSTENS, OPENBAAR_GEHEEL, is_mean, noemer_of, rest_of
from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Gemeten, Meting, Sleutel, Som
from rivierenland.rapportages.metingen.bewijs import BEDDEN, PERSONEN, records
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.enums.indicator import Privacyklasse
from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.indicatoren.capaciteit.bedden import PREFIX
from speerpunten.programma.indicatoren.registratie.volledigheid import FEITEN, VOLLEDIG
from speerpunten.programma.models import Meetwaarde

LOCATIES, BEZETTING = "locaties", "bezettingsgraad"
BRP, ZAKEN, INSPECTIES = "mogelijk_brp_plichtig", "zaken_open", "inspecties"
DELEN: Mapping[str, tuple[str, str]] = {
    "verblijf_kort": (PERSONEN, "kort"),
    "verblijf_midden": (PERSONEN, "midden"),
    "verblijf_lang": (PERSONEN, "lang"),
    **{f"{PREFIX}{soort.value}": (BEDDEN, soort.value) for soort in Locatiesoort},
}
"""Indicators that are one class of a division: a fact has the measure of the whole and the class, so that no number has two keys."""
GROTER: Mapping[str, str] = {
    "bevindingen_kritiek_open": "bevindingen_open",
    "brp_signalen_lang_open": noemer_of("brp_signalen_geinformeerd"),
}
"""Counts that are a part of another measure here: their difference is a count as well."""
ZELFDE: Mapping[str, str] = {
    "zaken_termijn_voorbij": ZAKEN,
    "brp_status_bekend": BRP,
    "locaties_geinspecteerd": LOCATIES,
    "locaties_te_vol": LOCATIES,
    "locaties_met_vergunning": LOCATIES,
    "convenant_bedden": BEDDEN,
}
"""Shares of which the noemer is another measure, when both were counted at the same moment."""
ALLEEN_REGIO = {"mijlpalen_op_tijd", "mijlpalen_over_tijd"}
REGIO_APART = {"convenant_partijen", "convenant_nagekomen", "binnen_15_km"} | ALLEEN_REGIO
"""Of these, as of medians and what is reckoned as a whole, the region is another number than the sum of the gemeenten."""
VERLOOP = (PERSONEN, *(code for code in DELEN if code.startswith("verblijf_")), BEDDEN, ZAKEN, INSPECTIES)
"""What is also measured on the days between, for a line."""
SOORT = {
    Privacyklasse.OPENBAAR: Feitsoort.OPENBAAR,
    Privacyklasse.PERSONEN: Feitsoort.PERSONEN,
    Privacyklasse.TOEZICHT: Feitsoort.TOEZICHT,
}
TREND_KWARTALEN, TREND_MAANDEN = 5, 13


class NotOver(ValueError):
    """The period still runs, so that it has no last day to count. The message is a Dutch sentence."""


class Stand(NamedTuple):
    """One kept figure."""

    waarde: Decimal | None
    teller: int | None
    noemer: int | None


def days(periode: Periode) -> tuple[date, ...]:
    """The days that a report compares: the last of the period, of the one before, and of a year earlier; each once."""
    return tuple(dict.fromkeys(deel.laatste_dag for deel in (periode, periode.vorige, periode.jaar_eerder)))


def trend(periode: Periode) -> tuple[date, ...]:
    """The days of a line, oldest first: thirteen month-ends of a month, else five ends of quarters. The last is the period's own."""
    stap, aantal = periode, TREND_MAANDEN
    if not periode.maand:
        stap, aantal = Periode(periode.jaar, kwartaal=periode.kwartaal or 4), TREND_KWARTALEN
    gevonden = []
    for _ in range(aantal):
        gevonden.append(stap.laatste_dag)
        stap = stap.vorige
    return tuple(reversed(gevonden))


def facts(gebied: str, periode: Periode, codes: Collection[str] = tuple(SOORTEN)) -> Gemeten:
    """These indicators in one area, "" for what is only of the region. One query. Raises `NotOver`."""
    require_over(periode)
    vergelijk, feiten, sommen = set(days(periode)), list[Feit](), list[Som]()
    for dag, standen in sorted(_kept(gebied, {*vergelijk, *trend(periode)}, codes).items()):
        maker = _Dag(gebied, dag, {code: standen[code] for code in standen if dag in vergelijk or code in VERLOOP})
        feiten += maker.feiten()
        sommen += maker.sommen({feit.sleutel: feit.waarde for feit in feiten if feit.sleutel.dag == dag})
    return Gemeten(feiten, sommen)


def totals(gemeente: str, dagen: Collection[date]) -> list[Feit]:
    """How many people were present on these days, without their classes: the number that `facts` has as well. One query."""
    codes = (PERSONEN, *(code for code, (maat, _) in DELEN.items() if maat == PERSONEN))
    return [
        feit
        for dag, standen in sorted(_kept(gemeente, dagen, codes).items())
        for feit in _Dag(gemeente, dag, standen).feiten()
        if feit.sleutel == Sleutel(PERSONEN, gemeente, dag)
    ]


def require_over(periode: Periode) -> None:
    """Raises `NotOver` while the period runs."""
    if not periode.is_over(timezone.localdate()):
        raise NotOver(f"De periode {periode.naam} loopt nog. Een rapport kan pas als zij voorbij is.")


def _kept(gebied: str, dagen: Collection[date], codes: Collection[str]) -> dict[date, dict[str, Stand]]:
    gevraagd = [code for code in codes if _is_of(code, gebied)]
    rows = Meetwaarde.objects.filter(gemeente_id=gebied or None, peildatum__in=dagen, indicator__in=gevraagd).order_by()
    per_dag: dict[date, dict[str, Stand]] = {}
    for code, dag, *stand in rows.values_list("indicator_id", "peildatum", "waarde", "teller", "noemer"):
        per_dag.setdefault(dag, {})[code] = Stand(*stand)
    return per_dag


def _is_of(code: str, gebied: str) -> bool:
    """Whether this area has a number of its own: occupancy follows from two others, milestones are of the region only."""
    if code == BEZETTING:
        return False
    return region_apart(SOORTEN[code]) if gebied == REGIO else code not in ALLEEN_REGIO


def region_apart(soort: Indicatorsoort) -> bool:
    """Whether the region is another number than the sum of the gemeenten."""
    return is_mean(soort) or soort.code in REGIO_APART


class _Dag:
    """The facts of one area on one day."""

    def __init__(self, gebied: str, dag: date, standen: Mapping[str, Stand]):
        self.gebied, self.dag = gebied, dag
        self.standen = {SOORTEN[code]: standen[code] for code in SOORTEN if code in standen}

    def feiten(self) -> list[Feit]:
        """A count is one fact, a share two or three, a median one that says how many it rests on."""
        feiten = {feit.sleutel: feit for soort, stand in self.standen.items() for feit in self._facts(soort, stand)}
        for code, geheel in GROTER.items():
            feiten |= self._difference(code, geheel, feiten)
        for maat in (PERSONEN, BEDDEN):
            delen = [feit.waarde for sleutel, feit in feiten.items() if sleutel.maat == maat and sleutel.deel]
            totaal = self.key(maat)
            if totaal in feiten and len(delen) == _classes(maat):
                # A whole is what its classes are together, also when the two were counted at different moments.
                feiten[totaal] = Feit(totaal, sum(delen), feiten[totaal].soort)  # type: ignore[arg-type]
        return list(feiten.values())

    def sommen(self, waarden: Mapping[Sleutel, int | Decimal | None]) -> Iterator[Som]:
        """Every sum that these facts make; one that does not add up, because it was counted at two moments, is none."""
        for totaal, delen in self._sums(waarden):
            geteld = [waarde for waarde in map(waarden.get, delen) if waarde is not None]
            if len(geteld) == len(delen) and waarden.get(totaal) == sum(geteld):
                yield Som(totaal, delen)

    def _sums(self, waarden: Collection[Sleutel]) -> Iterator[tuple[Sleutel, tuple[Sleutel, ...]]]:
        for maat in (PERSONEN, BEDDEN):
            delen = tuple(sorted(sleutel for sleutel in waarden if sleutel.maat == maat and sleutel.deel))
            if len(delen) == _classes(maat):
                yield self.key(maat), delen
        yield self.key(BRP), (self.key(PERSONEN, "midden"), self.key(PERSONEN, "lang"))
        for soort in self.standen:
            if soort.is_aandeel and not is_mean(soort):
                yield self.key(noemer_of(soort.code)), (self.key(soort.code), self.key(rest_of(soort.code)))
        for code, geheel in GROTER.items():
            yield self.key(geheel), (self.key(code), self.key(rest_of(code)))
        for code, zelfde in ZELFDE.items():
            yield self.key(noemer_of(code)), (self.key(zelfde),)

    def key(self, maat: str, deel: str = "") -> Sleutel:
        """A key of this area on this day."""
        return Sleutel(maat, self.gebied, self.dag, deel)

    def _facts(self, soort: Indicatorsoort, stand: Stand) -> Iterator[Feit]:
        gevoelig, optelbaar = SOORT[soort.privacy], not region_apart(soort)
        if is_mean(soort):
            yield Feit(self.key(soort.code), _number(stand.waarde), optelbaar=False, rust_op=_rests_on(soort, stand))
        elif not soort.is_aandeel:
            yield Feit(self.key(*DELEN.get(soort.code, (soort.code,))), stand.teller, gevoelig, optelbaar)
        elif stand.teller is not None and stand.noemer is not None:
            openbaar = soort.code in OPENBAAR_GEHEEL
            if openbaar and stand.noemer < MINSTENS:
                return
            geheel = Feitsoort.OPENBAAR if openbaar else gevoelig
            yield Feit(self.key(soort.code), stand.teller, gevoelig, optelbaar)
            yield Feit(self.key(noemer_of(soort.code)), stand.noemer, geheel, optelbaar)
            if gevoelig is not Feitsoort.OPENBAAR:
                yield Feit(self.key(rest_of(soort.code)), stand.noemer - stand.teller, gevoelig, optelbaar)

    def _difference(self, code: str, geheel: str, feiten: Mapping[Sleutel, Feit]) -> dict[Sleutel, Feit]:
        deel, groter = feiten.get(self.key(code)), feiten.get(self.key(geheel))
        if not deel or not groter or not isinstance(deel.waarde, int) or not isinstance(groter.waarde, int):
            return {}
        sleutel = self.key(rest_of(code))
        return {sleutel: Feit(sleutel, groter.waarde - deel.waarde, deel.soort, deel.optelbaar)}


def _classes(maat: str) -> int:
    return sum(van == maat for van, _ in DELEN.values())


def _number(waarde: Decimal | None) -> int | Decimal | None:
    if waarde is None:
        return None
    return int(waarde) if waarde == waarde.to_integral_value() else waarde.normalize()


def _rests_on(soort: Indicatorsoort, stand: Stand) -> int | None:
    """How many a median rests on; of a mean over people the smallest group that it tells of. None when everybody may know it."""
    if soort.privacy == Privacyklasse.OPENBAAR or stand.teller is None:
        return None
    if soort.code != VOLLEDIG.code:
        return stand.teller
    geheel = stand.noemer or 0
    return min((n for n in (geheel // len(FEITEN), stand.teller, geheel - stand.teller) if n), default=0)


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """Every indicator of one gemeente. Three queries."""
    gemeten = facts(gemeente, periode)
    return replace(gemeten, bewijs=records(gemeten.feiten, gemeente, periode.laatste_dag))


def region(periode: Periode) -> Gemeten:
    """Every indicator of which the region is no sum."""
    return facts(REGIO, periode)


METING = Meting("indicatoren", "Indicatoren van het programma", measure=measure, region=region)
