"""What the public finds in the directory: by need, language, place, words, and what is open now."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property

from django.db.models import QuerySet
from django.utils.text import slugify
from django.utils.translation import get_language

from rivierenland.core.kernen import kernen
from rivierenland.core.rd import Rd, distance
from rivierenland.core.talen import STANDAARD
from speerpunten.zorg.enums.hulp import Aanbodstatus, Hulpvraag
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.openingstijden.nu import Stand, state_at
from speerpunten.zorg.queries.hulpaanbod import oldest

MEEST_WOORDEN, LANGSTE = 6, 80
WEGWIJZERS = {Hulpvraag.INFORMATIE, Hulpvraag.TOLK}
"""By phone they lead on, whatever the need."""


@dataclass(frozen=True)
class Plek:
    """A place to search from: its gemeente (CBS code), its name, and about where it lies (metres RD)."""

    sleutel: str
    gemeente: str
    naam: str
    punt: Rd


@dataclass(frozen=True)
class Zoekvraag:
    """What a visitor asks; empty means no matter. `hulp` is a `Hulpvraag`, `spreekt` a code of `registratie.enums.Taal`."""

    hulp: str = ""
    spreekt: str = ""
    plek: Plek | None = None
    nu_open: bool = False
    woorden: str = ""


@dataclass(frozen=True)
class Treffer:
    """One offer as the visitor sees it at `nu` (local time).

    `meter`: as the crow flies, None without a place or for help at a distance. `oud`: not checked within the term.
    """

    aanbod: Hulpaanbod
    nu: datetime
    meter: float | None
    oud: bool

    @cached_property
    def stand(self) -> Stand:
        """Open or closed; worked out only for what is shown."""
        return state_at(self.aanbod.openingstijden, self.aanbod.feestdagen, self.nu)

    @property
    def km(self) -> float | None:
        """Kilometres, to a tenth."""
        return None if self.meter is None else round(self.meter / 1000, 1)


@dataclass(frozen=True)
class Uitslag:
    """`treffers`: what answers the question, nearest first. `anders`: without any, what helps with the need anyhow: nearest first,
    then by phone.
    """

    treffers: list[Treffer]
    anders: list[Treffer]


@cache
def plekken() -> dict[str, Plek]:
    """The places to choose from, by their key: `GM0281-tiel`."""
    found = {}
    for kern in kernen():
        sleutel = f"{kern.gemeente}-{slugify(kern.naam)}"
        found[sleutel] = Plek(sleutel, kern.gemeente, kern.naam, kern.punt)
    return found


def published() -> QuerySet[Hulpaanbod]:
    """What the public may see."""
    return Hulpaanbod.objects.filter(status=Aanbodstatus.GEPUBLICEERD).order_by("naam", "id")


def search(vraag: Zoekvraag, *, nu: datetime) -> Uitslag:
    """Answer a question in two queries, however many offers there are. `nu` is local time."""
    grens = oldest(nu.date())
    rows = [_seen(row, vraag, nu, grens) for row in published()]
    treffers = sorted((treffer for treffer in rows if _answers(treffer, vraag)), key=_order)
    return Uitslag(treffers, [] if treffers else _anyhow(rows, vraag))


def _anyhow(rows: list[Treffer], vraag: Zoekvraag) -> list[Treffer]:
    """What helps with the need, whoever it is for; and when nobody does, the lines that know the way."""
    found = [treffer for treffer in rows if not vraag.hulp or vraag.hulp in treffer.aanbod.hulpvragen]
    ways = [treffer for treffer in rows if treffer.aanbod.op_afstand and WEGWIJZERS & set(treffer.aanbod.hulpvragen)]
    return sorted(found or ways, key=_order)


def _answers(treffer: Treffer, vraag: Zoekvraag) -> bool:
    row = treffer.aanbod
    if vraag.hulp and vraag.hulp not in row.hulpvragen:
        return False
    if vraag.plek is not None and row.werkgebied and vraag.plek.gemeente not in row.werkgebied:
        return False
    if vraag.spreekt and vraag.spreekt not in row.talen:
        return False
    if vraag.nu_open and not treffer.stand.open:
        return False
    return not vraag.woorden or _has_words(row, vraag.woorden)


def _has_words(row: Hulpaanbod, woorden: str) -> bool:
    """Every word somewhere in the name, the place, or what it says in this language or in Dutch."""
    taal = get_language() or STANDAARD
    texts = [
        row.naam,
        row.plaats,
        *row.omschrijvingen.values(),
        *(str(Hulpvraag(hulp).label) for hulp in row.hulpvragen),
    ]
    found = folded(" ".join(texts) + f" {row.omschrijvingen.get(taal, '')}")
    return all(woord in found for woord in folded(woorden).split()[:MEEST_WOORDEN])


def folded(tekst: str) -> str:
    """Without capitals and without marks on letters, so that `żłobek` is found by `zlobek`; л stays л."""
    plain = unicodedata.normalize("NFKD", tekst.casefold().replace("ł", "l"))
    return "".join(teken for teken in plain if not unicodedata.combining(teken))


def _seen(row: Hulpaanbod, vraag: Zoekvraag, nu: datetime, grens: date) -> Treffer:
    meter = None
    if vraag.plek is not None and row.rd_x is not None and row.rd_y is not None:
        meter = distance(vraag.plek.punt, (row.rd_x, row.rd_y))
    return Treffer(row, nu, meter, is_old(row, grens))


def is_old(row: Hulpaanbod, grens: date) -> bool:
    """Whether nobody checked it since `grens`."""
    return row.nagekeken_op is None or row.nagekeken_op < grens


def seen(row: Hulpaanbod, *, nu: datetime) -> Treffer:
    """One offer as the visitor sees it, without a place."""
    return _seen(row, Zoekvraag(), nu, oldest(nu.date()))


def _order(treffer: Treffer) -> tuple[bool, bool, float, str, int]:
    """Nearest first; what is at a distance after what one can go to."""
    row = treffer.aanbod
    return row.op_afstand, treffer.meter is None, treffer.meter or 0.0, folded(row.naam), row.pk
