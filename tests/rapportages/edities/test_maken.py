"""From asking to files: the parts, the concept, what failed and what is made again."""

import errno
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from rivierenland.rapportages.actions import deel as deelactie
from rivierenland.rapportages.actions import editie as actie
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Deelstatus, Editiestatus, Formaat, Rapport
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.models import Deelbestand
from tests.rapportages.edities import toneel

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    toneel.keep_files(settings, tmp_path)


@pytest.fixture
def codes(cast):
    with toneel.system():
        return toneel.fill()


@pytest.fixture
def only_json(monkeypatch):
    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: schrijven.FORMATEN[Formaat.JSON]})


def test_an_edition_becomes_a_concept_of_nine_parts_with_all_files(codes, cast, only_json):
    editie = toneel.work(toneel.start(cast.beleid.tiel.actor))
    with toneel.system():
        delen = list(editie.delen.all())
        assert (editie.status, editie.fout, editie.termijn is not None) == (Editiestatus.CONCEPT, "", True)
        assert [deel.status for deel in delen] == [Deelstatus.KLAAR] * 9
        assert [deel.gebied for deel in delen][-1] == "Regio Rivierenland"
        assert editie.oordelen.count() == 8
        for bestand in Deelbestand.objects.filter(deel__editie=editie):
            inhoud = bestand.bestand.read()
            assert (len(inhoud), hashlib.sha256(inhoud).hexdigest()) == (bestand.grootte, bestand.sha256)
        assert Deelbestand.objects.filter(deel__editie=editie).count() == 9 * len(schrijven.FORMATEN)


def test_the_document_says_what_it_is_and_where_its_figures_are(codes, settings, only_json):
    settings.SITE_URL = "https://portaal.example"
    editie = toneel.work(toneel.start())
    with toneel.system():
        document = bewaren.load(editie.delen.get(nr=9).inhoud)
    assert (document.titel, document.ondertitel, document.versie) == ("Kwartaalmonitor", "derde kwartaal 2026", 1)
    assert document.status == "Concept, nog niet gecontroleerd."
    assert document.adres == "https://portaal.example/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/"
    assert document.gemaakt_op == editie.gemeten_at
    assert [v.nummer for v in document.verwijzingen] == [str(n + 1) for n in range(len(document.verwijzingen))]


def test_a_part_is_made_once(codes, only_json):
    editie = toneel.work(toneel.start())
    with toneel.system():
        deel = editie.delen.get(nr=1)
    with scope.use(toneel.SYSTEEM):
        deelactie.make(deel=deel.pk, by=toneel.BY)
    with toneel.system():
        assert editie.delen.get(nr=1).klaar_at == deel.klaar_at
        assert Gebeurtenis.objects.filter(actie="rapportdeel.make").count() == 9


def test_a_section_that_raises_is_named_and_the_other_parts_stand(codes, only_json, monkeypatch):
    heel = DEFINITIES[Rapport.KWARTAALMONITOR]

    def compose(boek, kader):
        if kader.gebied == codes[0]:
            raise RuntimeError
        return heel.compose(boek, kader)

    monkeypatch.setitem(DEFINITIES, Rapport.KWARTAALMONITOR, replace(heel, compose=compose))
    editie = toneel.work(toneel.start())
    with toneel.system():
        stuk = editie.delen.get(gemeente=codes[0])
        assert editie.status == Editiestatus.MISLUKT
        assert stuk.fout == editie.fout
        assert stuk.fout.startswith(f"{stuk.gebied}: het onderdeel ")
        assert editie.delen.filter(status=Deelstatus.KLAAR).count() == 8
        klaar = dict(editie.delen.exclude(pk=stuk.pk).values_list("nr", "klaar_at"))
    monkeypatch.setitem(DEFINITIES, Rapport.KWARTAALMONITOR, heel)
    with toneel.system():
        actie.retry(editie=editie, by=toneel.BY)
    editie = toneel.work(editie)
    with toneel.system():
        assert editie.status == Editiestatus.CONCEPT
        assert dict(editie.delen.exclude(pk=stuk.pk).values_list("nr", "klaar_at")) == klaar


def test_a_full_disk_leaves_no_half_file_and_says_so(codes, only_json, monkeypatch):
    def full(greep):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as vol:
        vol.setattr("rivierenland.rapportages.bestanden.os.fsync", full)
        editie = toneel.work(toneel.start())
    with toneel.system():
        assert editie.status == Editiestatus.MISLUKT
        assert "want de schijf is vol" in editie.fout
        assert not Deelbestand.objects.exists()
    assert [pad for pad in Path(default_storage.location).rglob("*") if pad.is_file()] == []
    with toneel.system():
        actie.retry(editie=editie, by=toneel.BY)
    assert toneel.work(editie).status == Editiestatus.CONCEPT


def test_a_stopped_edition_makes_nothing_more(codes, cast, only_json):
    editie = toneel.start()
    with scope.use(None):
        actie.cancel(editie=editie, by=cast.regiocoordinator.actor)
    editie = toneel.work(editie)
    with toneel.system():
        assert (editie.status, Deelbestand.objects.count()) == (Editiestatus.GEANNULEERD, 0)
    nieuw = toneel.work(toneel.start())
    assert (nieuw.versie, nieuw.reden, nieuw.status) == (2, actie.NA_STOPPEN, Editiestatus.CONCEPT)
