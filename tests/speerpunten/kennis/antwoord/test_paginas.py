"""The pages of an answer, and the files that come out of it."""

from io import BytesIO

import pikepdf
import pytest
from django.template import RequestContext, Template
from django.urls import reverse
from odfdo import Document

from rivierenland.core import scope
from speerpunten.kennis.actions import antwoord, antwoordblok
from speerpunten.kennis.models import Antwoord
from tests.factories.kennis_antwoord import STEEN, begonnen

pytestmark = pytest.mark.django_db
TAKE = reverse("kennis:antwoord-take") + "?soort=proef&sleutel="


def answered(cast) -> Antwoord:
    """An established answer of Tiel with one figure."""
    by = cast.beleid.tiel.actor
    row = begonnen(by, inleiding="Dit is bekend.", slot="Meer weten wij niet.")
    with scope.within(by.scope):
        antwoordblok.take(antwoord=row, soort="proef", sleutel="1", tekst="Eerst het aantal.", by=by)
        return antwoord.adopt(antwoord=row, by=by)


def test_a_figure_goes_into_a_new_answer_in_one_form(cast, browse, cijfer) -> None:
    tiel = browse(cast.beleid.tiel)
    shown = tiel.get(TAKE + "1")
    assert STEEN.zin in shown.content.decode()
    sent = tiel.post(TAKE + "1", {"antwoord": "nieuw", "titel": "Vraag over wonen", "tekst": "Zie hier."})
    with scope.within(cast.beleid.tiel.actor.scope):
        row = Antwoord.objects.get()
        blok = row.blokken.get()
    assert sent.url == f"/kennis/antwoorden/{row.pk}/#stuk-{blok.pk}"
    assert (row.titel, blok.tekst, blok.zin) == ("Vraag over wonen", "Zie hier.", STEEN.zin)


def test_a_new_answer_without_a_subject_is_asked_for_one_and_nothing_is_lost(cast, browse, cijfer) -> None:
    refused = browse(cast.beleid.tiel).post(TAKE + "1", {"antwoord": "nieuw", "titel": "", "tekst": "Mijn tekst."})
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Vul het onderwerp van het nieuwe antwoord in." in page
    assert "Mijn tekst." in page


def test_a_figure_that_does_not_exist_is_not_there(cast, browse, cijfer) -> None:
    tiel = browse(cast.beleid.tiel)
    assert [tiel.get(TAKE + sleutel).status_code for sleutel in ("1", "2", "")] == [200, 404, 404]


def test_the_draft_of_another_gemeente_is_not_there(cast, browse, cijfer) -> None:
    row = begonnen(cast.beleid.tiel.actor)
    buren = browse(cast.beleid.buren)
    for naam in ("detail", "check", "change", "adopt", "copy", "delete", "odt", "pdf"):
        assert buren.get(reverse(f"kennis:antwoord-{naam}", args=[row.pk])).status_code == 404


def test_another_gemeente_reads_an_answer_but_finds_no_way_to_change_it(cast, browse, cijfer) -> None:
    row = answered(cast)
    buren = browse(cast.beleid.buren)
    page = buren.get(reverse("kennis:antwoord-detail", args=[row.pk])).content.decode()
    assert STEEN.zin in page
    assert "Opnieuw gebruiken" in page
    assert reverse("kennis:antwoord-change", args=[row.pk]) not in page
    assert buren.get(reverse("kennis:antwoord-change", args=[row.pk])).status_code == 404


def test_using_an_answer_again_leads_to_what_is_newer(cast, browse, cijfer) -> None:
    row = answered(cast)
    sent = browse(cast.beleid.buren).post(reverse("kennis:antwoord-copy", args=[row.pk]))
    with scope.within(cast.beleid.buren.actor.scope):
        kopie = Antwoord.objects.get(voorganger=row.pk)
    assert sent.url == reverse("kennis:antwoord-check", args=[kopie.pk])


def test_the_odt_holds_the_question_the_words_the_table_and_the_sources(cast, browse, cijfer) -> None:
    row = answered(cast)
    got = browse(cast.beleid.tiel).get(reverse("kennis:antwoord-odt", args=[row.pk]))
    body = Document(BytesIO(got.content)).body
    assert [kop.inner_text for kop in body.headers] == [
        "Wonen in Tiel", "De vraag", STEEN.titel, "Tot slot", "Bronnen",
    ]  # fmt: skip
    assert body.tables[0].get_values() == [["Gemeente", "Aantal"], ["Tiel", "3.000"], ["Buren", "1.250"]]
    tekst = [alinea.inner_text for alinea in body.paragraphs]
    assert {
        "Dit is bekend.",
        "Eerst het aantal.",
        STEEN.zin,
        "Meer weten wij niet.",
        "Let op: Dit is een schatting.",
    } <= {*tekst}


def test_the_pdf_is_accessible_and_says_that_it_is_established(cast, browse, cijfer) -> None:
    row = answered(cast)
    got = browse(cast.beleid.tiel).get(reverse("kennis:antwoord-pdf", args=[row.pk]))
    with pikepdf.open(BytesIO(got.content)) as pdf, pdf.open_metadata() as meta:
        assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["dc:title"]) == ("1", "2", "Wonen in Tiel")


@pytest.mark.parametrize("aantal", [1, 30])
def test_a_long_list_and_a_long_answer_ask_as_much_as_a_short_one(
    cast, browse, cijfer, aantal, django_assert_max_num_queries
) -> None:
    by = cast.beleid.tiel.actor
    rows = [begonnen(by, titel=f"Vraag {nr}") for nr in range(aantal)]
    with scope.within(by.scope):
        for nr in range(aantal):
            antwoordblok.write(antwoord=rows[0], titel=f"Stuk {nr}", tekst="x", by=by)
    tiel = browse(cast.beleid.tiel)
    for url in (reverse("kennis:antwoord-list"), reverse("kennis:antwoord-detail", args=[rows[0].pk])):
        tiel.get(url)
        with django_assert_max_num_queries(14):
            assert tiel.get(url).status_code == 200


def test_the_button_is_shown_to_who_writes_answers_only(cast, rf) -> None:
    def shown(person) -> str:
        request = rf.get("/")
        request.actor = person.actor
        sjabloon = '{% include "kennis/antwoord/_neem_op.html" with soort="proef" sleutel=7 only %}'
        return Template(sjabloon).render(RequestContext(request, {})).strip()

    assert "/kennis/antwoorden/opnemen/?soort=proef&amp;sleutel=7" in shown(cast.beleid.tiel)
    assert (shown(cast.toezichthouder.tiel), shown(cast.waalstroom)) == ("", "")
