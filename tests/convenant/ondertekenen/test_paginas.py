"""The pages: reading and signing with a code from the app, what is refused, and the page for everybody."""

import re
from hashlib import sha256
from time import time

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from convenant.models import Convenantversie, Mandaat, Ondertekening, Zegel
from convenant.queries import ondertekening as ondertekeningen
from rivierenland.core import scope
from rivierenland.core.models import Inzage
from tests.factories import convenant_ondertekenen as factories
from tests.factories.convenant_toetreding import eerste_versie

PAGINA = reverse("convenant:ondertekenen", args=[1])
CONTROLEREN = reverse("convenant:controleren")


@pytest.fixture
def tekenaar(client, delta, zegel):
    """Delta's beheerder, logged in, with an app."""
    factories.link_app(delta.gebruiker)
    client.force_login(delta.gebruiker)
    return client


def mark(answer) -> str:
    found = re.search(r'name="document" value="([^"]+)"', answer.content.decode())
    assert found, answer.content.decode().split("<main")[-1][:3000]
    return found[1]


def send(client, **anders):
    """Sign with what the page carries now and the code of this moment."""
    data = {"document": mark(client.get(PAGINA)), "gelezen": "on", "code": factories.code_now()}
    return client.post(PAGINA, data | anders)


def count() -> int:
    with scope.within(scope.systeem("tests")):
        return Ondertekening.objects.count()


def test_reading_and_signing(tekenaar, delta):
    page = tekenaar.get(PAGINA)
    tekst = page.content.decode()
    pdf = tekenaar.get(reverse("convenant:ondertekenen-document", args=[1]), {"van": mark(page)})
    assert pdf["Content-Type"] == "application/pdf"
    assert sha256(pdf.content).hexdigest() in tekst
    for woorden in ("Artikel 1. Definities", "Delta (fictief)", "99000033", "bestuurder", "Ik heb de tekst gelezen"):
        assert woorden in tekst
    answer = tekenaar.post(PAGINA, {"document": mark(page), "gelezen": "on", "code": factories.code_now()})
    assert (answer.status_code, count()) == (302, 1)
    detail = tekenaar.get(answer["Location"]).content.decode()
    assert "U hebt het convenant ondertekend" in detail
    with scope.within(scope.systeem("tests")):
        row = Ondertekening.objects.get()
    assert bytes(row.pdf).startswith(pdf.content)
    download = tekenaar.get(reverse("convenant:ondertekening-pdf", args=[row.pk]))
    assert sha256(download.content).hexdigest() == row.zegel_id
    assert Inzage.objects.filter(object_soort="convenant.ondertekening").count() == 1


def test_a_used_code_counts_for_nothing(tekenaar, delta):
    cache.add(f"tweede-stap:{delta.gebruiker.pk}:{factories.code_now()}", True, 90)
    answer = send(tekenaar)
    assert (answer.status_code, count()) == (422, 0)
    assert "al gebruikt" in answer.content.decode()


def test_a_code_of_the_login_is_not_used_again(client, delta, zegel):
    factories.link_app(delta.gebruiker)
    delta.gebruiker.set_password("vier-rivieren-en-een-dijk")
    delta.gebruiker.save()
    client.post(reverse("account_login"), {"login": delta.gebruiker.email, "password": "vier-rivieren-en-een-dijk"})
    code = factories.code_now()
    assert client.post(reverse("mfa_authenticate"), {"code": code}).status_code == 302
    cache.delete(f"allauth.mfa.totp.used?user={delta.gebruiker.pk}&code={code}")  # as if half a minute had passed
    answer = send(client, code=code)
    assert (answer.status_code, count()) == (422, 0)


def test_five_wrong_codes_make_one_wait(tekenaar):
    for _ in range(5):
        assert send(tekenaar, code="000000").status_code == 422
    answer = send(tekenaar)
    assert "Wacht een kwartier" in answer.content.decode()
    assert count() == 0


def test_recovery_codes_do_not_sign(tekenaar, delta):
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    code = RecoveryCodes.activate(delta.gebruiker).get_unused_codes()[0]
    assert (send(tekenaar, code=code).status_code, count()) == (422, 0)


def test_a_passkey_that_nobody_asked_for_or_that_lies_is_refused(client, delta, zegel):
    factories.link_app(delta.gebruiker)
    client.force_login(delta.gebruiker)
    for credential in (
        "null",
        "[]",
        "{}",
        '{"id": "x"}',
        '{"type": "public-key", "id": "AA", "rawId": "AA", "response": {}}',
        "geen json",
    ):
        assert send(client, code="", credential=credential).status_code == 422
    assert count() == 0


def test_without_a_tick_nothing_is_signed_and_the_code_stays_good(tekenaar):
    code = factories.code_now()
    answer = send(tekenaar, gelezen="", code=code)
    assert (answer.status_code, "Lees eerst de tekst" in answer.content.decode()) == (422, True)
    assert send(tekenaar, code=code).status_code == 302


def test_a_changed_text_shows_the_newer_document(tekenaar, delta):
    page = tekenaar.get(PAGINA)
    with scope.within(scope.systeem("tests")):
        type(delta.gebruiker).objects.filter(pk=delta.gebruiker.pk).update(naam="Na het trouwen")
    answer = tekenaar.post(PAGINA, {"document": mark(page), "gelezen": "on", "code": factories.code_now()})
    assert (answer.status_code, count()) == (409, 0)
    assert "Er is niets ondertekend" in answer.content.decode()
    assert mark(answer) != mark(page)


def test_a_mark_of_another_user_or_made_up_is_refused(tekenaar, delta, cast):
    from convenant.forms.ondertekenen import mark_of
    from convenant.queries.akte import Document

    vreemd = mark_of(Document(timezone.now(), b"", "a" * 64), cast.waalstroom.gebruiker.pk)
    for document in ("", "verzonnen", vreemd, mark(tekenaar.get(PAGINA))[:-2]):
        assert send(tekenaar, document=document).status_code in (409, 422)
    assert count() == 0


def test_signing_twice_from_two_browsers(tekenaar):
    page = tekenaar.get(PAGINA)
    data = {"document": mark(page), "gelezen": "on"}
    assert tekenaar.post(PAGINA, data | {"code": factories.code_now()}).status_code == 302
    answer = tekenaar.post(PAGINA, data | {"code": factories.code_now(1)})
    assert (answer.status_code, count()) == (422, 1)
    assert "al ondertekend" in answer.content.decode()


def test_who_has_no_second_step_is_told_how(client, delta, zegel):
    client.force_login(delta.gebruiker)
    tekst = client.get(PAGINA).content.decode()
    assert "U hebt nog geen tweede stap" in tekst
    assert reverse("mfa_index") in tekst
    assert client.post(PAGINA, {"document": "x", "gelezen": "on"}).status_code == 422
    assert count() == 0


def test_who_has_no_mandate_is_told_whom_to_ask(client, cast, delta, zegel):
    with scope.within(scope.systeem("tests")):
        Mandaat.objects.update(ingetrokken_op=timezone.localdate(), reden="Weg.")
    client.force_login(delta.gebruiker)
    assert "ingetrokken" in client.get(PAGINA).content.decode()


def test_a_concept_cannot_be_signed(tekenaar):
    Convenantversie.objects.create(nummer=9, titel="Concept")
    assert tekenaar.get(reverse("convenant:ondertekenen", args=[9])).status_code == 404


def test_the_lists_ask_the_same_number_of_queries_for_one_and_for_many(
    client, cast, delta, zegel, django_assert_max_num_queries
):
    with scope.within(scope.systeem("tests")):
        for _ in range(30):
            factories.mandaat(delta.gebruiker, cast.organisaties["delta"])
    client.force_login(cast.beleid.tiel.gebruiker)
    with django_assert_max_num_queries(30):
        assert client.get(reverse("convenant:mandaat-list")).status_code == 200


def test_recording_and_confirming_on_the_pages(client, cast, delta, zegel):
    client.force_login(delta.gebruiker)
    data = {
        "gebruiker": delta.gebruiker.pk, "hoedanigheid": "directeur", "grond": "volmacht", "stuk": "Akte 12",
        "begin": timezone.localdate().isoformat(), "einde": "",
    }  # fmt: skip
    assert client.post(reverse("convenant:mandaat-create"), data).status_code == 302
    with scope.within(scope.systeem("tests")):
        row = Mandaat.objects.get(stuk="Akte 12")
    client.force_login(cast.beleid.tiel.gebruiker)
    pagina = reverse("convenant:mandaat-confirm", args=[row.pk])
    assert client.get(pagina).status_code == 200
    assert client.post(pagina, {"kvk": "99000033"}).status_code == 422
    assert client.post(pagina, {"kvk": "99000033", "gezien": "on"}).status_code == 302
    with scope.within(scope.systeem("tests")):
        row.refresh_from_db()
        assert (row.kvk, row.bevestigd_by_id) == ("99000033", cast.beleid.tiel.gebruiker.pk)


@pytest.fixture
def bestand(tekenaar):
    """A sealed file, and the row of it."""
    send(tekenaar)
    tekenaar.logout()
    with scope.within(scope.systeem("tests")):
        row = Ondertekening.objects.get()
    return bytes(row.pdf), row


def upload(client, inhoud: bytes) -> str:
    answer = client.post(CONTROLEREN, {"bestand": SimpleUploadedFile("stuk.pdf", inhoud), "kenmerk": ""})
    assert answer.status_code == 200
    return answer.content.decode()


def test_everybody_may_check_a_file(client, bestand):
    inhoud, row = bestand
    tekst = upload(client, inhoud)
    assert "Dit bestand is echt en niet gewijzigd." in tekst
    assert "Delta (fictief)" in tekst
    assert row.naam not in tekst
    kenmerk = client.post(CONTROLEREN, {"kenmerk": f" SHA-256: {row.zegel_id.upper()} "}).content.decode()
    assert "Dit kenmerk hoort bij een ondertekend document." in kenmerk


@pytest.mark.parametrize("waar", [0.05, 0.4, 0.75, 0.999])
def test_one_changed_byte_is_seen_on_the_page(client, bestand, waar):
    inhoud = bytearray(bestand[0])
    inhoud[int(len(inhoud) * waar)] ^= 1
    tekst = upload(client, bytes(inhoud))
    assert "echt en niet gewijzigd" not in tekst
    assert re.search("is gewijzigd nadat het is ondertekend|is beschadigd", tekst)


def test_what_was_added_or_cut_off_is_seen_on_the_page(client, bestand):
    inhoud, row = bestand
    for ander in (inhoud + b" ", inhoud + b"\n%%EOF\n", inhoud[:-30]):
        assert "is gewijzigd nadat het is ondertekend" in upload(client, ander)
    gelezen = inhoud[: inhoud.index(b"%%EOF") + 5]
    gelezen = gelezen if sha256(gelezen).hexdigest() == row.document_sha256 else gelezen + b"\n"
    if sha256(gelezen).hexdigest() == row.document_sha256:
        assert "Dit is het document zonder zegel." in upload(client, gelezen)


def test_a_root_that_is_not_trusted_any_more_is_said(client, bestand, settings):
    settings.ZEGEL_WORTELS = []
    assert "wordt niet meer vertrouwd" in upload(client, bestand[0])


def test_other_files_and_words_get_an_answer(client, db):
    for inhoud in (b"x", b"%PDF-1.7 nog wat", b"%PDF-1.7 /ByteRange [0 0 0 0]"):
        assert "<h1>Document controleren</h1>" in upload(client, inhoud)
    for kenmerk in ("", "kort", "g" * 64, "a" * 65):
        assert client.post(CONTROLEREN, {"kenmerk": kenmerk}).status_code == 422
    assert "geen document dat via dit portaal" in client.post(CONTROLEREN, {"kenmerk": "a" * 64}).content.decode()


def test_a_flood_is_asked_to_wait(client, db):
    codes = [client.post(CONTROLEREN, {"kenmerk": "a" * 64}).status_code for _ in range(62)]
    assert (codes[0], codes[-1]) == (200, 429)


def test_nobody_else_sees_a_signature(client, cast, bestand):
    row = bestand[1]
    for person, status in (
        (cast.waalstroom, 404),
        (cast.beleid.buren, 404),
        (cast.beleid.tiel, 200),
        (cast.regiocoordinator, 403),
    ):
        client.force_login(person.gebruiker)
        assert client.get(reverse("convenant:ondertekening-detail", args=[row.pk])).status_code == status
        assert client.get(reverse("convenant:ondertekening-pdf", args=[row.pk])).status_code == status


def test_the_seal_names_no_person(bestand):
    assert Zegel.objects.get().partij_naam == "Delta (fictief)"
    assert bestand[1].naam.encode() in bestand[0]


def test_signing_takes_less_than_a_few_seconds(tekenaar):
    begin = time()
    assert send(tekenaar).status_code == 302
    assert time() - begin < 10


def test_what_can_be_signed_stands_on_top_of_the_list(tekenaar, cast):
    tekst = tekenaar.get(reverse("convenant:ondertekening-list")).content.decode()
    assert "Dit kunt u ondertekenen" in tekst
    assert PAGINA in tekst
    with scope.within(cast.delta.actor.scope):
        assert not ondertekeningen.of_organisatie(
            cast.organisaties["delta"], eerste_versie(), timezone.localdate()
        ).waarom_niet
