"""Parties and evaluations for tests; use them under a scope that may write them."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from convenant.actions import evaluatieantwoord, evaluatieronde
from convenant.enums.evaluatie import Vraagsoort
from convenant.enums.partij import Partijsoort
from convenant.models import Evaluatieantwoord, Evaluatieronde, Partij, Partijkaart, Toezegging, Toezeggingsverdeling
from convenant.queries import versie as versies
from convenant.queries.evaluatie import Antwoord
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie

SINDS = date(2023, 6, 23)


def partij(organisatie: Organisatie, **values: Any) -> Partij:
    """A market party, with its public card."""
    gegevens = {
        "soorten": [Partijsoort.VERBLIJFSBIEDER], "kvk": organisatie.kvk, "convenant": versies.newest_adopted(), "sinds": SINDS,
        "gemeenten": organisatie.gemeenten,
    }  # fmt: skip
    return _carded(Partij.objects.create(organisatie=organisatie, **gegevens | values), organisatie.naam)


def gemeentepartij(gemeente: Gemeente, **values: Any) -> Partij:
    """A gemeente as a party, with its public card."""
    row = Partij.objects.create(
        gemeenten=[gemeente.pk],
        soorten=[Partijsoort.GEMEENTE],
        convenant=versies.newest_adopted(),
        sinds=SINDS,
        **values,
    )
    return _carded(row, gemeente.naam)


def measured(
    op: date, code: str = "T01", soort: str = Partijsoort.VERBLIJFSBIEDER, **values: Any
) -> Toezeggingsverdeling:
    """The distribution of a commitment over the region on a night."""
    gegevens = {"standen": {"nagekomen": 12, "aandacht": 5, "niet_nagekomen": 4, "niet_meetbaar": 3}, "klassen": []}
    toezegging = Toezegging.objects.get(convenant=versies.newest_adopted(), code=code)
    return Toezeggingsverdeling.objects.create(toezegging=toezegging, peildatum=op, soort=soort, **gegevens | values)


def opened(*, by: Actor, **values: Any) -> Evaluatieronde:
    """The evaluation of this year, with the figures of today."""
    vandaag = timezone.localdate()
    gegevens = {"jaar": vandaag.year, "peildatum": vandaag, "sluit_op": vandaag + timedelta(days=28)}
    return evaluatieronde.open_round(by=by, **gegevens | values)


def over(ronde: Evaluatieronde) -> Evaluatieronde:
    """As if the last day to answer was yesterday."""
    gisteren = timezone.localdate() - timedelta(days=1)
    ronde.peildatum = ronde.sluit_op = gisteren
    ronde.save(update_fields=["peildatum", "sluit_op"])
    return ronde


def said(ronde: Evaluatieronde, waarde: int = 4, opmerking: str = "") -> dict[int, Antwoord]:
    """The same answer to every statement, and the same remark to every open question."""
    return {
        vraag.pk: waarde if vraag.soort == Vraagsoort.STELLING else opmerking
        for vraag in ronde.vragen.all()
        if vraag.soort == Vraagsoort.STELLING or opmerking
    }


def answered(ronde: Evaluatieronde, row: Partij, by: Actor, versie: int = 0, **said_: Any) -> Evaluatieantwoord:
    """The answer of a party, given in its own scope."""
    with scope.within(by.scope):
        return evaluatieantwoord.give(ronde=ronde, partij=row, antwoorden=said(ronde, **said_), versie=versie, by=by)


def concluded(ronde: Evaluatieronde, *, by: Actor, conclusies: str = "Het gaat beter.") -> Evaluatieronde:
    """The evaluation, closed."""
    row = evaluatieronde.edit(
        ronde=ronde, versie=ronde.versie, conclusies=conclusies, sluit_op=ronde.sluit_op, by=by
    )  # fmt: skip
    return evaluatieronde.close(ronde=row, versie=row.versie, by=by)


def _carded(row: Partij, naam: str) -> Partij:
    Partijkaart.objects.create(
        partij_nr=row.pk, naam=naam, gemeente_id=None if row.organisatie_id else row.gemeenten[0], soorten=row.soorten,
        status=row.status, versie=row.convenant.nummer, sinds=row.sinds,
    )  # fmt: skip
    return row
