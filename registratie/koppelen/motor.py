"""The engine: records in, certain and uncertain pairs out."""

from collections.abc import Callable, Collection, Sequence

import numpy as np

from .beslissen import GELIJK, decide
from .blokken import candidate_pairs
from .kolommen import to_columns
from .namen import Naamtafel
from .typen import Klasse, Paar, Registratie
from .verblijven import stay_columns
from .vergelijken import compare

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
    tafel, verblijven = Naamtafel.of(kolommen), stay_columns(kolommen)
    meld(1, STAPPEN)
    wie = None if betrokken is None else np.isin(kolommen.ids, list(betrokken))
    i, j = candidate_pairs(kolommen, tafel, wie)
    meld(2, STAPPEN)
    paren = compare(kolommen, tafel, verblijven, i, j, GELIJK - 7)
    meld(3, STAPPEN)
    besluit = decide(kolommen, paren, gescheiden)
    meld(4, STAPPEN)
    return [
        Paar(
            a=int(kolommen.ids[besluit.paren.i[plek]]),
            b=int(kolommen.ids[besluit.paren.j[plek]]),
            score=float(besluit.paren.score[plek]),
            redenen=besluit.paren.reasons(plek),
            klasse=Klasse.ZEKER if besluit.zeker[plek] else Klasse.TWIJFEL,
        )
        for plek in range(len(besluit.paren.i))
    ]
