"""The text and the evaluation of the convenant for the walk over every page.

Text, proposals and counted answers are shared, so their words name no tenant; which ballots are whose is closed.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from convenant.actions import evaluatieantwoord, evaluatieronde, wijzigingsvoorstel
from convenant.enums.partij import Partijsoort
from convenant.models import (
    Artikel,
    Convenantversie,
    Evaluatieronde,
    Partij,
    Partijkaart,
    Toezegging,
    Wijzigingsvoorstel,
)
from convenant.queries import versie as versies
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie
from tests.factories import convenant_evaluatie, convenant_tekst


@dataclass
class Convenantrijen:
    """A concept with one of its articles and commitments, a running evaluation, two parties and a proposal of the first."""

    concept: Convenantversie
    artikel: Artikel
    toezegging: Toezegging
    ronde: Evaluatieronde
    partij: Partij
    gemeentepartij: Partij
    voorstel: Wijzigingsvoorstel


def tekst(organisatie: Organisatie, gemeente: Gemeente, nasty: str) -> Convenantrijen:
    """Version 1 holds, version 2 is being written; one party answered and proposed something."""
    by = Actor.systeem("tests")
    een, vandaag = versies.newest_adopted(), timezone.localdate()
    partij, gemeentepartij = party(organisatie, nasty), gemeente_party(gemeente)
    concept = convenant_tekst.concept(by=by, woord=f"Nieuw{nasty}")
    ronde = evaluatieronde.open_round(
        jaar=vandaag.year, peildatum=vandaag, sluit_op=vandaag + timedelta(days=28), by=by
    )
    evaluatieantwoord.give(
        ronde=ronde, partij=partij, antwoorden=convenant_evaluatie.said(ronde, opmerking=f"Opmerking{nasty}"), by=by
    )
    ronde.refresh_from_db()
    return Convenantrijen(
        concept=concept, artikel=concept.artikelen.order_by("-nummer")[0], toezegging=concept.toezeggingen.get(code="T21"),
        ronde=ronde, partij=partij, gemeentepartij=gemeentepartij,
        voorstel=wijzigingsvoorstel.propose(
            convenant=een, artikel=None, tekst=f"Voorstel{nasty}", waarom=f"Waarom{nasty}", partij=partij, by=by
        ),
    )  # fmt: skip


def party(organisatie: Organisatie, nasty: str) -> Partij:
    """The market party as a party, with a public card; made once, whichever part of the scene asks first."""
    found = Partij.objects.filter(organisatie=organisatie).first() or convenant_evaluatie.partij(organisatie)
    Partijkaart.objects.filter(pk=found.pk).update(naam=f"Marktpartij{nasty}")
    return found


def gemeente_party(gemeente: Gemeente) -> Partij:
    """The gemeente as a party."""
    found = Partij.objects.filter(organisatie=None, soorten=[Partijsoort.GEMEENTE], gemeenten=[gemeente.pk]).first()
    return found or convenant_evaluatie.gemeentepartij(gemeente)
