"""Read a business case and reckon it through: the sums themselves are in `programma.businesscase`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.opmaak import datum_lang
from speerpunten.programma.businesscase import geldstroom, waarde
from speerpunten.programma.businesscase.geldstroom import Jaar, Post
from speerpunten.programma.businesscase.gevoeligheid import Invloed, Marges, gevoeligheid
from speerpunten.programma.businesscase.verdelen import verdeel
from speerpunten.programma.businesscase.waarde import Contant
from speerpunten.programma.models import Batenpost, Businesscase, Kostenpost, Scenario
from speerpunten.programma.queries import verdeelsleutel
from speerpunten.programma.queries.verdeelsleutel import Gewichten

VOET, FTE = "discontovoet", "fte_kosten_per_jaar"
MARGE_VOET, MARGE_KOSTEN, MARGE_BATEN = (f"businesscase_marge.{wat}" for wat in ("discontovoet", "kosten", "baten"))
NODIG = {
    VOET: "de discontovoet",
    FTE: "de kosten van een fte",
    MARGE_VOET: "de marge van de discontovoet",
    MARGE_KOSTEN: "de marge van de kosten",
    MARGE_BATEN: "de marge van de baten",
}


@dataclass(frozen=True)
class Rekenregels:
    """The dated parameters in force on the price date, by code."""

    rijen: Mapping[str, Parameter]
    prijspeil: date

    @property
    def ontbreekt(self) -> str:
        """What has no value on that day, in words; empty when nothing is missing."""
        woorden = [naam for code, naam in NODIG.items() if code not in self.rijen]
        return f"Op {datum_lang(self.prijspeil)} geldt nog geen waarde voor {' en '.join(woorden)}." if woorden else ""

    def of(self, code: str) -> Decimal:
        """The value of one of them."""
        return Decimal(str(self.rijen[code].waarde))

    @property
    def marges(self) -> Marges:
        """How far the sensitivity moves each thing."""
        return Marges(self.of(MARGE_VOET), self.of(MARGE_KOSTEN), self.of(MARGE_BATEN))


@dataclass(frozen=True)
class Zaak:
    """A business case with its rows and rules, read once."""

    businesscase: Businesscase
    kosten: Sequence[Kostenpost]
    baten: Sequence[Batenpost]
    scenarios: Sequence[Scenario]
    regels: Rekenregels


@dataclass(frozen=True)
class Uitkomst:
    """What one scenario comes to: euros; `terugverdiend` is the year, or None within the horizon."""

    scenario: Scenario
    jaren: list[Jaar]
    contant: list[Contant]
    kosten: int
    baten: int
    waarde: Decimal
    terugverdiend: int | None

    @property
    def saldo(self) -> int:
        """All benefits less all costs, not discounted."""
        return self.baten - self.kosten

    @property
    def terugverdiend_tekst(self) -> str:
        """The year in words."""
        return str(self.terugverdiend) if self.terugverdiend else "niet"


@dataclass(frozen=True)
class Verdeling:
    """The costs of a scenario over the gemeenten: per gemeente a part of every year, and the sum of those."""

    gewichten: Gewichten
    delen: list[tuple[Gemeente, Decimal, Decimal, list[int], int]]
    """Gemeente, weight, share in percent, euros per year, euros together."""
    per_jaar: list[int]
    totaal: int


def read(businesscase: Businesscase) -> Zaak:
    """Everything that the sums need. Four queries."""
    return Zaak(
        businesscase,
        list(Kostenpost.objects.filter(businesscase=businesscase)),
        list(Batenpost.objects.filter(businesscase=businesscase)),
        list(Scenario.objects.filter(businesscase=businesscase)),
        rules(businesscase.prijspeil),
    )


def rules(prijspeil: date) -> Rekenregels:
    """The parameters in force on a price date. One query."""
    rijen = {rij.code: rij for rij in Parameter.objects.in_force(prijspeil).filter(code__in=NODIG, gemeente=None)}
    return Rekenregels({code: rijen[code] for code in NODIG if code in rijen}, prijspeil)


def yearly(post: Kostenpost | Batenpost, regels: Rekenregels) -> Decimal:
    """What a row costs or brings in each of its years, in euros: the amount, or FTE times the cost of one."""
    fte = getattr(post, "fte", None)
    return fte * regels.of(FTE) if fte is not None else post.bedrag or Decimal(0)


def outcome(zaak: Zaak, scenario: Scenario) -> Uitkomst:
    """One scenario reckoned through. No query."""
    posten = [_post(post, zaak.regels, scenario.kosten_procent) for post in zaak.kosten]
    posten += [_post(post, zaak.regels, scenario.baten_procent, baat=True) for post in zaak.baten]
    jaren = geldstroom.per_jaar(posten, begin=zaak.businesscase.beginjaar, jaren=zaak.businesscase.jaren)
    voet = zaak.regels.of(VOET)
    contant = waarde.contant(jaren, voet)
    return Uitkomst(
        scenario,
        jaren,
        contant,
        sum(jaar.kosten for jaar in jaren),
        sum(jaar.baten for jaar in jaren),
        contant[-1].opgeteld,
        waarde.terugverdienjaar(jaren, voet),
    )


def sensitivity(zaak: Zaak, uitkomst: Uitkomst) -> list[Invloed]:
    """What moves the outcome most. No query."""
    return gevoeligheid(uitkomst.jaren, zaak.regels.of(VOET), zaak.regels.marges)


def division(zaak: Zaak, uitkomst: Uitkomst) -> Verdeling:
    """The costs of a scenario over the eight, by the key. Each year is divided by itself, so that rows and columns add up.

    At most three queries.
    """
    gemeenten = list(Gemeente.objects.all())
    gewichten = verdeelsleutel.weights(zaak.businesscase, gemeenten)
    per_jaar = [jaar.kosten for jaar in uitkomst.jaren]
    if gewichten.reden:
        return Verdeling(gewichten, [], per_jaar, sum(per_jaar))
    verdeeld = [verdeel(bedrag, gewichten.waarden) for bedrag in per_jaar]
    geheel = sum(gewichten.waarden.values(), Decimal(0))
    delen = []
    for gemeente in gemeenten:
        eigen = [jaar[gemeente.pk] for jaar in verdeeld]
        gewicht = gewichten.waarden[gemeente.pk]
        delen.append((gemeente, gewicht, 100 * gewicht / geheel, eigen, sum(eigen)))
    return Verdeling(gewichten, delen, per_jaar, sum(per_jaar))


def outside(zaak: Zaak) -> int:
    """How many rows fall wholly or partly outside the years that are counted."""
    eerste, laatste = zaak.businesscase.beginjaar, zaak.businesscase.laatste_jaar
    return sum(post.van_jaar < eerste or post.tot_jaar > laatste for post in [*zaak.kosten, *zaak.baten])


def _post(post: Kostenpost | Batenpost, regels: Rekenregels, procent: Decimal, *, baat: bool = False) -> Post:
    return Post(geldstroom.euros(yearly(post, regels), procent), post.van_jaar, post.tot_jaar, baat)
