"""Letters in the worker's language, one or many, with the proof of exactly what was said."""

import hashlib
import io
import subprocess
from datetime import date, timedelta
from string import Formatter

import pikepdf
import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from registratie.actions import informeren
from registratie.brieven import brief, pdf
from registratie.enums import Kanaal
from registratie.models import Bewoner, Brievenbundel, Brpsignaal, Informatiebewijs
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.drukletters import letters
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.typst import PdfError
from tests.registratie.klok.conftest import listen, own
from tests.registratie.klok.test_pages import page

TALEN = ["nl", "en", "pl", "ro", "bg", "uk", "es", "hu"]
VANDAAG = date(2026, 11, 26)


def occasion(deadline: date | None) -> brief.Aanleiding:
    return brief.Aanleiding(
        "Łukasz Щ", "Dijk 1, 4005 ZX Tiel", "Tiel", "Hof BV", "Hof BV, +31344123456", deadline, VANDAAG
    )


def text_of(inhoud: bytes) -> str:
    uit = subprocess.run(["pdftotext", "-", "-"], input=inhoud, capture_output=True, check=True)
    return " ".join(uit.stdout.decode().split())


def test_every_language_says_the_same_things() -> None:
    texts = brief._texts()
    assert sorted(texts) == sorted(TALEN)
    fields = {
        taal: {key: {name for _, name, _, _ in Formatter().parse(value) if name} for key, value in text.items() if isinstance(value, str)}
        for taal, text in texts.items()
    }  # fmt: skip
    assert all(fields[taal] == fields["nl"] for taal in TALEN)
    assert all(len(text["mee"]) == len(texts["nl"]["mee"]) for text in texts.values())
    assert [taal for taal in TALEN if brief.is_reviewed(taal)] == ["nl"]


@pytest.mark.parametrize("taal", TALEN)
def test_the_letter_says_what_is_due(taal: str) -> None:
    due, late, near = (brief.write(occasion(day), taal) for day in (date(2026, 11, 30), date(2026, 11, 1), None))
    assert "30-11-2026" in due.tekst
    assert "01-11-2026" not in late.tekst
    assert late.tekst != due.tekst
    assert len({due.tekst, late.tekst, near.tekst}) == 3
    for one in (due, late, near):
        assert [blad.taal for blad in one.bladen] == ([taal, "nl"] if taal != "nl" else ["nl"])
        assert "geen besluit van de gemeente" in one.tekst
        assert "{" not in one.tekst


def test_an_unknown_language_becomes_english() -> None:
    assert [brief.language_for(taal) for taal in ("pl", "sk", "", "nl")] == ["pl", "en", "en", "nl"]


def test_the_pdf_is_accessible_and_holds_every_letter() -> None:
    letters = [brief.write(occasion(date(2026, 11, 30)), taal) for taal in TALEN]
    inhoud = pdf.render(letters, organisatie="Hof BV", fonts=settings.FONTS_DIR, moment=timezone.now())
    with pikepdf.open(io.BytesIO(inhoud)) as document, document.open_metadata() as meta:
        assert len(document.pages) == 2 * len(TALEN) - 1
        assert (meta["pdfaid:part"], meta["pdfuaid:part"]) == ("2", "1")
    text = text_of(inhoud)
    for taal in TALEN:
        assert brief._texts()[taal]["titel"] in text


def test_the_proof_holds_exactly_the_words(mensen, cast) -> None:
    by, row = cast.waalstroom.actor, own(mensen.voorbij)
    with scope.within(by.scope):
        proof = informeren.inform(signaal=row, datum=mensen.vandaag, kanaal=Kanaal.PAPIER, taal="ro", by=by)
        assert proof.tekst.startswith("Înregistrați-vă la primărie")
        assert proof.tekst_sha256 == hashlib.sha256(proof.tekst.encode()).hexdigest()
        assert (proof.taal, proof.kanaal, proof.created_by_id) == ("ro", "papier", by.gebruiker.pk)
        assert Brpsignaal.objects.get(bewoner=mensen.voorbij.bewoner).geinformeerd_op == mensen.vandaag


def test_who_may_not_or_is_too_early_keeps_nothing(mensen, cast) -> None:
    by, row = cast.waalstroom.actor, own(mensen.voorbij)
    with scope.within(by.scope), pytest.raises(ValidationError, match="nog komen"):
        informeren.inform(signaal=row, datum=mensen.vandaag + timedelta(days=1), kanaal="app", taal="ro", by=by)
    for other in (cast.fruithof.actor, cast.burgerzaken.tiel.actor):
        with scope.within(scope.systeem("tests")), pytest.raises(Geweigerd):
            informeren.inform(signaal=row, datum=mensen.vandaag, kanaal="app", taal="ro", by=other)
    with scope.within(scope.systeem("tests")):
        assert not Informatiebewijs.objects.exists()


def test_a_letter_before_the_arrival_is_refused_and_an_older_one_changes_nothing(mensen, cast) -> None:
    by, row = cast.waalstroom.actor, own(mensen.voorbij)
    with scope.within(by.scope):
        with pytest.raises(ValidationError, match="kwam aan op"):
            informeren.inform(signaal=row, datum=row.aankomst - timedelta(days=1), kanaal="app", taal="ro", by=by)
        for datum in (mensen.vandaag, row.aankomst):
            informeren.inform(signaal=row, datum=datum, kanaal="app", taal="ro", by=by)
        assert Brpsignaal.objects.get(bewoner=mensen.voorbij.bewoner).geinformeerd_op == mensen.vandaag
        assert Informatiebewijs.objects.count() == 2


def test_the_page_shows_the_words_and_keeps_the_proof_in_one_step(mensen, cast, as_person) -> None:
    client = as_person(cast.waalstroom)
    url = page("letter", own(mensen.voorbij))
    shown = client.get(url)
    assert shown.context["taal"] == "ro"
    assert "concept" in shown.content.decode()
    assert "Înregistrați-vă la primărie" in shown.content.decode()
    assert client.get(url, {"taal": "pl"}).context["taal"] == "pl"
    assert client.get(url, {"taal": "%00"}).context["taal"] == "ro"
    made = client.get(page("letter-pdf", own(mensen.voorbij)), {"taal": "pl"})
    assert (made["Content-Type"], made.content[:4]) == ("application/pdf", b"%PDF")
    assert "Proszę zameldować się w gminie" in text_of(made.content)
    client.post(url, {"datum": f"{mensen.vandaag}", "kanaal": "gesprek", "taal": "pl"})
    listen(mensen)
    detail = as_person(cast.burgerzaken.tiel).get(page("detail", mensen.voorbij)).content.decode()
    assert "Bewoner geïnformeerd" in detail
    assert "In een gesprek, met de brief erbij" in detail
    assert '<details><summary class="link">Tekst van de brief</summary><div class="small" lang="pl">' in detail


def test_letters_for_everybody_are_one_file_and_one_proof_each(mensen, cast, as_person, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    by = cast.waalstroom.actor
    with scope.within(by.scope):
        bundel = informeren.start_bundle(organisatie_id=by.organisatie_id, by=by)
        assert informeren.make_bundle(bundel=bundel, iedereen=False, report=lambda *stand: None, by=by) == 2
    client = as_person(cast.waalstroom)
    downloaded = b"".join(client.get(f"/registratie/brp/brieven/{bundel.pk}/brieven.pdf"))
    assert "Voorbij" in text_of(downloaded)
    assert "Nadert" in text_of(downloaded)
    assert as_person(cast.fruithof).get(f"/registratie/brp/brieven/{bundel.pk}/brieven.pdf").status_code == 404
    answer = client.post(
        f"/registratie/brp/brieven/{bundel.pk}/", {"datum": f"{mensen.vandaag}", "kanaal": "papier"}, follow=True
    )
    assert "Vastgelegd voor 2 bewoners." in answer.content.decode()
    again = client.post(f"/registratie/brp/brieven/{bundel.pk}/", {"datum": f"{mensen.vandaag}", "kanaal": "papier"})
    assert again.status_code == 422
    with scope.within(by.scope):
        kept = {letter["bewoner"]: letter["tekst"] for letter in Brievenbundel.objects.get(pk=bundel.pk).brieven}
        assert {row.bewoner_id: row.tekst for row in Informatiebewijs.objects.all()} == kept
        assert not informeren.waiting(by.organisatie_id).exists()
        with pytest.raises(ValidationError, match="niemand"):
            informeren.start_bundle(organisatie_id=by.organisatie_id, by=by)


RAAR = ("Ali علي", "😀", "王 ⟨x⟩", "ب\u0301\u200d", "".join(map(chr, sorted(letters()))))


@pytest.mark.parametrize("naam", RAAR)
def test_no_name_can_break_a_letter(naam: str) -> None:
    facts = brief.Aanleiding(naam, f"{naam} 1", "Tiel", naam, naam, None, VANDAAG)
    letter = brief.write(facts, "pl")
    assert pdf.render([letter], organisatie=naam, fonts=settings.FONTS_DIR, moment=timezone.now())[:4] == b"%PDF"


def test_an_odd_name_is_in_the_bundle_beside_the_others(mensen, cast, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    by = cast.waalstroom.actor
    with scope.within(by.scope):
        Bewoner.objects.filter(pk=mensen.nadert.bewoner_id).update(achternaam="علي 😀", voornaam="Ali")
        bundel = informeren.start_bundle(organisatie_id=by.organisatie_id, by=by)
        assert informeren.make_bundle(bundel=bundel, iedereen=False, report=lambda *stand: None, by=by) == 2
        text = text_of(bundel.bestand.read())
        assert [word for word in ("Voorbij", "Ali `ly ?") if word not in text] == []


def test_one_letter_that_cannot_be_printed_does_not_stop_the_others(
    mensen, cast, settings, tmp_path, monkeypatch
) -> None:
    settings.MEDIA_ROOT = tmp_path
    by, real, left = cast.waalstroom.actor, pdf.compile_pdf, own(mensen.nadert)

    def stumble(sjabloon, data, **options):
        if "Nadert" in str(data):
            raise PdfError("no glyph")
        return real(sjabloon, data, **options)

    monkeypatch.setattr(pdf, "compile_pdf", stumble)
    with scope.within(by.scope):
        bundel = informeren.start_bundle(organisatie_id=by.organisatie_id, by=by)
        assert informeren.make_bundle(bundel=bundel, iedereen=False, report=lambda *stand: None, by=by) == 1
        assert [letter["bewoner"] for letter in bundel.brieven] == [mensen.voorbij.bewoner_id]
        informeren.hand_out(bundel=bundel, datum=mensen.vandaag, kanaal=Kanaal.PAPIER, by=by)
        assert [row.pk for row in informeren.waiting(by.organisatie_id)] == [left.pk]
        with pytest.raises(PdfError):
            informeren.make_bundle(bundel=bundel, iedereen=False, report=lambda *stand: None, by=by)


def test_old_bundles_go_with_their_file(mensen, cast, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    by = cast.waalstroom.actor
    with scope.within(by.scope):
        bundel = informeren.start_bundle(organisatie_id=by.organisatie_id, by=by)
        informeren.make_bundle(bundel=bundel, iedereen=True, report=lambda *stand: None, by=by)
    with scope.within(scope.systeem("tests")):
        assert informeren.clean_up(by=Actor.systeem("tests")) == 0
        Brievenbundel.objects.update(created_at=timezone.now() - timedelta(days=15))
        assert informeren.clean_up(by=Actor.systeem("tests")) == 1
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
