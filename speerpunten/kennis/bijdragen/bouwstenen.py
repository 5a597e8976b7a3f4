"""What may be laid in an answer to the council: each kind of figure, comparison or rule brings its own maker."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rivierenland.core.actor import Actor


@dataclass(frozen=True, slots=True)
class Bouwsteen:
    """One piece of an answer, in words and figures as they stood when it was taken.

    `zin` says it in one sentence, with the figure and its unit; `bron` who says so and by which method; `peildatum` of which day
    it is; `url` the page of the portal that shows and explains it. `kop` and `rijen` are a table of ready-made text, `kop` empty
    where there is none; `let_op` is what a reader must know before using it (a range, a small number, an example).
    """

    titel: str
    zin: str
    bron: str
    url: str
    peildatum: date | None = None
    kop: tuple[str, ...] = ()
    rijen: tuple[tuple[str, ...], ...] = ()
    let_op: str = ""


Maker = Callable[[str, Actor], Bouwsteen | None]
_makers: dict[str, Maker] = {}


def add(soort: str, maker: Maker) -> None:
    """Let `maker` make the pieces of this kind from now on: of a key (at most 200 characters, as in an address) for who asks.

    It gives None for what does not exist or is not for this reader. `soort` is at most 30 characters, lower case.
    """
    _makers[soort] = maker


def drop(soort: str) -> None:
    """Make pieces of this kind no longer."""
    _makers.pop(soort, None)


def make(soort: str, sleutel: str, actor: Actor) -> Bouwsteen | None:
    """The piece of this kind with this key as it is now, or None: unknown, gone, or not for this reader."""
    maker = _makers.get(soort)
    return maker(sleutel, actor) if maker else None
