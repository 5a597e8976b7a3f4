"""The PDF: what it says, in which language, whether everybody can read it, and a letter that is two pages."""

import io
from dataclasses import replace

import outloud
import pdfua
import pikepdf
import pypdfium2
import pytest

from rivierenland.core.cijfer import count
from rivierenland.core.typst import PdfError
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten.schrijven import write
from rivierenland.rapportages.inhoud.blokken import Alinea, Getal, Kolom, Kolomsoort, Rij, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from tests.rapportages.edities import voorbeeld
from tests.rapportages.formaten import toneel
from tests.rapportages.formaten.lezen import pages_of, text_of


def made(document, fonts):
    return write(document, Formaat.PDF, fonts=fonts)


def test_it_says_every_figure_and_what_it_is(fonts):
    tekst = text_of(made(toneel.report(), fonts))
    for woorden in (
        "Kwartaalmonitor · Regio Rivierenland", "Derde kwartaal 2026", "1.240", "25,0 %", "Tiel & <Wadenoijen>", "niet getoond",
        "Het aantal bedden bleef gelijk.", "Let op. De cijfers van Buren ontbreken", "Uitleg van Tiel De oogst begon vroeg. 7 oktober 2026",
        "€ 1.250,50", "Bijlage A Begrippen en bronnen", "Bron: Nachtregister", "Bijlage B Cijfers bij de figuren",
        "Bijlage C Waar de cijfers vandaan komen", "Bedden bezet gedeeld door vergunde bedden: kort", "Summary In short: 1.240",
        "Kaart: © CBS/Kadaster 2024, vereenvoudigd.",
    ):  # fmt: skip
        assert woorden in tekst


@pytest.mark.parametrize("maak", [toneel.report, toneel.letter], ids=["rapport", "brief"])
def test_a_concept_says_so_on_every_page(fonts, maak):
    assert all("Concept" in pagina for pagina in pages_of(made(maak(), fonts)))
    vast = pages_of(made(maak(concept=False, status="Vastgesteld op 14 oktober 2026.", voorbeeld=False), fonts))
    assert not any("Concept" in pagina or "oorbeeld" in pagina for pagina in vast)
    assert "Vastgesteld op 14 oktober 2026." in vast[0]


@pytest.mark.parametrize("maak", [toneel.report, toneel.letter], ids=["rapport", "brief"])
def test_it_names_who_did_not_approve_and_why_there_is_a_new_version(fonts, maak):
    anders = {
        "niet_goedgekeurd": ("Buren", "Culemborg", "Tiel"),
        "versie": 2,
        "reden": "De levering van Buren is nu compleet.",
    }
    tekst = text_of(made(maak(**anders), fonts))
    assert "Buren, Culemborg en Tiel" in tekst
    assert "De levering van Buren is nu compleet." in tekst


@pytest.mark.parametrize("maak", [toneel.report, toneel.letter], ids=["rapport", "brief"])
def test_every_reference_is_a_link_to_its_figure(fonts, maak):
    document = maak()
    with pikepdf.open(io.BytesIO(made(document, fonts))) as bestand:
        links = {
            str(noot.A.URI) for pagina in bestand.pages for noot in pagina.get("/Annots", []) if "/A" in noot and "/URI" in noot.A
        }  # fmt: skip
    assert links == {f"{document.adres}{verwijzing.nummer}/" for verwijzing in document.verwijzingen}


@pytest.mark.parametrize("maak", [toneel.report, toneel.letter], ids=["rapport", "brief"])
def test_two_readers_of_the_norms_find_nothing(tmp_path, fonts, maak):
    plek = tmp_path / "rapport.pdf"
    plek.write_bytes(made(maak(), fonts))
    gelezen = outloud.check(str(plek))
    assert (gelezen.error, [vondst.message for vondst in gelezen.findings]) == (None, [])
    assert list(pdfua.validate(str(plek)).findings) == []


def test_it_is_titled_dutch_with_an_english_chapter_and_says_its_norms(fonts):
    with pikepdf.open(io.BytesIO(made(toneel.report(), fonts))) as bestand:
        assert (str(bestand.Root.Lang), bool(bestand.Root.MarkInfo.Marked), bestand.check_pdf_syntax()) == (
            "nl-NL",
            True,
            [],
        )
        talen = {
            str(deel.Lang)
            for deel in bestand.objects
            if isinstance(deel, pikepdf.Dictionary) and "/S" in deel and "/Lang" in deel
        }
        assert talen == {"en-GB"}
        with bestand.open_metadata() as meta:
            assert meta["dc:title"] == "Kwartaalmonitor derde kwartaal 2026, Regio Rivierenland"
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")


def test_a_report_with_nothing_but_a_title_is_a_report(fonts):
    leeg = replace(
        voorbeeld.document(), secties=(), verwijzingen=(), begrippen=(), bronnen=(), inleiding="", concept=False, voorbeeld=False
    )  # fmt: skip
    tekst = text_of(made(leeg, fonts))
    assert "Derde kwartaal 2026" in tekst
    assert "Bijlage" not in tekst


@pytest.mark.parametrize("naam", ["Huis علي", "😀", "王 ＜b＞ #panic() $x$ @y *z*"])
def test_odd_words_are_words(fonts, naam):
    document = toneel.report()
    document = replace(document, titel=naam, secties=(Sectie("x", naam, (Alinea((naam, Getal(toneel.DICHT, "1"))),)),))
    assert "niet getoond" in text_of(made(document, fonts))


@pytest.mark.parametrize(("aantal", "dwars"), [(10, False), (14, True)])
def test_a_wide_table_stays_whole_and_a_wider_one_lies_on_its_side(fonts, aantal, dwars):
    koppen = (Kolom("Gemeente", Kolomsoort.TEKST), *(Kolom(f"K{nr}") for nr in range(1, aantal)))
    rijen = tuple(Rij((naam, *(Getal(count(1000 + nr)) for nr in range(1, aantal)))) for naam in toneel.GEMEENTEN)
    document = replace(toneel.report(), secties=(Sectie("breed", "Breed", (Tabel("breed", "Breed", koppen, rijen),)),))
    pdf = made(document, fonts)
    assert "West Maas en Waal " + " ".join(f"1.{nr:03}" for nr in range(1, aantal)) in text_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        assert any(pagina.mediabox[2] > pagina.mediabox[3] for pagina in bestand.pages) is dwars


@pytest.mark.parametrize("alineas", [0, 6, 16])
def test_a_letter_is_two_pages_whatever_it_says(fonts, alineas):
    tekst = Alinea(
        (
            "De gemeente houdt bij waar internationale werknemers verblijven, hoe lang zij blijven en wat er is afgesproken. "
            * 3,
        )
    )
    brief = toneel.letter()
    brief = replace(brief, secties=(*brief.secties, Sectie("meer", "Meer", (tekst,) * alineas)))
    assert len(pypdfium2.PdfDocument(made(brief, fonts))) == 2


def test_a_letter_that_cannot_fit_is_refused_and_not_cut(fonts):
    brief = toneel.letter()
    lang = Alinea(("Een zin die te vaak terugkomt om op twee pagina's te passen. " * 400,))
    with pytest.raises(PdfError, match="does not fit 2 pages"):
        made(replace(brief, secties=(Sectie("meer", "Meer", (lang,)),)), fonts)
