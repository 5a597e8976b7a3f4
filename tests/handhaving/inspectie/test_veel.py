"""Many inspections and photos at once: what one at a time gives, with a number of queries that does not grow."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from handhaving.actions import foto, inspectie
from handhaving.actions.foto import Opname
from handhaving.actions.inspectie import Verslag
from handhaving.fotos.schoon import FotoGeweigerd
from handhaving.models import Bevinding, Checklistversie, Foto, Inspectie
from handhaving.queries import checklist
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories.handhaving import antwoorden, foto_bestand, inspectie_of
from tests.factories.registratie import LocatieFactory

GIVEN = antwoorden(E1="voldoet_niet", C1="voldoet", A8="voldoet_niet")


@pytest.fixture
def plekken(stage, systeem):
    """More locations of the same gemeente and provider."""
    return [LocatieFactory(organisatie=stage.locatie.organisatie, capaciteit_vergund=10) for _ in range(4)]


def report(locatie, by, given=GIVEN, **changed) -> Verslag:
    versie, einde = checklist.in_force(timezone.localdate()), timezone.now()
    vragen = checklist.questions(versie, locatie, timezone.localdate(einde), 8)
    values = {
        "sleutel": uuid4(), "locatie": locatie, "versie": versie, "begonnen_at": einde - timedelta(hours=1),
        "afgerond_at": einde, "personen": 8, "aanwezig": " beheerder ", "vragen": vragen, "antwoorden": given, "by": by,
    }  # fmt: skip
    return Verslag(**values | changed)


def kept(row: Inspectie) -> tuple:
    """What one reads of an inspection."""
    row.refresh_from_db()
    return (
        row.status, row.uitkomst, row.score, row.personen, row.aanwezig, row.inspecteur_id,
        [*row.antwoorden.values_list("item__code", "waarde", "gemeten", "drempel", "opmerking")],
        [*row.bevindingen.values_list("item__code", "ernst", "omschrijving", "status", "herstel_uiterlijk")],
    )  # fmt: skip


def test_one_of_many_is_kept_as_one_by_itself(stage, plekken):
    by = stage.inspecteur.actor
    alone = inspectie_of(stage.locatie, by, personen=8, aanwezig="beheerder", antwoorden=GIVEN)
    many = inspectie.record_many([report(plek, by) for plek in plekken])

    assert [kept(row) for row in many] == [kept(alone)] * len(plekken)
    assert [row.locatie for row in many] == plekken
    events = Gebeurtenis.objects.filter(actie="inspectie.record").order_by("pk")
    assert [(een.object_id, een.actor, een.gemeente_id) for een in events] == [
        (str(row.pk), by.gebruiker, row.gemeente_id) for row in (alone, *many)
    ]
    assert events[0].details.keys() == events[1].details.keys()


def test_a_second_round_sees_what_the_first_one_found(stage, plekken):
    by = stage.inspecteur.actor
    inspectie.record_many([report(plek, by) for plek in plekken])
    inspectie.record_many([report(plek, by, antwoorden(E1="voldoet")) for plek in plekken[:2]])
    inspectie.record_many([report(plek, by) for plek in plekken[2:]])

    assert [*Bevinding.objects.order_by("pk").values_list("status", flat=True)] == ["hersteld"] * 2 + ["open"] * 2


def test_two_of_one_location_are_not_written_together(stage, plekken):
    by = stage.inspecteur.actor
    with pytest.raises(ValueError, match="that location"):
        inspectie.record_many([report(plekken[0], by), report(plekken[0], by)])
    assert not Inspectie.objects.exists()


def test_a_key_twice_is_refused(stage, plekken):
    by, sleutel = stage.inspecteur.actor, uuid4()
    with pytest.raises(IntegrityError):
        inspectie.record_many([report(plek, by, sleutel=sleutel) for plek in plekken])


def test_somebody_of_another_gemeente_records_none(stage, plekken):
    by = stage.inspecteur.actor
    with pytest.raises(Geweigerd):
        inspectie.record_many([report(plekken[0], by), report(plekken[1], stage.elders.actor)])
    assert not Inspectie.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [{"personen": -1}, {"aanwezig": "x" * 201}, {"given": antwoorden(Z9="voldoet")}, {"given": antwoorden(E1="ja")}],
)
def test_one_that_cannot_be_kept_leaves_none(stage, plekken, changed):
    by = stage.inspecteur.actor
    with pytest.raises(ValidationError):
        inspectie.record_many([report(plekken[0], by), report(plekken[1], by, **changed)])
    assert not Inspectie.objects.exists()


def test_a_checklist_that_is_no_longer_in_force_is_refused(stage, plekken):
    by = stage.inspecteur.actor
    with pytest.raises(ValidationError, match="concept"):
        inspectie.record_many([report(plekken[0], by, versie=Checklistversie(status="concept"))])


def test_the_number_of_queries_does_not_grow(stage, plekken):
    by = stage.inspecteur.actor
    counts = []
    for some in (plekken[:1], plekken[1:]):
        reports = [report(plek, by) for plek in some]
        with CaptureQueriesContext(connection) as queries:
            rows = inspectie.record_many(reports)
            foto.add_many([shot(row, by) for row in rows])
        terms = sum("core_parameter" in query["sql"] for query in queries)  # read once where many are recorded
        counts.append(len(queries) - terms)
    assert counts[0] == counts[1]


def shot(row: Inspectie, by, **changed) -> Opname:
    values = {"sleutel": uuid4(), "bestand": foto_bestand(), "inspectie": row, "itemcode": "E1", "by": by}
    return Opname(**values | changed)


def files() -> int:
    return sum(path.is_file() for path in Path(settings.MEDIA_ROOT).rglob("*"))


def test_photos_are_kept_as_one_by_itself(stage, plekken):
    by = stage.inspecteur.actor
    first, second = inspectie.record_many([report(plek, by) for plek in plekken[:2]])
    alone = foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=first, itemcode="E1", by=by)
    many = foto.add_many([shot(first, by), shot(second, by)])

    fields = ("sha256", "grootte", "breedte", "hoogte", "gemeente_id", "organisatie_id", "itemcode", "created_by_id")
    assert {tuple(getattr(row, field) for field in fields) for row in (alone, *many)} == {
        tuple(getattr(alone, field) for field in fields)
    }
    assert [row.inspectie for row in many] == [first, second]
    assert files() == Foto.objects.count() == Gebeurtenis.objects.filter(actie="foto.add").count() == 3


def test_an_item_has_no_more_photos_than_one_by_one(stage, plekken, monkeypatch):
    monkeypatch.setattr(foto, "MEESTE_PER_DEEL", 2)
    by = stage.inspecteur.actor
    (row,) = inspectie.record_many([report(plekken[0], by)])
    foto.add_many([shot(row, by), shot(row, by), shot(row, by, itemcode="E2")])
    with pytest.raises(ValidationError, match="al 2 foto"):
        foto.add_many([shot(row, by)])
    with pytest.raises(ValidationError, match="al 2 foto"):
        foto.add_many([shot(row, by, itemcode="E2"), shot(row, by, itemcode="E2")])
    assert files() == Foto.objects.count() == 3


def test_photos_of_what_is_known_or_of_somebody_else_are_refused(stage, plekken):
    by = stage.inspecteur.actor
    known, open_ = inspectie.record_many([report(plek, by) for plek in plekken[:2]])
    inspectie.reveal(inspectie=known, by=by)
    with pytest.raises(ValidationError, match="al bekendgemaakt"):
        foto.add_many([shot(open_, by), shot(known, by)])
    with pytest.raises(Geweigerd):
        foto.add_many([shot(open_, by), shot(open_, stage.elders.actor)])
    with pytest.raises(FotoGeweigerd):
        foto.add_many([shot(open_, by), shot(open_, by, bestand=SimpleUploadedFile("a.jpg", b"%PDF-1.7"))])
    assert files() == Foto.objects.count() == 0


def test_a_photo_that_is_there_already_leaves_no_file(stage, plekken):
    by, sleutel = stage.inspecteur.actor, uuid4()
    (row,) = inspectie.record_many([report(plekken[0], by)])
    with pytest.raises(IntegrityError):
        foto.add_many([shot(row, by, sleutel=sleutel), shot(row, by, sleutel=sleutel)])
    assert files() == 0
