"""What is agreed about a package, on the page of that package."""

from typing import Any

from rivierenland.core.actor import Actor
from speerpunten.programma.models import Maatregelenpakket
from speerpunten.programma.queries import afspraak as afspraken


def agreements(pakket: Maatregelenpakket, actor: Actor) -> dict[str, Any]:
    """For the context of the page: the agreements of the version in force that are about this package."""
    return {"afspraken": afspraken.of_pakketten([pakket.pk])[pakket.pk]}
