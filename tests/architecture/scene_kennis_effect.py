"""Reports on a new business in the scene: a concept that names its tenant, and an adopted one that names nobody."""

from dataclasses import dataclass

from speerpunten.kennis.models import Effectrapport
from tests.factories.kennis_effect import report


@dataclass
class Effectrapporten:
    """`concept`: reckoned, not adopted; `vast`: adopted."""

    concept: Effectrapport
    vast: Effectrapport


def reports(letter: str, gemeente: str, nasty: str) -> Effectrapporten:
    """Two reckoned reports of a gemeente."""
    return Effectrapporten(
        concept=report(gemeente=gemeente, titel=f"Zq{letter}Effect{nasty}"),
        vast=report(gemeente=gemeente, titel=f"Effect{nasty}", vast=True),
    )
