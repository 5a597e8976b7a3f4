"""The made-up evaluation: last year's round is closed, version 1 stays in force, and it is made once."""

from django.utils import timezone

from convenant.demo import evaluatie, partijen
from convenant.models import Evaluatiebevroren, Evaluatieronde, Wijzigingsvoorstel
from convenant.queries import versie as versies
from convenant.tekst import compare
from rivierenland.core.actor import Actor


def test_the_demo_has_a_closed_year_a_concept_and_proposals(systeem):
    vandaag, by = timezone.localdate(), Actor.systeem("tests")
    partijen.make(vandaag=vandaag, by=by)
    assert evaluatie.make(vandaag=vandaag, by=by) > 0
    assert evaluatie.make(vandaag=vandaag, by=by) == 0
    ronde = Evaluatieronde.objects.get()
    assert (ronde.jaar, ronde.status, ronde.gevraagd) == (vandaag.year - 1, "gesloten", 7)
    assert Evaluatiebevroren.objects.filter(te_klein=False).exists()
    een, twee = versies.in_force(vandaag), versies.concept()
    verschil = compare(versies.document(een), versies.document(twee))
    assert (een.nummer, twee.nummer) == (1, 2)
    assert sorted(row.code for row in verschil.toezeggingen if row.is_changed) == ["T01", "T14", "T21"]
    assert Wijzigingsvoorstel.objects.filter(status="overgenomen", overgenomen_in=twee).count() == 1
