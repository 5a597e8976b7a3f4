"""The middle of a dashboard, kept in this process while what it is made of stays the same.

Making one takes many times the work of an empty page, and the figures change once a night. What is kept is never shown to another
reader: the key holds the role and the gemeenten, the day, what was chosen, and the version of everything that is shown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rivierenland.core.actor import Actor

PAGES = 256
"""How many middles a process keeps: about 50 kB each."""
VERSION = """
select (select max(berekend_at) from programma_meetwaarde),
    (select max(updated_at) from core_parameter where code like 'aandacht.%'),
    (select max(vastgelegd_at) from programma_deelname),
    (select max(updated_at) from programma_speerpunt),
    (select max(updated_at) from programma_maatregelenpakket)
"""
Versie = tuple[Any, ...]


@dataclass(frozen=True)
class Vraag:
    """What a page is made for. `lezer`: the role and gemeenten of the reader, without who it is."""

    lezer: Actor
    vandaag: date
    adres: tuple[tuple[str, str], ...] = ()
    keuzes: tuple[tuple[str, str], ...] = ()

    def keuze(self, naam: str) -> str:
        """What was chosen in the address; empty without a choice."""
        return dict(self.keuzes).get(naam, "")


def asked(
    actor: Actor, vandaag: date, *, adres: Mapping[str, str] | None = None, keuzes: Mapping[str, str] | None = None
) -> Vraag:
    """The question of one visit; choices are cut to what can be an answer."""
    lezer = Actor(naam="", rol=actor.rol, gemeenten=actor.gemeenten, organisatie_id=actor.organisatie_id)
    kort = tuple(sorted((naam, waarde[:60]) for naam, waarde in (keuzes or {}).items() if waarde))
    return Vraag(lezer, vandaag, tuple(sorted((adres or {}).items())), kort)


def version() -> Versie:
    """Changes with everything that stands on a dashboard. One query."""
    with connection.cursor() as cursor:
        cursor.execute(VERSION)
        return tuple(cursor.fetchone())


@dataclass(frozen=True)
class Pagina:
    """A page to fill: the name of its two templates, and the function that finds what stands in them, `titel` among it."""

    naam: str
    context: Callable[[Vraag], dict[str, Any]]


def middle(pagina: Pagina, vraag: Vraag) -> dict[str, Any]:
    """Title, head and middle of the page, made now or kept from a visit before. Raises what `context` raises."""
    titel, kop, midden = made(pagina, vraag, version())
    return {"titel": titel, "kop": kop, "midden": midden}


@lru_cache(maxsize=PAGES)
def made(pagina: Pagina, vraag: Vraag, versie: Versie) -> tuple[str, SafeString, SafeString]:
    """The page as it is for this question and version."""
    context = pagina.context(vraag)
    kop, midden = (render_to_string(f"dashboards/_{pagina.naam}{deel}.html", context) for deel in ("_kop", ""))
    return context["titel"], kop, midden
