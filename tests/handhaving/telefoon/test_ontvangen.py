"""What a phone sends arrives once, in any order, as often as the line needs."""

from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from handhaving.enums import Inzendingstatus
from handhaving.fotos.schoon import MAX_BYTES
from handhaving.models import Foto, Inspectie, Inzending, Inzendingfoto
from handhaving.tasks import process_inzending
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from tests.factories.handhaving import foto_bestand
from tests.handhaving.telefoon.conftest import Phone


def stored() -> tuple[int, int, int, int]:
    """Messages, their photos, inspections, and photos of those."""
    with scope.within(scope.systeem("tests")):
        return tuple(model.objects.count() for model in (Inzending, Inzendingfoto, Inspectie, Foto))


def test_an_inspection_with_photos_becomes_one_inspection(stage, phone, inspection):
    sent = inspection(fotos=2)
    wanted = [foto["sleutel"] for foto in sent["fotos"]]

    assert phone.send(sent).json() == {"staat": "ontvangt", "zin": "", "ontbreekt": wanted}
    assert phone.photo(sent["sleutel"], wanted[0]).json()["ontbreekt"] == wanted[1:]
    assert phone.photo(sent["sleutel"], wanted[1]).json()["ontbreekt"] == []
    assert phone.complete(sent["sleutel"]).json() == {"staat": "verzonden", "zin": "", "ontbreekt": []}
    process_inzending(sent["sleutel"])

    assert phone.ask(sent["sleutel"]).json() == {"staat": "verwerkt", "zin": "", "ontbreekt": []}
    with scope.within(stage.inspecteur.actor.scope):
        inspectie = Inspectie.objects.get()
        antwoorden = {row.item.code: row for row in inspectie.antwoorden.select_related("item")}
        assert (str(inspectie.sleutel), inspectie.personen, inspectie.stop) == (sent["sleutel"], 21, stage.stop)
        assert inspectie.inspecteur == stage.inspecteur.gebruiker
        assert (antwoorden["B1"].gemeten, antwoorden["E1"].opmerking) == (3, "Keuring van 2024.")
        assert sorted(str(foto.sleutel) for foto in inspectie.fotos.all()) == sorted(wanted)


def test_the_inbox_lets_go_of_what_became_an_inspection(
    stage, phone, inspection, files, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        sleutel = phone.whole(inspection(fotos=2))

    row = stage.row(sleutel)
    assert (row.status, row.inhoud, row.fout) == (Inzendingstatus.VERWERKT, {}, "")
    assert stored() == (1, 0, 1, 2)
    assert [path for path in (files / "handhaving/inzendingen").rglob("*") if path.is_file()] == []


def test_everything_twice_is_the_same_as_once(phone, inspection):
    sent = inspection(fotos=1)
    foto = sent["fotos"][0]["sleutel"]
    for _ in range(2):
        phone.send(sent)
    for _ in range(2):
        phone.photo(sent["sleutel"], foto)
    for _ in range(2):
        phone.complete(sent["sleutel"])
    for _ in range(2):
        process_inzending(sent["sleutel"])
    answers = [phone.send(sent), phone.photo(sent["sleutel"], foto), phone.complete(sent["sleutel"])]

    assert [(answer.status_code, answer.json()["staat"]) for answer in answers] == [(200, "verwerkt")] * 3
    assert stored() == (1, 0, 1, 1)
    assert Gebeurtenis.objects.filter(actie="inzending.receive").count() == 1
    assert Gebeurtenis.objects.filter(actie="inzending.complete").count() == 1


def test_what_was_not_completed_may_still_change(stage, phone, inspection):
    sent = inspection(fotos=2)
    phone.send(sent)
    phone.photo(sent["sleutel"], sent["fotos"][0]["sleutel"])
    phone.send(sent | {"personen": 22, "fotos": sent["fotos"][1:]})

    assert stage.row(sent["sleutel"]).inhoud["personen"] == 22
    assert stored() == (1, 0, 0, 0)


def test_what_was_completed_never_changes(stage, phone, inspection):
    sent = inspection()
    phone.send(sent)
    phone.complete(sent["sleutel"])
    answer = phone.send(sent | {"personen": 99})

    assert answer.json()["staat"] == "verzonden"
    assert stage.row(sent["sleutel"]).inhoud["personen"] == 21


def test_nothing_is_complete_while_a_photo_is_missing(stage, phone, inspection):
    sent = inspection(fotos=1)
    phone.send(sent)

    assert phone.complete(sent["sleutel"]).json() == {
        "staat": "ontvangt", "zin": "", "ontbreekt": [sent["fotos"][0]["sleutel"]],
    }  # fmt: skip
    process_inzending(sent["sleutel"])
    assert stored()[2] == 0


def test_the_message_of_somebody_else_does_not_exist(stage, phone, inspection):
    sent = inspection(fotos=1)
    phone.send(sent)
    foto = sent["fotos"][0]["sleutel"]
    for other in (Phone(stage.collega), Phone(stage.elders)):
        answers = [
            other.send(sent | {"personen": 1}), other.ask(sent["sleutel"]), other.photo(sent["sleutel"], foto),
            other.complete(sent["sleutel"]),
        ]  # fmt: skip
        assert [answer.status_code for answer in answers] == [404] * 4
    assert stage.row(sent["sleutel"]).inhoud["personen"] == 21


def test_a_photo_that_was_not_announced_is_not_taken_in(phone, inspection):
    sent = inspection(fotos=1)
    phone.send(sent)

    assert phone.photo(sent["sleutel"], uuid4()).status_code == 404
    assert stored()[1] == 0


def test_a_photo_under_the_key_of_another_inspection_is_not_taken_in(stage, phone, inspection):
    eerste = inspection(fotos=1)
    phone.send(eerste)
    phone.photo(eerste["sleutel"], eerste["fotos"][0]["sleutel"])
    ander = inspection() | {"fotos": eerste["fotos"]}
    Phone(stage.elders).send(ander | {"stop": None})

    assert Phone(stage.elders).photo(ander["sleutel"], eerste["fotos"][0]["sleutel"]).status_code == 404
    assert stored()[1] == 1


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"%PDF-1.7 x", "Dit is een PDF, geen foto. Kies een foto (JPEG, PNG of WebP)."),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
            "Dit is een SVG-tekening, geen foto. Kies een foto (JPEG, PNG of WebP).",
        ),
        (b"", "Dit bestand is leeg. Maak of kies de foto opnieuw."),
    ],
)
def test_what_is_no_photo_is_refused_with_a_sentence(phone, inspection, inhoud, zin):
    sent = inspection(fotos=1)
    phone.send(sent)
    answer = phone.photo(sent["sleutel"], sent["fotos"][0]["sleutel"], inhoud)

    assert (answer.status_code, answer.json()) == (422, {"zin": zin})


def test_a_photo_that_is_too_large_is_refused_before_it_is_read(phone, inspection):
    sent = inspection(fotos=1)
    phone.send(sent)
    answer = phone.photo(sent["sleutel"], sent["fotos"][0]["sleutel"], b"x" * (MAX_BYTES + 1))

    assert answer.status_code == 413
    assert answer.json()["zin"].startswith("De foto is 16 MB. Een foto mag hoogstens 15 MB zijn.")


def test_an_inspection_that_is_too_large_is_refused(phone, inspection):
    answer = phone.send(inspection(opmerking="x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE))

    assert answer.status_code == 413
    assert answer.json()["zin"].startswith("Deze inspectie is te groot om te verzenden.")


@pytest.mark.parametrize(
    "wrong",
    [
        {"sleutel": "x"}, {"locatie": "1"}, {"locatie": True}, {"versie": None}, {"personen": -1}, {"personen": 2**40},
        {"begonnen": "gisteren"}, {"afgerond": "2026-11-26T10:00:00"}, {"begonnen": "9999999-01-01"}, {"antwoorden": []},
        {"antwoorden": {"E1": "voldoet"}}, {"antwoorden": {"E1": {"waarde": "voldoet", "gemeten": "veel"}}},
        {"antwoorden": {"E1": {"waarde": "voldoet", "gemeten": "NaN"}}}, {"opmerking": "a\x00b"}, {"opmerking": 5},
        {"fotos": "E1"}, {"fotos": [{"sleutel": "x", "itemcode": "E1"}]}, {"stop": "1"},
        {"opmerking": "De bewoner heeft BSN 111222333."}, {"antwoorden": {"E1": {"waarde": "voldoet", "opmerking": "\u202e"}}},
        {"fotos": [{"sleutel": str(uuid4()), "itemcode": "E1"} for _ in range(11)]},
    ],
)  # fmt: skip
def test_what_cannot_be_an_inspection_is_refused_with_a_sentence(phone, inspection, wrong):
    answer = phone.send(inspection() | wrong)

    assert answer.status_code == 422
    assert answer.json()["zin"].endswith((".", "staan."))
    assert stored() == (0, 0, 0, 0)


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_message_at_all_is_refused(phone, body):
    answer = phone.client.post(reverse("handhaving:inzending-receive"), body, content_type="application/json")

    assert answer.status_code == 422


def test_without_a_login_a_phone_is_sent_to_the_login_page(inspection):
    answer = Client().post(reverse("handhaving:inzending-receive"), inspection(), content_type="application/json")

    assert answer.status_code == 302


def test_a_phone_without_a_token_is_refused(stage, inspection):
    client = Client(enforce_csrf_checks=True)
    client.force_login(stage.inspecteur.gebruiker, backend="allauth.account.auth_backends.AuthenticationBackend")
    url = reverse("handhaving:inzending-receive")

    assert client.post(url, inspection(), content_type="application/json").status_code == 403
    token = client.get(reverse("handhaving:op-pad-wie")).json()["csrf"]
    answer = client.post(url, inspection(), content_type="application/json", headers={"X-CSRFToken": token})
    assert answer.status_code == 200


def test_a_photo_is_kept_clean(stage, phone, inspection):
    sent = inspection(fotos=1)
    phone.send(sent)
    dirty = foto_bestand().read() + b"<script>alert(1)</script>"
    phone.photo(sent["sleutel"], sent["fotos"][0]["sleutel"], dirty)

    with scope.within(stage.inspecteur.actor.scope):
        kept = Inzendingfoto.objects.get().bestand.read()
    assert (kept[:2], b"script" in kept) == (b"\xff\xd8", False)
