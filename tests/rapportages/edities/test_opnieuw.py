"""A part of a concept is made again with what was written since; and the progress page tells how far it is."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages.actions import deel as deelactie
from rivierenland.rapportages.enums import Deelstatus, Editiestatus, Formaat
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.models import Rapporteditie, Rapportuitleg
from rivierenland.rapportages.queries.editie import progress
from tests.rapportages.edities import toneel

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path, monkeypatch):
    toneel.keep_files(settings, tmp_path)
    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: schrijven.FORMATEN[Formaat.JSON]})


@pytest.fixture
def concept(cast):
    with toneel.system():
        toneel.fill()
    return toneel.work(toneel.start())


def ask(editie, cast, code):
    actor = cast.beleid.tiel.actor
    with scope.within(actor.scope):
        Rapportuitleg.objects.create(
            editie=editie, gemeente_id=code, gebied=code, sectie="registratie", tekst="De oogst begon vroeg.",
            door=actor.gebruiker,
        )  # fmt: skip
        return deelactie.renew(editie=editie, gebied=code, by=actor)


def test_an_explanation_enters_the_part_and_only_that_part(concept, cast):
    code = cast.beleid.tiel.actor.gemeenten[0]
    with toneel.system():
        voor = dict(concept.delen.values_list("nr", "sha256"))
    (taak,) = ask(concept, cast, code)
    with scope.within(cast.beleid.tiel.actor.scope):
        assert deelactie.renew(editie=concept, gebied=code, by=cast.beleid.tiel.actor) == [taak]
    editie = toneel.work(concept)
    with toneel.system():
        na = dict(editie.delen.values_list("nr", "sha256"))
        deel = editie.delen.get(gemeente=code)
        (uitleg,) = bewaren.load(deel.inhoud).secties[0].uitleg
        assert (uitleg.tekst, uitleg.van) == ("De oogst begon vroeg.", "Tiel")
        assert {nr for nr in na if na[nr] != voor[nr]} == {deel.nr}
    assert (editie.status, editie.klaar_at, editie.termijn) == (Editiestatus.CONCEPT, concept.klaar_at, concept.termijn)


def test_when_it_fails_the_part_that_stood_still_stands(concept, cast, monkeypatch):
    code = cast.beleid.tiel.actor.gemeenten[0]
    with toneel.system():
        voor = concept.delen.values("sha256", "status", "inhoud").get(gemeente=code)
    (taak,) = ask(concept, cast, code)

    def broken(document, fonts):
        raise RuntimeError

    monkeypatch.setitem(schrijven.FORMATEN, Formaat.JSON, broken)
    editie = toneel.work(concept)
    taak.refresh_from_db()
    with toneel.system():
        assert editie.delen.values("sha256", "status", "inhoud").get(gemeente=code) == voor
        with editie.delen.get(gemeente=code).bestanden.get().bestand.open() as bestand:
            assert bewaren.load(json.load(bestand)).gebied == code
    assert (taak.status, taak.fout) == (Taakstatus.MISLUKT, "Tiel: het bestand JSON kon niet worden gemaakt.")


def test_what_is_no_concept_is_not_made_again(cast):
    with toneel.system():
        toneel.fill()
    editie = toneel.start()
    with toneel.system(), pytest.raises(deelactie.NotMade, match="geen concept"):
        deelactie.renew(editie=editie, gebied="", by=toneel.BY)


def test_progress_before_during_and_after(cast):
    with toneel.system():
        toneel.fill()
    editie = toneel.start()
    with toneel.system():
        stand = progress(editie)
        assert (stand.percentage, stand.stap, stand.resterend, stand.is_bezig) == (0, "Wacht op de beurt", None, True)
    meting = Achtergrondtaak.objects.get(groep=editie.groep)
    toneel.JOBS[meting.taak](str(meting.pk))
    eerste = Achtergrondtaak.objects.filter(groep=editie.groep, taak="rapportages.make_deel").earliest("created_at")
    toneel.JOBS[eerste.taak](str(eerste.pk))
    with toneel.system():
        stand = progress(Rapporteditie.objects.get(pk=editie.pk))
        assert [deel.percentage for deel in stand.delen] == [100] + [0] * 8
        assert (stand.percentage, stand.resterend is not None) == (37, True)
    editie = toneel.work(editie)
    with toneel.system():
        stand = progress(editie)
        assert (stand.percentage, stand.resterend, stand.is_bezig) == (100, None, False)
        assert {deel.status for deel in stand.delen} == {Deelstatus.KLAAR}


def test_progress_asks_the_same_few_questions_however_many_parts(concept):
    with toneel.system(), CaptureQueriesContext(connection) as vragen:
        progress(concept)
    assert len(vragen) <= 5
