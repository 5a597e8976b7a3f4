"""A text as blocks. Six kinds, each told by how its first line begins; whatever is none of them is a paragraph."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

GEMEENTE = "[[gemeente]]"
_STAP = re.compile(r"\d{1,2}\.\s+")


class Vorm(StrEnum):
    """What a block is."""

    KOP = "kop"
    ALINEA = "alinea"
    LIJST = "lijst"
    STAPPEN = "stappen"
    LET_OP = "let-op"
    GEMEENTE = "gemeente"


@dataclass(frozen=True, slots=True)
class Blok:
    """A heading or paragraph has one line, a list a line per point, the place of the gemeente none."""

    vorm: Vorm
    regels: tuple[str, ...] = ()


def blocks(tekst: str) -> list[Blok]:
    """The blocks of a text, in order. Any text has some reading: nothing is an error."""
    found: list[Blok] = []
    open_ = False
    for regel in (regel.strip() for regel in tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
        if not regel:
            open_ = False
            continue
        vorm, inhoud = _kind(regel)
        last = found[-1] if found else None
        if last is not None and open_ and vorm is last.vorm and vorm is not Vorm.KOP:
            found[-1] = _grown(last, inhoud)
        elif last is not None and open_ and vorm is Vorm.ALINEA and last.vorm in (Vorm.LIJST, Vorm.STAPPEN):
            found[-1] = Blok(last.vorm, (*last.regels[:-1], f"{last.regels[-1]} {inhoud}"))
        else:
            found.append(Blok(vorm, (inhoud,) if inhoud else ()))
        open_ = True
    return found


def headings(blokken: Iterable[Blok]) -> int:
    """How many headings there are: the same in every language."""
    return sum(blok.vorm is Vorm.KOP for blok in blokken)


def _kind(regel: str) -> tuple[Vorm, str]:
    """What a line is, without its mark."""
    if regel.casefold() == GEMEENTE:
        return Vorm.GEMEENTE, ""
    if regel.startswith("## "):
        return Vorm.KOP, regel[3:].strip()
    if regel.startswith(("- ", "* ")):
        return Vorm.LIJST, regel[2:].strip()
    if regel.startswith(">"):
        return Vorm.LET_OP, regel[1:].strip()
    if stap := _STAP.match(regel):
        return Vorm.STAPPEN, regel[stap.end() :]
    return Vorm.ALINEA, regel


def _grown(blok: Blok, inhoud: str) -> Blok:
    """A list gets one more point; a paragraph or warning goes on with the same line."""
    if blok.vorm in (Vorm.LIJST, Vorm.STAPPEN):
        return Blok(blok.vorm, (*blok.regels, inhoud))
    return Blok(blok.vorm, (" ".join((*blok.regels, inhoud)).strip(),) if inhoud or blok.regels else ())
