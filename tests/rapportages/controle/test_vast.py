"""What is published stays as it was: the database refuses, also for a job that sees everything."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages.enums import Editiestatus, Oordeel
from rivierenland.rapportages.models import (
    Deelbestand,
    Meetdeel,
    Rapportdeel,
    Rapporteditie,
    Rapportoordeel,
    Rapportopmerking,
    Rapportuitleg,
)
from tests.rapportages.edities import voorbeeld

pytestmark = pytest.mark.django_db
TIEL = "GM0281"


@pytest.fixture
def editie(cast):
    """A concept with a row in every table."""
    door = cast.beleid.tiel.gebruiker
    with scope.within(scope.systeem("rapporten")):
        row = voorbeeld.edition()
        deel = row.delen.get(gemeente=TIEL)
        Deelbestand.objects.create(deel=deel, formaat="json", bestand="x.json", bestandsnaam="x", sha256="0", grootte=1)
        Meetdeel.objects.create(editie=row, gemeente_id=TIEL, feiten=[1], bewijs={"1": ["rij"]})
        Rapportopmerking.objects.create(editie=row, gemeente_id=TIEL, sectie="verblijf", tekst="x", door=door)
        Rapportuitleg.objects.create(editie=row, gemeente_id=TIEL, sectie="verblijf", tekst="x", door=door)
        yield row


def publish(editie):
    Rapporteditie.objects.filter(pk=editie.pk).update(
        status=Editiestatus.GEPUBLICEERD, gepubliceerd_at=datetime(2026, 10, 20, tzinfo=UTC)
    )


def refused(doen):
    with pytest.raises(IntegrityError, match="gepubliceerd rapport"), transaction.atomic():
        doen()


TABLES = [
    (Rapportdeel, {"status": "wacht"}),
    (Deelbestand, {"sha256": "1"}),
    (Meetdeel, {"feiten": [2]}),
    (Rapportoordeel, {"oordeel": Oordeel.AKKOORD}),
    (Rapportopmerking, {"tekst": "y"}),
    (Rapportuitleg, {"tekst": "y"}),
]


def test_of_a_concept_everything_can_still_change(editie):
    for model, values in TABLES:
        model.objects.all().update(**values)
        model.objects.all().delete()
    editie.delete()


@pytest.mark.parametrize(("model", "values"), TABLES)
def test_a_row_of_a_published_report_is_not_changed_and_not_removed(editie, model, values):
    publish(editie)
    refused(lambda: model.objects.all().update(**values))
    refused(lambda: model.objects.all()._raw_delete("default"))


def test_the_edition_itself_is_not_changed_not_removed_and_not_taken_back(editie):
    publish(editie)
    rows = Rapporteditie.objects.filter(pk=editie.pk)
    refused(lambda: rows.update(reden="anders"))
    refused(lambda: rows.update(status=Editiestatus.CONCEPT, gepubliceerd_at=None))
    refused(lambda: rows._raw_delete("default"))


def test_nothing_is_added_to_a_published_report(editie, cast):
    deel, door = editie.delen.get(gemeente=TIEL), cast.beleid.tiel.gebruiker
    publish(editie)
    refused(lambda: Rapportdeel.objects.create(editie=editie, nr=10, gemeente_id=TIEL, doelgroep="gemeente"))
    refused(
        lambda: Deelbestand.objects.create(
            deel=deel, formaat="pdf", bestand="x.pdf", bestandsnaam="x", sha256="0", grootte=1
        )
    )
    refused(lambda: Meetdeel.objects.create(editie=editie))
    refused(lambda: Rapportopmerking.objects.create(editie=editie, gemeente_id=TIEL, sectie="x", tekst="x", door=door))
    refused(lambda: Rapportuitleg.objects.create(editie=editie, gemeente_id=TIEL, sectie="x", tekst="x", door=door))


def test_a_row_of_a_concept_is_not_moved_into_a_published_report(editie):
    publish(editie)
    ander = Rapporteditie.objects.create(
        rapport=editie.rapport, periode="2026-k2", aanleiding="gepland", peildatum=editie.peildatum, definitie_versie=1
    )
    los = Meetdeel.objects.create(editie=ander, gemeente_id="GM0214")
    refused(lambda: Meetdeel.objects.filter(pk=los.pk).update(editie=editie))


def test_what_a_figure_was_counted_from_can_be_emptied_but_not_rewritten(editie):
    publish(editie)
    rows = Meetdeel.objects.filter(editie=editie)
    refused(lambda: rows.update(bewijs={"1": ["iets anders"]}))
    refused(lambda: rows.update(bewijs={}, feiten=[2]))
    assert rows.update(bewijs={}) == 1
    assert rows.get().feiten == [1]


def test_a_part_forgets_the_job_that_made_it_when_old_jobs_are_cleaned_up(editie):
    taak = Achtergrondtaak.objects.create(taak="x", titel="x", argumenten={}, status=Taakstatus.KLAAR)
    editie.delen.update(taak=taak)
    publish(editie)
    taak.delete()
    assert set(editie.delen.values_list("taak_id", "status")) == {(None, "klaar")}
