"""English sentences for the summary, by explicit templates: nothing is translated by a machine."""

from decimal import Decimal

from rivierenland.core.cijfer import Cijfer
from rivierenland.rapportages.inhoud.blokken import Getal, Tekstdeel
from rivierenland.rapportages.zinnen.ontwikkeling import STABIEL
from rivierenland.rapportages.zinnen.verslag import around

WITHHELD = "{what} is not shown, because a small number could say something about one company or one person."
UNKNOWN = "{what} is not known."


def figure(getal: Getal) -> Getal:
    """The same figure written as in English: 1,240 and 87.9%. Only for a figure that is there."""
    waarde = getal.cijfer.waarde
    if isinstance(waarde, int):
        return Getal(Cijfer(waarde, f"{waarde:,}"), getal.verwijzing)
    if getal.cijfer.tekst.endswith("%"):
        return Getal(Cijfer(waarde, f"{100 * Decimal(waarde or 0):.1f}%"), getal.verwijzing)
    return Getal(Cijfer(waarde, f"{Decimal(waarde or 0).normalize():,f}"), getal.verwijzing)


def tell(getal: Getal, *, one: str, many: str, none: str, what: str) -> tuple[Tekstdeel, ...]:
    """A sentence about a count or a share. `one` and `many` hold `{}`; `what` begins a sentence: "The number of inspections"."""
    if getal.cijfer.waarde is None:
        return ((WITHHELD if getal.cijfer.verborgen else UNKNOWN).format(what=what),)
    if getal.cijfer.waarde == 0:
        return (none,)
    return around(one if getal.cijfer.waarde == 1 and isinstance(getal.cijfer.waarde, int) else many, figure(getal))


def growth(now: int | Decimal | None, before: int | Decimal | None, *, than: str) -> str:
    """That is 12 more than in 2025. Up to two percent is about the same. Empty when one of the two is not there."""
    if now is None or before is None:
        return ""
    change = now - before
    if not change:
        return f"That is the same as {than}."
    if abs(change) <= STABIEL * abs(before):
        return f"That is about the same as {than}."
    return f"That is {int(abs(change)):,} {'more' if change > 0 else 'fewer'} than {than}."
