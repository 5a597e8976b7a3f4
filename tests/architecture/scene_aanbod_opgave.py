"""Kept calculations of the scene: a shared one names no tenant, one that is not shared does."""

from dataclasses import dataclass

from speerpunten.aanbod.models import Scenario
from tests.factories.aanbod_opgave import demand, kept


@dataclass
class Scenariorijen:
    """What a gemeente kept: for itself, and for all."""

    eigen: Scenario
    gedeeld: Scenario


def scenarios(letter: str, gemeente: str, nasty: str) -> Scenariorijen:
    """Demand to reckon with, and two kept calculations of a gemeente."""
    demand([120] * 8 + [300] + [120] * 3, gemeente)
    return Scenariorijen(
        eigen=kept(gemeente, naam=f"Zq{letter}Scenario{nasty}", toelichting=f"Zq{letter}Toelichting{nasty}"),
        gedeeld=kept(gemeente, naam=f"Scenario{nasty}", toelichting=f"Toelichting{nasty}", gedeeld=True),
    )
