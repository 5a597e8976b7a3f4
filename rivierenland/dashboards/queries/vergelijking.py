"""A gemeente beside the others and beside itself, from stored figures as this reader may see them.

Everything here is reckoned from figures that are shown to the reader on the pages of the figures themselves, never from what is
withheld there: the middle is the region as it is shown or, where it is withheld, the shown gemeenten together. So a place, a limit or
the spread can give nothing away.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import Shown
from rivierenland.dashboards.queries.cijferstand import month_ends, shown
from rivierenland.dashboards.vergelijkmaten import COMPARABLE, INWONERS, Maat
from speerpunten.kennis.vergelijken import ontleding, trechter, verloop
from speerpunten.kennis.vergelijken.ontleding import Ontleding
from speerpunten.kennis.vergelijken.trechter import Plaats, Spreiding, Verdeling
from speerpunten.kennis.vergelijken.verloop import Verandering
from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.queries import meetwaarde
from speerpunten.programma.queries.meetwaarde import REGIO, Waarde

MONTHS = 25
GENOEG = 3
"""With fewer shown gemeenten they are no middle in place of a withheld region."""
VOOR_SEIZOEN = 60
"""Fewer counts than this over twelve months (five a month) show no season but chance."""
Standen = Mapping[str, Mapping[str, Waarde]]
"""By code and gemeente the figures of one day."""


@dataclass(frozen=True)
class Dagen:
    """The month-ends that can be compared, oldest first, and the chosen one. Before the first month-end: the last day counted."""

    keuzes: Sequence[date]
    gekozen: date

    @property
    def jaar_terug(self) -> date | None:
        """The same month of the year before, when it was counted."""
        return next((dag for dag in verloop.same_months(self.keuzes, self.gekozen) if dag.year == self.gekozen.year - 1), None)  # fmt: skip

    @property
    def tot_gekozen(self) -> Sequence[date]:
        """The days up to and with the chosen one."""
        return [dag for dag in self.keuzes if dag <= self.gekozen]


@dataclass(frozen=True)
class Paar:
    """Teller and noemer of one area. Without a teller `waarom` says why: withheld, or nothing to measure (None)."""

    teller: int | None = None
    noemer: float = 0
    waarom: Shown = None

    @property
    def cijfer(self) -> tuple[int, float] | None:
        """Both, when there is a rate."""
        return (self.teller, self.noemer) if self.teller is not None and self.noemer > 0 else None

    @property
    def bekend(self) -> bool:
        """Whether there is a rate."""
        return self.cijfer is not None

    @property
    def deel(self) -> float:
        """The rate, per one of noemer; only when it is known."""
        return (self.teller or 0) / self.noemer

    def per(self, maat: Maat) -> Shown:
        """The rate in the unit of the measure, or why it is not there."""
        return self.deel * maat.per if self.bekend else self.waarom


@dataclass(frozen=True)
class Plek:
    """One gemeente in the funnel; `plaats` is None when it has no rate that is shown."""

    gemeente: Gemeente
    paar: Paar
    plaats: Plaats | None


@dataclass(frozen=True)
class Vergelijking:
    """One figure over the eight. `midden`: the rate that limits lie around; None when nobody's figure is shown.

    `regio_getoond`: whether the middle is the region's; else it is that of the shown gemeenten together.
    """

    soort: Indicatorsoort
    maat: Maat
    peildatum: date
    regio: Paar
    plekken: Sequence[Plek]
    midden: float | None
    regio_getoond: bool
    spreiding: Spreiding | None

    @property
    def factor(self) -> float:
        """By which limits are stretched."""
        return self.spreiding.factor if self.spreiding else 1.0

    @property
    def getoond(self) -> Sequence[Plek]:
        """The gemeenten with a rate."""
        return [plek for plek in self.plekken if plek.paar.bekend]

    @property
    def buiten(self) -> int:
        """How many lie outside the 95 % limits."""
        return sum(plek.plaats is not None and plek.plaats.is_buiten for plek in self.plekken)

    def plek(self, gemeente: str) -> Plek | None:
        """The place of one gemeente, by its code."""
        return next((plek for plek in self.plekken if plek.gemeente.code == gemeente), None)


@dataclass(frozen=True)
class Overzichtsrij:
    """One figure of the chosen gemeente (or, without one, of the region) with its change since a year."""

    vergelijking: Vergelijking
    eigen: Plek | None
    paar: Paar
    jaar_terug: Paar
    verandering: Verandering | None


@dataclass(frozen=True)
class Beloop:
    """One area over time: the month-ends with their rates and between which they were expected, from the same month a year before."""

    dagen: Sequence[date]
    paren: Sequence[Paar]
    verwacht: Sequence[trechter.Grenzen | None]
    seizoen: Mapping[int, float]
    eerdere: Sequence[tuple[date, Paar, Verandering | None]]


def days(vandaag: date, gevraagd: str = "") -> Dagen | None:
    """Which month-ends there are, and the one that was asked for (as in an ISO date), else the last. None before the first count."""
    alle = meetwaarde.days("personen_vannacht", van=vandaag - timedelta(days=31 * MONTHS + 31), tot=vandaag)
    if not alle:
        return None
    keuzes = month_ends(alle, alle[-1] + timedelta(days=1), MONTHS)[:-1] or alle[-1:]
    return Dagen(keuzes, next((dag for dag in keuzes if dag.isoformat() == gevraagd), keuzes[-1]))


def eight() -> list[Gemeente]:
    """The gemeenten in alphabetical order, with their published figures."""
    return list(Gemeente.objects.only("code", "naam", "slug", "cijfers"))


def read(dagen: Collection[date], codes: Collection[str], eigen: Collection[str]) -> dict[date, Standen]:
    """What stands on these days about these figures and the sizes that they are set against. One query."""
    nodig = {*codes} | {COMPARABLE[code].noemer for code in codes} - {"", INWONERS}
    return dict(meetwaarde.on_days(dagen, codes=nodig, eigen=eigen))


def compared(code: str, peildatum: date, standen: Standen, gemeenten: Sequence[Gemeente]) -> Vergelijking:
    """One figure over the eight on a day."""
    soort, maat = SOORTEN[code], COMPARABLE[code]
    paren = {gemeente.code: pair(code, standen, gemeente.code, gemeenten) for gemeente in gemeenten}
    regio = pair(code, standen, REGIO, gemeenten)
    bekend = [paar.cijfer for paar in paren.values() if paar.cijfer]
    midden = regio.deel if regio.bekend else _together(bekend)
    spreiding = None if midden is None else trechter.spread(maat.verdeling, midden, bekend)
    factor = spreiding.factor if spreiding else 1.0

    def placed(paar: Paar) -> Plaats | None:
        return None if midden is None or not paar.cijfer else trechter.place(
            maat.verdeling, midden, *paar.cijfer, factor=factor
        )  # fmt: skip

    plekken = [Plek(gemeente, paren[gemeente.code], placed(paren[gemeente.code])) for gemeente in gemeenten]
    return Vergelijking(soort, maat, peildatum, regio, plekken, midden, regio.bekend, spreiding)


def _together(bekend: Sequence[tuple[int, float]]) -> float | None:
    """The rate of the shown gemeenten together; None below `GENOEG`, for then a gemeente is compared with little but itself."""
    noemer = sum(noemer for _, noemer in bekend)
    return sum(teller for teller, _ in bekend) / noemer if len(bekend) >= GENOEG and noemer else None


def pair(code: str, standen: Standen, gebied: str, gemeenten: Sequence[Gemeente]) -> Paar:
    """Teller and noemer of one area, both as they are shown."""
    maat, waarde = COMPARABLE[code], standen.get(code, {}).get(gebied)
    geheel = waarde if not maat.noemer else standen.get(maat.noemer, {}).get(gebied)
    if maat.noemer == INWONERS:
        noemer = inhabitants(gebied, gemeenten)
    else:
        noemer = (geheel.teller if maat.noemer else geheel.noemer) or 0 if geheel else 0
    verborgen = next((een for een in (waarde, geheel) if een and een.verborgen), None)
    if verborgen is not None:
        return Paar(None, noemer, shown(verborgen))
    teller = None if waarde is None or waarde.waarde is None else waarde.teller
    if teller is not None and maat.verdeling is Verdeling.AANDEEL and teller > noemer:
        return Paar()  # a part above its whole: two counts that are not of one moment
    return Paar(teller, noemer)


def inhabitants(gebied: str, gemeenten: Sequence[Gemeente]) -> int:
    """Published inhabitants; of the region the sum of the eight, since the published sum is of another year. 0 when one is unknown."""
    aantallen = {gemeente.code: int(gemeente.cijfers.get("inwoners", {}).get("waarde", 0)) for gemeente in gemeenten}
    if gebied != REGIO:
        return aantallen.get(gebied, 0)
    return sum(aantallen.values()) if all(aantallen.values()) else 0


def overview(
    dagen: Dagen, gemeenten: Sequence[Gemeente], gemeente: str, *, eigen: Collection[str], codes: Collection[str]
) -> list[Overzichtsrij]:
    """Every comparable figure of one gemeente, or with `REGIO` of the region. One query."""
    toen = dagen.jaar_terug
    per_dag = read([dagen.gekozen, *([toen] if toen else [])], codes, eigen)
    nu, eerder = per_dag.get(dagen.gekozen, {}), per_dag.get(toen, {}) if toen else {}
    rijen = []
    for code in codes:
        if code in nu:
            een = compared(code, dagen.gekozen, nu, gemeenten)
            paar, terug = pair(code, nu, gemeente, gemeenten), pair(code, eerder, gemeente, gemeenten)
            rijen.append(Overzichtsrij(een, een.plek(gemeente), paar, terug, changed(een.maat, paar, terug)))
    return rijen


def changed(maat: Maat, nu: Paar, toen: Paar) -> Verandering | None:
    """The change between two moments of one area, when both are shown."""
    return verloop.change(maat.verdeling, nu.cijfer, toen.cijfer) if nu.cijfer and toen.cijfer else None


def course(
    code: str, per_dag: Mapping[date, Standen], dagen: Dagen, gebied: str, gemeenten: Sequence[Gemeente]
) -> Beloop:
    """One area over the month-ends up to the chosen one; a month that was not counted or is withheld stays a hole."""
    maat = COMPARABLE[code]
    paren = {dag: pair(code, per_dag.get(dag, {}), gebied, gemeenten) for dag in dagen.tot_gekozen}

    def expected(dag: date) -> trechter.Grenzen | None:
        toen = next((een for een in verloop.same_months(list(paren), dag) if een.year == dag.year - 1), None)
        eerder = paren[toen].cijfer if toen else None
        return verloop.expected(maat.verdeling, eerder, paren[dag].noemer) if eerder and paren[dag].bekend else None

    nu, bekend = paren[dagen.gekozen], {dag: paar for dag, paar in paren.items() if paar.bekend}
    genoeg = sum(paar.teller or 0 for paar in bekend.values()) >= VOOR_SEIZOEN * len(bekend) / 12
    return Beloop(
        dagen=list(paren),
        paren=list(paren.values()),
        verwacht=[expected(dag) for dag in paren],
        seizoen=verloop.season({dag: paar.deel for dag, paar in bekend.items()}) if genoeg else {},
        eerdere=[(dag, paren[dag], changed(maat, nu, paren[dag])) for dag in verloop.same_months(list(paren), dagen.gekozen)],
    )  # fmt: skip


def taken_apart(een: Vergelijking, gemeente: str, regio: Beloop) -> Ontleding | None:
    """Size, season and rest of one gemeente; None when it or the region is withheld. The season asks twelve months of the region."""
    plek = een.plek(gemeente)
    if plek is None or not plek.paar.bekend or not een.regio.bekend:
        return None
    jaar = regio.paren[-12:]
    heel = len(jaar) == 12 and all(paar.bekend for paar in jaar) and _in_a_row(regio.dagen[-12:])
    regio_jaar = sum(paar.deel for paar in jaar) / 12 if heel else None
    if een.maat.verdeling is Verdeling.AANDEEL:
        return ontleding.of_share(waarde=plek.paar.deel, regio_nu=een.regio.deel, regio_jaar=regio_jaar)
    return ontleding.of_count(
        teller=plek.paar.teller or 0, noemer=plek.paar.noemer, gemiddelde_noemer=een.regio.noemer / len(een.plekken),
        regio_nu=een.regio.deel, regio_jaar=regio_jaar,
    )  # fmt: skip


def _in_a_row(dagen: Sequence[date]) -> bool:
    maanden = [dag.year * 12 + dag.month for dag in dagen]
    return maanden == list(range(maanden[0], maanden[0] + len(maanden)))
