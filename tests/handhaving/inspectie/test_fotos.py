"""Photos: kept once, with what they belong to, and seen by nobody else."""

from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from handhaving.actions import foto, inspectie
from handhaving.fotos.schoon import FotoGeweigerd
from handhaving.models import Foto
from rivierenland.core.permissions import Geweigerd
from tests.factories.handhaving import foto_bestand, inspectie_of


def test_the_same_key_twice_is_one_photo_and_one_file(stage, through):
    with through(stage.inspecteur) as by:
        row, sleutel = inspectie_of(stage.locatie, by), uuid4()
        eerste = foto.add(sleutel=sleutel, bestand=foto_bestand(), inspectie=row, itemcode="E1", by=by)
        tweede = foto.add(sleutel=sleutel, bestand=foto_bestand("b.jpg", (10, 10)), inspectie=row, itemcode="E2", by=by)

    assert (eerste.pk, eerste.breedte, eerste.hoogte, tweede.itemcode) == (tweede.pk, 320, 240, "E1")
    assert len([pad for pad in Path(settings.MEDIA_ROOT).rglob("*") if pad.is_file()]) == 1


def test_a_photo_never_keeps_the_name_that_somebody_gave_it(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by)
        beeld = foto.add(sleutel=uuid4(), bestand=foto_bestand("Jan Jansen kamer 3.jpg"), inspectie=row, by=by)

    assert beeld.bestand.name.endswith(f"{beeld.sleutel}.jpg")


def test_what_is_no_photo_leaves_nothing_behind(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by)
        with pytest.raises(FotoGeweigerd):
            foto.add(sleutel=uuid4(), bestand=SimpleUploadedFile("a.jpg", b"%PDF-1.7"), inspectie=row, by=by)

        assert Foto.objects.count() == 0
    assert list(Path(settings.MEDIA_ROOT).rglob("*.jpg")) == []


def test_the_provider_sees_it_only_after_the_inspection_was_made_known(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by)
        foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=row, by=by)
    with through(stage.aanbieder):
        assert Foto.objects.count() == 0

    with through(stage.inspecteur) as by:
        inspectie.reveal(inspectie=row, by=by)

    with through(stage.aanbieder):
        assert Foto.objects.count() == 1
    for person in (stage.andere_aanbieder, stage.elders):
        with through(person):
            assert Foto.objects.count() == 0


def test_after_it_was_made_known_nothing_is_added(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie.reveal(inspectie=inspectie_of(stage.locatie, by), by=by)
        with pytest.raises(ValidationError, match="al bekendgemaakt"):
            foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=row, by=by)


def test_an_item_has_ten_photos_at_most(stage, through, monkeypatch):
    monkeypatch.setattr(foto, "MEESTE_PER_DEEL", 2)
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by)
        for code in ("E1", "E1", "E2"):
            foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=row, itemcode=code, by=by)
        with pytest.raises(ValidationError, match="Er staan al 2 foto’s bij"):
            foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=row, itemcode="E1", by=by)


def test_nobody_else_adds_one(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by)
    for person in (stage.jurist, stage.aanbieder, stage.elders):
        with through(person) as by, pytest.raises(Geweigerd):
            foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=row, by=by)
