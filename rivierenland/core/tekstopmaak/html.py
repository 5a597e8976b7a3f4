"""Blocks as HTML. Every word that a person typed goes through `escape`; the tags are all written here."""

from collections.abc import Callable
from html import escape
from typing import NamedTuple

from .blokken import Blok, Vorm, blocks
from .zinnen import Stuk, pieces

PaginaAdres = Callable[[str], str]
"""The address of another page of the information by its slug; empty when it is not there."""


class Gedeeld(NamedTuple):
    """The text in two: before and after the place where the part of the gemeente comes. `plek`: whether the text names that place."""

    voor: str
    na: str
    plek: bool


def render(tekst: str, pagina_adres: PaginaAdres) -> Gedeeld:
    """A text as HTML. Without a place for the gemeente all of it stands before."""
    blokken = blocks(tekst)
    grens = next((n for n, blok in enumerate(blokken) if blok.vorm is Vorm.GEMEENTE), None)
    voor, na = (blokken, []) if grens is None else (blokken[:grens], blokken[grens + 1 :])
    return Gedeeld(_all(voor, pagina_adres), _all(na, pagina_adres), grens is not None)


def _all(blokken: list[Blok], pagina_adres: PaginaAdres) -> str:
    return "\n".join(_block(blok, pagina_adres) for blok in blokken if blok.regels)


def _block(blok: Blok, pagina_adres: PaginaAdres) -> str:
    regels = [_line(regel, pagina_adres) for regel in blok.regels]
    match blok.vorm:
        case Vorm.KOP:
            return f"<h2>{regels[0]}</h2>"
        case Vorm.LIJST | Vorm.STAPPEN:
            tag = "ul" if blok.vorm is Vorm.LIJST else "ol"
            return f"<{tag}>{''.join(f'<li>{regel}</li>' for regel in regels)}</{tag}>"
        case Vorm.LET_OP:
            return f'<p class="info-letop">{regels[0]}</p>'
        case _:
            return f"<p>{regels[0]}</p>"


def _line(regel: str, pagina_adres: PaginaAdres) -> str:
    return "".join(_piece(stuk, pagina_adres) for stuk in pieces(regel))


def _piece(stuk: Stuk, pagina_adres: PaginaAdres) -> str:
    words = escape(stuk.tekst)
    if stuk.vet:
        return f"<strong>{words}</strong>"
    doel = pagina_adres(stuk.pagina) if stuk.pagina else stuk.doel
    if not doel:
        return words
    out = ' rel="noopener noreferrer"' if doel.startswith("http") else ""
    return f'<a href="{escape(doel)}"{out}>{words}</a>'
