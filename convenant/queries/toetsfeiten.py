"""What a check is, and the facts that the checks of one organisation read, each set once."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from convenant.enums.partij import Partijsoort
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.models import Organisatie, Parameter
from rivierenland.core.queries.parameter import in_force
from rivierenland.core.scope import Scopesoort

STAM = "toetreding"
NAMEN = 3
"""So many locations are named in a sentence; of the rest only how many."""


@dataclass(frozen=True, slots=True)
class Toets:
    """One check. `reden`: why it is met or not, as a sentence. `hoe`: what to do; `pagina`: the name of the page where
    that is done and its arguments, `knop` the words of the link to it.

    What does not apply counts as met and says so.
    """

    code: str
    naam: str
    voldoet: bool
    reden: str
    hoe: str = ""
    pagina: tuple[str, *tuple[int, ...]] | tuple[()] = ()
    knop: str = ""
    van_toepassing: bool = True

    def frozen(self) -> dict[str, object]:
        """What is kept with a decision: not how to repair it, that is past then."""
        kept = ("code", "naam", "voldoet", "reden", "van_toepassing")
        return {naam: waarde for naam, waarde in asdict(self).items() if naam in kept}


@dataclass
class Feiten:
    """What the checks of one organisation read, each set once."""

    organisatie: Organisatie
    soorten: frozenset[str]
    op: date
    gemeente: str | None = None
    eigen: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.eigen = {"organisatie": self.organisatie.pk}
        if self.gemeente:
            self.eigen["gemeente"] = self.gemeente

    @cached_property
    def locaties(self) -> list[Huisvestingslocatie]:
        """The locations in use."""
        return list(Huisvestingslocatie.objects.in_use().filter(**self.eigen).order_by("naam", "id"))

    @cached_property
    def bounds(self) -> dict[str, Parameter]:
        """The parameters of joining, by code without its stem."""
        return {row.code.removeprefix(f"{STAM}."): row for row in in_force(self.op, stems=(STAM,))}

    @property
    def elders(self) -> bool:
        """Whether other gemeenten look at other locations."""
        own = {self.gemeente} if self.gemeente else set()
        value = scope.current()
        if not own and value.soort is Scopesoort.GEMEENTEN:
            own = set(value.gemeenten)
        return bool(own) and bool(set(self.organisatie.gemeenten) - own)

    @property
    def zonder_bedden(self) -> str:
        """Why the checks on locations do not apply; empty when they do."""
        if self.locaties:
            return ""
        if self.elders:
            return "In deze gemeente heeft de organisatie geen locatie in gebruik. De andere gemeenten kijken naar hun locaties."
        if Partijsoort.VERBLIJFSBIEDER not in self.soorten:
            return "De organisatie biedt zelf geen bedden."
        return ""

    def number(self, naam: str) -> int | None:
        """A bound as a number; None when it is not set."""
        row = self.bounds.get(naam)
        return int(row.waarde) if row is not None else None


def named(locaties: Sequence[Huisvestingslocatie]) -> str:
    """`Hof 1, Hof 2 en nog 4 locaties`."""
    namen = [locatie.naam for locatie in locaties]
    rest = len(namen) - NAMEN
    if rest > 0:
        return f"{', '.join(namen[:NAMEN])} en nog {'1 locatie' if rest == 1 else f'{rest} locaties'}"
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else "".join(namen)


def not_asked(code: str, naam: str, feiten: Feiten) -> Toets:
    """What only a location can meet: it does not apply, or it waits for the first location."""
    if feiten.zonder_bedden:
        return Toets(code, naam, True, feiten.zonder_bedden, van_toepassing=False)
    return Toets(code, naam, True, "Dit wordt bekeken zodra er een locatie in gebruik is.", van_toepassing=False)
