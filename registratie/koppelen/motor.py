"""The engine: records in, certain and uncertain pairs out."""

from collections.abc import Callable, Collection, Sequence

import numpy as np

from .beslissen import GELIJK, Besluit, decide, zero
from .blokken import Blokken
from .gewichten import GEWICHTEN
from .kolommen import Kolommen, Vlaggen, to_columns
from .typen import Klasse, Paar, Registratie
from .vergelijken import Vergelijker

STAPPEN = 4


def find_pairs(
    registraties: Sequence[Registratie],
    *,
    betrokken: Collection[int] | None = None,
    gescheiden: Collection[tuple[int, int]] = (),
    on_progress: Callable[[int, int], None] | None = None,
) -> list[Paar]:
    """All certain and uncertain pairs, strongest first.

    With `betrokken` only pairs with at least one of these ids. `gescheiden` are pairs (a < b) that were called different: they
    are never returned and never joined through a third record. `on_progress` is told (steps done, steps in all).
    """
    meld = on_progress or (lambda gedaan, totaal: None)
    kolommen = to_columns(registraties)
    vergelijker = Vergelijker.of(kolommen)
    blokken = Blokken.of(kolommen, vergelijker.namen)
    meld(1, STAPPEN)
    wie = None if betrokken is None else np.isin(kolommen.ids, list(betrokken))
    kring = None if wie is None else _circle(vergelijker, blokken, wie)
    i, j = blokken.pairs(kring)
    meld(2, STAPPEN)
    paren = vergelijker.compare(i, j, possible(len(kolommen)))
    vergelijker.add_room_mates(paren, anderen=kring is not None)
    meld(3, STAPPEN)
    besluit = decide(kolommen, paren, gescheiden)
    meld(4, STAPPEN)
    return _as_pairs(kolommen, besluit, wie)


def possible(aantal: int) -> float:
    """Bits below which even room mates cannot bring a pair of a register of this size to where it is asked."""
    return zero(aantal) + GELIJK - GEWICHTEN["kamergenoot_meer"]


def _circle(vergelijker: Vergelijker, blokken: Blokken, wie: Vlaggen) -> Vlaggen:
    """These records and everybody who may be one of them: their other candidates decide, too, which pair is ahead."""
    eerste = vergelijker.compare(*blokken.pairs(wie), possible(len(wie)))
    kring = wie.copy()
    kring[eerste.i] = kring[eerste.j] = True
    return kring


def _as_pairs(kolommen: Kolommen, besluit: Besluit, wie: Vlaggen | None) -> list[Paar]:
    paren, ids = besluit.paren, kolommen.ids.tolist()
    plekken = range(len(paren.i)) if wie is None else np.flatnonzero(wie[paren.i] | wie[paren.j]).tolist()
    return [
        Paar(
            a=ids[paren.i[plek]],
            b=ids[paren.j[plek]],
            score=float(paren.score[plek]),
            redenen=paren.reasons(plek),
            klasse=Klasse.ZEKER if besluit.zeker[plek] else Klasse.TWIJFEL,
        )
        for plek in plekken
    ]
