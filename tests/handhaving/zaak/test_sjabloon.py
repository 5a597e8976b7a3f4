"""Templates of letters: words and placeholders of a fixed list; whatever is filled in stays text."""

import io
import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from handhaving.brieven import sjabloon
from handhaving.brieven.pdf import Briefhoofd, render
from handhaving.brieven.sjabloon import PLAATSHOUDERS, VERPLICHT, Blok, als_tekst, controleer, toegestaan, vul
from handhaving.enums import Briefsoort as S

MAP = Path(sjabloon.__file__).with_name("standaard")


def texts() -> dict[S, tuple[str, str]]:
    """The texts that every gemeente starts with."""
    return {soort: (f"Brief over {soort.label}", (MAP / f"{soort}.txt").read_text(encoding="utf-8")) for soort in S}


GOED = "Beste {aanbieder},\n\n{bevindingen}\n\nHerstel voor {termijn_einde}."
EVIL = '#eval("1+1") $x$ {zaaknummer} {{ x }} #set page(fill: red) <b> \\ @label *vet* _schuin_ `code` {% now %}'
MOMENT = datetime(2026, 11, 26, tzinfo=UTC)


def faults(tekst: str, soort: S = S.WAARSCHUWING) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        controleer(soort, tekst)
    return caught.value.message_dict["tekst"]


def head(**anders) -> Briefhoofd:
    waarden = {
        "gemeente": "Tiel", "aan": ("Waalstroom (fictief)", "Postbus 1"), "datum": "26 november 2026", "kenmerk": "Z-1",
        "behandelaar": "J. Jurist", "onderwerp": "Waarschuwing over Latenstein", "voorbeeld": True, "concept": False,
    }  # fmt: skip
    return Briefhoofd(**(waarden | anders))


def test_a_good_text_is_accepted() -> None:
    controleer(S.WAARSCHUWING, GOED)


def test_an_unknown_placeholder_is_refused_with_the_list_of_what_there_is() -> None:
    assert faults(GOED + " {bsn} {object.__class__}") == [
        f"Deze plaatshouder bestaat niet: {{bsn}}, {{object.__class__}}. Kies uit: {toegestaan()}."
    ]
    assert all(f"{{{naam}}}" in toegestaan() for naam in PLAATSHOUDERS)


@pytest.mark.parametrize("los", ["{", "}", "{{datum}}", "{datum", "datum}", "{ {datum} }"])
def test_a_loose_brace_is_refused(los: str) -> None:
    assert "Er staat een losse accolade. Gebruik { en } alleen om een plaatshouder heen." in faults(f"{GOED} {los}")


def test_what_the_law_asks_may_not_be_left_out() -> None:
    assert faults("Beste {aanbieder}", S.LAST_DWANGSOM) == [
        "Deze plaatshouder moet in de brief staan: {bevindingen}, {reden}, {bedrag}, {eenheid}, {maximum}, "
        "{termijn_einde}, {bezwaar_tot}."
    ]


def test_the_list_stands_on_its_own_line() -> None:
    assert faults("Dit: {bevindingen} en {termijn_einde}") == [
        "Zet {bevindingen} op een eigen regel: daar komt een lijst."
    ]


@pytest.mark.parametrize("tekst", ["", "   \n"])
def test_an_empty_text_is_refused(tekst: str) -> None:
    assert faults(tekst)[0] == "Schrijf eerst een tekst."


def test_a_very_long_text_is_refused() -> None:
    assert faults(GOED + "a" * 12_000) == ["De tekst is te lang. Gebruik hoogstens 12000 tekens."]


def test_headings_lists_and_paragraphs() -> None:
    tekst = "Beste {aanbieder},\nwelkom.\n\n# Kop\nEerste\n- een\n- twee {datum}\n\n{bevindingen}\n\nSlot\r\nregel"
    assert vul(tekst, {"aanbieder": "W", "datum": "vandaag"}, ("gas", "licht")) == (
        Blok("alinea", ("Beste W, welkom.",)),
        Blok("kop", ("Kop",)),
        Blok("alinea", ("Eerste",)),
        Blok("lijst", ("een", "twee vandaag")),
        Blok("lijst", ("gas", "licht")),
        Blok("alinea", ("Slot regel",)),
    )


def test_what_is_filled_in_makes_no_heading_list_or_placeholder() -> None:
    waarden = {"reden": "# Kop\n\n- punt {zaaknummer}", "zaaknummer": "GEHEIM"}
    assert vul("{reden}", waarden, ()) == (Blok("alinea", ("# Kop\n\n- punt {zaaknummer}",)),)


def test_what_is_missing_is_said() -> None:
    assert vul("Tot {termijn_einde}", {}, ()) == (Blok("alinea", ("Tot (niet ingevuld)",)),)


def test_the_words_in_reading_order() -> None:
    assert als_tekst(vul("# Kop\nTekst\n\n- een\n- twee", {}, ())) == "Kop\n\nTekst\n\n- een\n- twee"


def test_every_letter_has_a_text_to_start_with_that_passes_its_own_check() -> None:
    assert set(VERPLICHT) == set(S)
    for soort, (_, tekst) in texts().items():
        controleer(soort, tekst)


def test_the_pdf_holds_hostile_text_as_text() -> None:
    """Typst markup, template code and braces in a name or reason come out as typed, and no page turns red."""
    blokken = vul("{reden}\n\n{bevindingen}", {"reden": EVIL}, (EVIL,))
    pdf = render(head(aan=(EVIL,), onderwerp=EVIL), blokken, fonts=settings.FONTS_DIR, moment=MOMENT)
    tekst = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert tekst.count('#eval("1+1")') == 4


def test_the_same_letter_makes_the_same_bytes_and_says_that_it_lasts() -> None:
    blokken = vul(texts()[S.WAARSCHUWING][1], {"locatie": "Latenstein"}, ("geen rookmelder",))
    een, twee = (render(head(), blokken, fonts=settings.FONTS_DIR, moment=MOMENT) for _ in range(2))
    assert een == twee
    with pikepdf.open(io.BytesIO(een)) as document, document.open_metadata() as meta:
        assert (meta["pdfaid:part"], meta["pdfuaid:part"]) == ("2", "1")


@pytest.mark.parametrize("soort", list(S))
def test_every_letter_becomes_a_pdf(soort: S) -> None:
    onderwerp, tekst = texts()[soort]
    waarden = {naam: f"[{naam}]" for naam in PLAATSHOUDERS}
    blokken = vul(tekst, waarden, ("Geen rookmelder in kamer 3",))
    assert render(head(onderwerp=onderwerp), blokken, fonts=settings.FONTS_DIR, moment=MOMENT).startswith(b"%PDF")
    assert "{" not in json.dumps([blok.regels for blok in blokken])
