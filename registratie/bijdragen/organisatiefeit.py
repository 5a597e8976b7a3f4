"""Facts about an organisation that stand between those of the register, on its page and at its locations."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Organisatiefeit:
    """A line: `naam` and `tekst` as a user reads them. `pagina`: the name of the page that says more, about number `nummer`."""

    naam: str
    tekst: str
    pagina: str = ""
    nummer: int | None = None


Bron = Callable[[int], Iterable[Organisatiefeit]]
_bronnen: list[Bron] = []


def add(bron: Bron) -> None:
    """Let `bron` add facts from now on; it is asked with the key of an organisation, in the scope of who looks."""
    if bron not in _bronnen:
        _bronnen.append(bron)


def of(organisatie: int) -> list[Organisatiefeit]:
    """What is known of this organisation, in the order in which the floors came."""
    return [feit for bron in _bronnen for feit in bron(organisatie)]
