"""A handelingsperspectief for the walk over every page: it is of all eight, so its words name no tenant."""

from dataclasses import dataclass

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente
from speerpunten.programma.actions import consultatiereactie
from speerpunten.programma.models import Afspraak, Consultatiereactie, Handelingsperspectief
from tests.factories import programma_perspectief as maak


@dataclass
class Perspectiefrijen:
    """A version in consultation, one of its agreements, and what a gemeente said of it."""

    versie: Handelingsperspectief
    afspraak: Afspraak
    reactie: Consultatiereactie


def perspectief(gemeente: Gemeente, wie: Gebruiker, nasty: str) -> Perspectiefrijen:
    """Version 1 was closed, version 2 is in consultation; one gemeente reacted and agreed."""
    by, namens = Actor.systeem("tests"), Actor(wie.naam, wie)
    maak.vastgesteld(by=by, woord=f"Gedeeld{nasty}")
    versie = maak.in_consultatie(by=by, hoofdstukken=1, afspraken=1, woord=f"Nieuw{nasty}")
    afspraak = maak.first(versie)
    reactie = consultatiereactie.give(
        perspectief=versie, gemeente=gemeente.pk, tekst=f"Reactie{nasty}", afspraak=afspraak, by=namens
    )
    maak.sign_for(gemeente.pk, versie, namens, standpunt="voorbehoud", reden=f"Voorbehoud{nasty}")
    return Perspectiefrijen(versie, afspraak, reactie)
