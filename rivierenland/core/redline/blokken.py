"""Plain text as paragraphs and lists. A person types no markup: an empty line parts, a line that begins with `- ` is a point."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Generic, TypeVar

T = TypeVar("T")
PUNT = ("- ", "* ", "• ")


class Blokvorm(StrEnum):
    """How lines that belong together are shown."""

    ALINEA = "alinea"
    LIJST = "lijst"


@dataclass(frozen=True, slots=True)
class Blok(Generic[T]):
    """Lines that belong together: the lines of one paragraph, or the points of one list."""

    vorm: Blokvorm
    regels: tuple[T, ...]


def blocks(tekst: str) -> list[Blok[str]]:
    """The paragraphs and lists of a text; the marks of the points are taken off."""
    return [
        Blok(blok.vorm, tuple(without_mark(regel) for regel in blok.regels))
        for blok in grouped(tekst.split("\n"), lambda regel: regel)
    ]


def grouped(regels: Iterable[T], text_of: Callable[[T], str]) -> list[Blok[T]]:
    """Lines of any kind as paragraphs and lists, by the text of each; empty lines only part."""

    def form(regel: T) -> Blokvorm | None:
        text = text_of(regel)
        if not text.strip():
            return None
        return Blokvorm.LIJST if is_point(text) else Blokvorm.ALINEA

    return [Blok(vorm, tuple(deel)) for vorm, deel in groupby(regels, form) if vorm is not None]


def is_point(regel: str) -> bool:
    """Whether a line is a point of a list."""
    return regel.lstrip().startswith(PUNT)


def without_mark(regel: str) -> str:
    """The line without the mark of a point."""
    return regel.lstrip()[2:].strip() if is_point(regel) else regel.strip()


def tidy(tekst: str) -> str:
    """A text as it is kept: one kind of line end, no spaces at line ends, at most one empty line in a row."""
    lines = [line.rstrip() for line in tekst.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")]
    kept = [line for plek, line in enumerate(lines) if line or (plek and lines[plek - 1])]
    return "\n".join(kept)
