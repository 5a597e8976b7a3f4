"""Measures, milestones and business cases to test with."""

from datetime import date
from decimal import Decimal
from typing import Any

from speerpunten.programma.enums.businesscase import Postsoort
from speerpunten.programma.models import Batenpost, Businesscase, Kostenpost, Maatregel, Mijlpaal, Scenario

PRIJSPEIL = date(2026, 11, 23)


def measure(pakket: str = "M05", **waarden: Any) -> Maatregel:
    """A measure of a package."""
    return Maatregel.objects.create(pakket_id=pakket, **({"titel": "Versnellingstafel"} | waarden))


def milestone(pakket: str = "M05", **waarden: Any) -> Mijlpaal:
    """A milestone of a package, planned for the price date."""
    return Mijlpaal.objects.create(pakket_id=pakket, **({"titel": "Eerste tafel", "gepland_op": PRIJSPEIL} | waarden))


def case(pakket: str = "M05", **waarden: Any) -> Businesscase:
    """Five years from 2027, one scenario as entered; costs 100,000 once and 0.5 fte a year, brings 90,000 a year from 2028."""
    gegevens = {"beginjaar": 2027, "jaren": 5, "prijspeil": PRIJSPEIL} | waarden
    zaak = Businesscase.objects.create(pakket_id=pakket, **gegevens)
    Scenario.objects.create(businesscase=zaak, naam="Midden")
    Kostenpost.objects.create(
        businesscase=zaak,
        naam="Onderzoek",
        soort=Postsoort.EENMALIG,
        van_jaar=2027,
        tot_jaar=2027,
        bedrag=Decimal(100_000),
    )
    Kostenpost.objects.create(businesscase=zaak, naam="Planner", van_jaar=2027, tot_jaar=2031, fte=Decimal("0.5"))
    Batenpost.objects.create(
        businesscase=zaak, naam="Minder werk", van_jaar=2028, tot_jaar=2031, bedrag=Decimal(90_000)
    )
    return zaak
