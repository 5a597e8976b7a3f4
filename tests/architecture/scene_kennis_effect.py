"""Reports on a new business in the scene: a concept that names its tenant, and an adopted one that names nobody."""

from dataclasses import dataclass

from speerpunten.kennis.models import Effectrapport
from tests.factories.kennis_effect import written


@dataclass
class Effectrapporten:
    """`concept`: reckoned, not adopted; `vast`: adopted."""

    concept: Effectrapport
    vast: Effectrapport


def reports(letter: str, gemeente: str, nasty: str) -> Effectrapporten:
    """Two reckoned reports of a gemeente."""
    return Effectrapporten(
        concept=written(gemeente=gemeente, titel=f"Zq{letter}Effect{nasty}"),
        vast=written(gemeente=gemeente, titel=f"Effect{nasty}", vast=True),
    )
