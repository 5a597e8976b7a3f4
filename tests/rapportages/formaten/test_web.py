"""The report on the web: the same figures, each a link, in tables and charts that everybody can read."""

from dataclasses import replace

import pytest
from django.template import engines
from lxml import html

from rivierenland.rapportages.formaten.verwijzing import figures
from rivierenland.rapportages.inhoud.blokken import Alinea, Grafiek, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from tests.rapportages.formaten import toneel


def page(document):
    sjabloon = engines["django"].from_string("{% load rapporten %}{% rapport_secties document %}")
    return html.fromstring(sjabloon.render({"document": document}))


def blocks(document, soort):
    return [blok for sectie in document.secties for blok in sectie.blokken if isinstance(blok, soort)]


def test_every_figure_is_a_link_to_where_it_comes_from():
    document = toneel.report()
    getoond = {(link.text, link.get("href")) for link in page(document).iter("a")}
    assert getoond == {
        (getal.cijfer.tekst, f"{document.adres}{getal.verwijzing}/") for getal in figures(document) if getal.verwijzing
    }  # fmt: skip


def test_a_table_has_a_caption_and_headings_for_rows_and_columns():
    document = toneel.report()
    tabellen = page(document).findall(".//table")
    titels = [blok.titel for blok in blocks(document, (Tabel, Grafiek))]
    assert [tabel.find("caption").text for tabel in tabellen] == titels
    for tabel in tabellen:
        assert {kop.get("scope") for kop in tabel.findall("thead/tr/th")} == {"col"}
        assert all(rij[0].tag == "th" and rij[0].get("scope") == "row" for rij in tabel.findall("tbody/tr"))


def test_a_chart_has_words_and_its_numbers_below():
    document = toneel.report()
    figuren = page(document).findall(".//figure")
    for figuur, grafiek in zip(figuren, blocks(document, Grafiek), strict=True):
        assert grafiek.alt in figuur.text_content()
        assert len(figuur.findall(".//details//tbody/tr")) == len(grafiek.labels)
        assert all(svg.get("role") == "img" for svg in figuur.findall(".//div/svg"))
        assert len({deel.get("id") for deel in figuur.iter() if deel.get("id")}) == sum(
            1 for deel in figuur.iter() if deel.get("id")
        )


def test_an_english_chapter_says_so_and_what_an_official_wrote_in_it_is_dutch():
    document = toneel.report()
    engels = replace(document.secties[1], taal="en", code="eng")
    blad = page(replace(document, secties=(*document.secties, engels)))
    assert [sectie.get("lang") for sectie in blad.findall(".//section")] == [None, None, None, "en", "en"]
    laatste = blad.get_element_by_id("sectie-eng")
    assert "Show the figures" in laatste.text_content()
    assert "Toon de cijfers" not in laatste.text_content()
    assert [deel.get("lang") for deel in laatste.find_class("rapport__uitleg")] == ["nl"]


@pytest.mark.parametrize("woorden", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_words_are_words(woorden):
    secties = (
        Sectie(
            "x", woorden, (Alinea((woorden,)), replace(blocks(toneel.report(), Grafiek)[1], titel=woorden, alt=woorden))
        ),
    )
    blad = page(replace(toneel.report(), secties=secties))
    assert blad.findall(".//script") == blad.findall(".//img") == []
    assert blad.find(".//h2").text == woorden


def test_nothing_asks_for_inline_styles():
    assert not [deel for deel in page(toneel.report()).iter() if deel.get("style") or deel.get("onclick")]
