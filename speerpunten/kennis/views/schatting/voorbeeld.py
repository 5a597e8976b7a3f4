"""The two published examples, reckoned as a real estimate is, so that the page shows what the sums give."""

from typing import Any

from speerpunten.kennis.schatting import keuze
from speerpunten.kennis.schatting.cellen import PATRONEN, as_pair
from speerpunten.kennis.schatting.modellen import PAREN, estimate_all
from speerpunten.kennis.schatting.twee import chapman, lincoln_petersen, sadinle
from speerpunten.kennis.views.schatting.woorden import name_of

SCHILDPADDEN = (10, 15, 5)
LIJSTEN = (28, 21, 17, 69, 18, 55, 63)
"""Hepatitis A, Taiwan 1995, in the order of `PATRONEN`: Chao, Tsay, Lin, Shau and Chao (2001)."""


def _turtles() -> dict[str, Any]:
    laag, hoog = sadinle(*SCHILDPADDEN)
    return {
        "eerste": SCHILDPADDEN[0], "tweede": SCHILDPADDEN[1], "beide": SCHILDPADDEN[2], "lp": lincoln_petersen(*SCHILDPADDEN),
        "chapman": chapman(*SCHILDPADDEN).aantal, "laag": laag, "hoog": hoog,
    }  # fmt: skip


def _hepatitis() -> dict[str, Any]:
    modellen = estimate_all(LIJSTEN)
    return {
        "cellen": list(zip(["".join(map(str, patroon)) for patroon in PATRONEN], LIJSTEN, strict=True)),
        "gezien": sum(LIJSTEN),
        "paren": [(naam, lincoln_petersen(*as_pair(LIJSTEN, *paar))) for naam, paar in PAREN.items()],
        "modellen": [{"naam": name_of(een.code), "model": een} for een in modellen],
        "bereik": keuze.span(modellen),
    }


TURTLES, HEPATITIS = _turtles(), _hepatitis()
