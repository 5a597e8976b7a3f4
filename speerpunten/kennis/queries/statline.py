"""The tables of CBS StatLine with how the last attempts ended."""

from collections.abc import Iterable
from dataclasses import dataclass

from speerpunten.kennis.models import Statlinebron, Statlinehaal


@dataclass(frozen=True, slots=True)
class Stand:
    """A source with its last attempt, and the last one that succeeded; None: there was none."""

    bron: Statlinebron
    laatste: Statlinehaal | None
    goed: Statlinehaal | None

    @property
    def mislukt(self) -> bool:
        """Whether what is shown is older than the last attempt."""
        return self.laatste is not None and not self.laatste.gelukt


def all_of(indicator: str = "") -> list[Stand]:
    """Every source (of one indicator), by table: three queries, however many attempts there were."""
    bronnen = Statlinebron.objects.filter(**({"indicator": indicator} if indicator else {}))
    pogingen = (
        Statlinehaal.objects.filter(bron__in=bronnen).order_by("bron_id", "-begonnen_at", "-id").distinct("bron_id")
    )
    laatste, goed = _by_source(pogingen), _by_source(pogingen.filter(status="gelukt"))
    return [Stand(bron, laatste.get(bron.pk), goed.get(bron.pk)) for bron in bronnen]


def tried(indicator: str) -> list[Stand]:
    """The sources of an indicator that were ever tried."""
    return [stand for stand in all_of(indicator) if stand.laatste]


def _by_source(pogingen: Iterable[Statlinehaal]) -> dict[int, Statlinehaal]:
    return {poging.bron_id: poging for poging in pogingen}
