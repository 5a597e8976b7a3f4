"""The pages of officials: write with a preview, see the newer text, review, place, and translations out and back."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from rivierenland.core.uitvoer import ods, xlsx
from rivierenland.core.uitvoer.kolom import Blad
from speerpunten.arbeidsmigrant.enums.info import Infostatus
from speerpunten.arbeidsmigrant.models import Infodeel, Infoversie
from speerpunten.arbeidsmigrant.queries import infowerk
from speerpunten.arbeidsmigrant.views.infobeheer import vertalingen
from tests.factories import arbeidsmigrant_info as maak

URL = "/werknemers/info/"
SCHRIJVEN = f"{URL}inschrijven/pl/schrijven/"
GETYPT = {
    "titel": "Meldunek", "samenvatting": "Krótko.", "tekst": "## Co teraz?\n\nIdź do [gminy](https://tiel.nl).", "zoekwoorden": "bsn",
    "bronnen": "Gemeente | https://www.tiel.nl/", "vertaling": "mens",
}  # fmt: skip


def web(person) -> Client:
    client = Client()
    client.force_login(person.gebruiker)
    return client


@pytest.fixture
def schrijver(cast) -> Client:
    maak.placed()
    return web(cast.beleid.tiel)


@pytest.fixture
def ander(cast) -> Client:
    return web(cast.beleid.buren)


def test_a_preview_keeps_nothing(schrijver):
    answer = schrijver.post(SCHRIJVEN, GETYPT | {"voorbeeld": "1"})
    assert (answer.status_code, "<h2>Co teraz?</h2>" in answer.content.decode()) == (200, True)
    assert Infoversie.objects.filter(taal="pl").count() == 0


def test_write_review_and_place(schrijver, ander):
    assert schrijver.post(SCHRIJVEN, GETYPT).status_code == 302
    row = Infoversie.objects.get(taal="pl")
    assert row.bronnen == [{"naam": "Gemeente", "url": "https://www.tiel.nl/"}]
    assert "Een collega kijkt hem na" in schrijver.get(f"{URL}inschrijven/pl/").content.decode()
    assert schrijver.post(f"{URL}inschrijven/pl/nakijken/", {"versie": row.versie}).status_code == 422
    assert ander.post(f"{URL}inschrijven/pl/nakijken/", {"versie": row.versie}).status_code == 302
    assert ander.post(f"{URL}inschrijven/pl/plaatsen/", {"versie": row.versie + 1}).status_code == 302
    row.refresh_from_db()
    assert (row.status, row.nagekeken_door) == (Infostatus.GEPLAATST, "Gemeente Buren")
    assert "Meldunek" in Client().get("/info/pl/inschrijven/").content.decode()


def test_who_reviews_older_words_reads_again(schrijver, ander):
    schrijver.post(SCHRIJVEN, GETYPT)
    row = Infoversie.objects.get(taal="pl")
    schrijver.post(SCHRIJVEN, GETYPT | {"versie": row.versie, "titel": "Inny tytuł"})
    answer = ander.post(f"{URL}inschrijven/pl/nakijken/", {"versie": row.versie})
    assert (answer.status_code, "Inny tytuł" in answer.content.decode()) == (409, True)


def test_two_who_write_lose_nothing(schrijver, ander):
    assert schrijver.post(SCHRIJVEN, GETYPT).status_code == 302
    answer = ander.post(SCHRIJVEN, GETYPT | {"titel": "Z drugiej gminy"})  # the form was opened before the other saved
    page = answer.content.decode()
    assert (answer.status_code, "Z drugiej gminy" in page, "Meldunek" in page) == (409, True, True)
    assert 'name="versie"' in page


def test_bad_input_is_told_at_the_field_and_nothing_is_lost(schrijver):
    answer = schrijver.post(SCHRIJVEN, GETYPT | {"tekst": "[x](javascript:alert)", "bronnen": "zonder adres"})
    page = answer.content.decode()
    assert (answer.status_code, "Regel 1: begin het webadres met https://." in page, "Meldunek" in page) == (
        422,
        True,
        True,
    )


@pytest.mark.parametrize(
    "rest", ["inschrijven/xx/", "weg/pl/", "inschrijven/pl/99/", "vertalingen/nl/xlsx/", "vertalingen/pl/csv/"]
)
def test_what_is_not_there_is_404(schrijver, rest):
    assert schrijver.get(URL + rest).status_code == 404


def test_what_changed_in_dutch_stands_beside_the_translation(schrijver):
    maak.placed(taal="pl")
    maak.placed(tekst=maak.TEKST + "\n\nNeem ook uw trouwakte mee.")
    for page in (f"{URL}inschrijven/pl/", SCHRIJVEN):
        assert "toegevoegd: </span>Neem ook uw trouwakte mee." in schrijver.get(page).content.decode()
    assert schrijver.get(f"{URL}inschrijven/nl/2/").status_code == 200


def test_a_gemeente_keeps_its_desk_and_the_region_reads_along(schrijver, cast):
    filled = {
        "gemeente": "GM0281",
        "pagina": "",
        "taal": "pl",
        "naam": "Punkt",
        "openingstijden": "środa",
        "telefoon": "14 0344",
    }
    assert schrijver.post(f"{URL}lokaal/nieuw/", filled).status_code == 302
    assert schrijver.post(f"{URL}lokaal/nieuw/", filled | {"gemeente": "GM0214"}).status_code == 422
    assert schrijver.post(f"{URL}lokaal/nieuw/", filled | {"telefoon": "bel mij"}).status_code == 422
    pk = Infodeel.objects.get().pk
    regio, buren = web(cast.regiocoordinator), web(cast.beleid.buren)
    assert "Punkt" in regio.get(f"{URL}lokaal/").content.decode()
    assert [client.get(f"{URL}lokaal/{pk}/").status_code for client in (schrijver, regio, buren)] == [200, 404, 404]
    assert regio.get(f"{URL}lokaal/nieuw/").status_code == 404
    assert schrijver.post(f"{URL}lokaal/{pk}/weghalen/").status_code == 302


def sheet(rows, formaat=xlsx) -> SimpleUploadedFile:
    body = b"".join(formaat.stream([Blad("Vertalingen", vertalingen.KOLOMMEN, rows)], titel="x", moment=timezone.now()))
    return SimpleUploadedFile("vertalingen.xlsx", body)


def filled(**values):
    """The rows that an agency gets, with what it filled in."""
    new = Infoversie(titel="Meldunek", samenvatting="Krótko.", tekst="## Co teraz?\n\n- jeden\n- dwa", zoekwoorden="")
    for name, value in values.items():
        setattr(new, name, value)
    return [row | {"nu": new} for row in infowerk.for_agency("pl")]


@pytest.mark.parametrize("formaat", [xlsx, ods], ids=["xlsx", "ods"])
def test_a_translation_comes_back_line_for_line(schrijver, formaat):
    answer = schrijver.post(f"{URL}vertalingen/", {"bestand": sheet(filled(), formaat), "vertaling": "mens"})
    assert answer.status_code == 200
    row = Infoversie.objects.get(taal="pl")
    assert (row.tekst, row.status, row.vertaling) == ("## Co teraz?\n\n- jeden\n- dwa", Infostatus.CONCEPT, "mens")


def test_what_goes_out_is_what_comes_back(schrijver):
    maak.placed(taal="pl")
    answer = schrijver.get(f"{URL}vertalingen/pl/xlsx/")
    rows = list(vertalingen.read_rows(SimpleUploadedFile("a.xlsx", b"".join(answer.streaming_content))))
    assert rows == [(2, {
        "Pagina": "inschrijven", "Taal": "pl", "Nederlandse versie": "1", "Titel": "Inschrijven (pl)",
        "Samenvatting": "Waar u zich inschrijft.", "Zoekwoorden": "bsn, adres", "Tekst": maak.TEKST,
    })]  # fmt: skip


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"tekst": "bez nagłówka"}, "0 tussenkoppen, de Nederlandse 1"),
        ({"titel": ""}, "Niet ingevuld: titel"),
        ({"titel": "x" * 121}, "Te lang: titel"),
        ({"tekst": "## Kop\n\n[x](info:weg)"}, "info:weg"),
    ],
)
def test_a_bad_row_is_told_and_not_kept(schrijver, values, word):
    answer = schrijver.post(f"{URL}vertalingen/", {"bestand": sheet(filled(**values)), "vertaling": "mens"})
    assert (answer.status_code, word in answer.content.decode()) == (422, True)
    assert Infoversie.objects.filter(taal="pl").count() == 0


def test_an_older_dutch_version_or_a_second_time_is_refused(schrijver):
    rows = filled()
    maak.placed()
    old = schrijver.post(f"{URL}vertalingen/", {"bestand": sheet(rows), "vertaling": "mens"})
    assert "Nu geldt versie 2" in old.content.decode()
    schrijver.post(f"{URL}vertalingen/", {"bestand": sheet(filled()), "vertaling": "mens"})
    again = schrijver.post(f"{URL}vertalingen/", {"bestand": sheet(filled()), "vertaling": "mens"})
    assert "al een versie in bewerking" in again.content.decode()


@pytest.mark.parametrize("inhoud", [b"", b"%PDF-1.7", b"PK\x03\x04kapot", b"a;b\n1;2\n", BytesIO(b"x" * 9).read()])
def test_a_file_that_is_none_is_answered_in_dutch(schrijver, inhoud):
    bestand = SimpleUploadedFile("vertalingen.xlsx", inhoud)
    answer = schrijver.post(f"{URL}vertalingen/", {"bestand": bestand, "vertaling": "mens"})
    assert answer.status_code == 422
