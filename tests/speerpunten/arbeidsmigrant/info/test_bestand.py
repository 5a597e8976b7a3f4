"""A text as a file, and the texts that come with the portal."""

from datetime import date

import pytest

from rivierenland.core.talen import STANDAARD, TALEN
from rivierenland.core.tekstopmaak import blocks, faults
from rivierenland.core.tekstopmaak.blokken import headings
from speerpunten.arbeidsmigrant.infotekst import PAGINAS, TEKSTEN, Tekstfout, read, texts_in

KOP = "titel: Wonen\nsamenvatting: Kort.\nbijgewerkt: 2026-11-26\nvertaling: geen\n"
FOLDERS = sorted(path.name for path in TEKSTEN.glob("*") if path.is_dir())
SLUGS = {pagina.slug for pagina in PAGINAS}


def test_a_file_is_read():
    found = read(f"{KOP}bron: Een | bron | https://a.nl\nzoekwoorden: a, b\n\n## Kop\n\ntekst\n")
    assert (found.titel, found.bijgewerkt, found.bronnen) == (
        "Wonen",
        date(2026, 11, 26),
        (("Een | bron", "https://a.nl"),),
    )
    assert found.tekst == "## Kop\n\ntekst"


@pytest.mark.parametrize(
    ("inhoud", "word"),
    [
        (f"{KOP}\n", "geen tekst"),
        ("titel: a\n\ntekst", "samenvatting, bijgewerkt, vertaling"),
        (f"{KOP}kleur: rood\n\ntekst", "regel 5"),
        (f"{KOP}titel: nog een\n\ntekst", "regel 5"),
        (f"{KOP}bron: zonder adres\n\ntekst", "regel 5"),
        (KOP.replace("geen", "half") + "\ntekst", "geen, mens of machine"),
        (KOP.replace("2026-11-26", "gisteren") + "\ntekst", "gisteren"),
    ],
)
def test_a_file_that_is_wrong_says_where(inhoud, word):
    with pytest.raises(Tekstfout, match=word):
        read(inhoud)


def test_pages_lead_to_pages():
    assert {slug for pagina in PAGINAS for slug in pagina.verwant} <= SLUGS


def test_the_texts_that_are_shipped_are_in_every_language():
    assert set(FOLDERS) in (set(), set(TALEN))


@pytest.mark.parametrize("taal", FOLDERS)
def test_every_text_is_there_with_the_same_headings_and_no_link_that_leads_nowhere(taal):
    found = {one.slug: one.tekst for one in texts_in(TEKSTEN, {taal})}
    dutch = {one.slug: one.tekst for one in texts_in(TEKSTEN, {STANDAARD})}
    assert set(found) == SLUGS
    assert {slug: headings(blocks(tekst.tekst)) for slug, tekst in found.items()} == {
        slug: headings(blocks(tekst.tekst)) for slug, tekst in dutch.items()
    }
    assert {slug: wrong for slug, tekst in found.items() if (wrong := faults(tekst.tekst, SLUGS))} == {}
    assert {tekst.vertaling for tekst in found.values()} <= ({"geen"} if taal == STANDAARD else {"mens", "machine"})
    assert {slug for slug, tekst in found.items() if len(tekst.titel) > 120 or len(tekst.samenvatting) > 300} == set()
