"""The pages: reading, writing together, reacting, agreeing, comparing, the PDF, and what stands on the home pages."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from speerpunten.programma.actions import afspraak, consultatiereactie, perspectief
from speerpunten.programma.models import Consultatiereactie, Handelingsperspectief, Instemming
from speerpunten.programma.queries import perspectief as perspectieven
from tests.factories import programma_perspectief as maak


@pytest.fixture
def als(client):
    """A client logged in as somebody of the cast."""

    def log_in(person):
        client.force_login(person.gebruiker)
        return client

    return log_in


def page(naam: str, *args) -> str:
    return reverse(f"programma:{naam}", args=args)


def posted(row, **values) -> dict:
    """What the form of an agreement posts."""
    return {
        "versie": row.versie, "titel": row.titel, "tekst": row.tekst, "trekker": "", "uiterlijk": "", "pakketten": ["M01"],
        "parameters": ["brp_nachten"], "sectie": row.sectie_id, "initial-sectie": row.sectie_id, "plaats": row.volgorde,
        "initial-plaats": row.volgorde,
    } | values  # fmt: skip


def test_an_empty_portal_says_what_to_do(als, cast):
    assert "Eerste versie maken" in als(cast.regiocoordinator).get(page("handelingsperspectief")).content.decode()
    assert "De regio begint" in als(cast.beleid.tiel).get(page("handelingsperspectief")).content.decode()


def test_the_page_shows_the_text_escaped_the_norm_in_force_and_who_agreed(als, cast, regio, tiel):
    row = maak.in_consultatie(by=regio)
    een = maak.first(row)
    afspraak.change(afspraak=een, versie=een.versie, tekst="Niet <b>vet</b>\n\n- punt", by=regio)
    maak.stem_in(row, tiel)
    html = als(cast.jurist.buren).get(page("handelingsperspectief")).content.decode()

    assert "<p>Niet &lt;b&gt;vet&lt;/b&gt;</p><ul><li>punt</li></ul>" in html
    assert "Inschrijving BRP: nachten waarna inschrijven moet</a>: 122 nachten" in html
    assert ("Ingestemd" in html, "Niet ingestemd" in html, "Wijzigen" in html) == (True, True, False)
    assert cast.beleid.tiel.gebruiker.naam not in html


@pytest.mark.parametrize("afspraken", [1, 30])
def test_the_page_asks_as_much_of_the_database_for_thirty_agreements(
    als, cast, regio, django_assert_max_num_queries, afspraken
):
    maak.vastgesteld(by=regio, hoofdstukken=1, afspraken=afspraken)
    client = als(cast.beleid.tiel)
    with django_assert_max_num_queries(24):
        client.get(page("handelingsperspectief"))


def test_a_version_is_written_together_put_to_the_eight_and_closed(als, cast, regio):
    client = als(cast.regiocoordinator)
    assert client.post(page("handelingsperspectief-create")).status_code == 302
    client.post(page("perspectiefsectie-create", 1), {"kop": "Weten", "tekst": "Waarom."})
    sectie = Handelingsperspectief.objects.get().secties.get()
    client = als(cast.beleid.tiel)
    gegevens = {"titel": "Op tijd", "tekst": "Wij leveren.", "pakketten": ["M01", "M02"], "parameters": ["brp_nachten"]}
    client.post(page("afspraak-create", sectie.pk), gegevens)
    row = maak.first(Handelingsperspectief.objects.get())
    assert (row.nummer, row.gewijzigd_door, row.pakketten.count()) == ("1.1", "gemeente Tiel", 2)

    client = als(cast.regiocoordinator)
    vroeg = {"tot": timezone.localdate().isoformat()}
    assert client.post(page("handelingsperspectief-consult", 1), vroeg).status_code == 422
    client.post(
        page("handelingsperspectief-consult", 1), {"tot": (timezone.localdate() + timedelta(days=28)).isoformat()}
    )
    answer = client.post(page("handelingsperspectief-adopt", 1))
    assert (answer.status_code, "loopt nog tot en met" in answer.content.decode()) == (422, True)
    maak.over(Handelingsperspectief.objects.get())
    assert client.post(page("handelingsperspectief-adopt", 1)).status_code == 302
    assert Handelingsperspectief.objects.get().status == "vastgesteld"


def test_who_saves_second_sees_the_first_and_loses_nothing(als, cast, regio, tiel):
    row = maak.first(maak.concept(by=regio))
    mijn = posted(row, titel="Mijn titel", tekst="De gemeente belt binnen drie werkdagen.\n\n- een\n- twee")
    afspraak.change(
        afspraak=row,
        versie=1,
        tekst="De gemeente mailt binnen vijf werkdagen.\n\n- een\n- twee",
        trekker="GM0281",
        by=tiel,
    )

    answer = als(cast.regiocoordinator).post(page("afspraak-change", row.pk), mijn)
    html, form = answer.content.decode(), answer.context["form"]

    assert answer.status_code == 409
    assert "opgeslagen door gemeente Tiel" in html
    verschillen = answer.context["verschillen"]
    gezien = {row.label: (row.hun is not None and row.hun.is_changed, row.mijn.is_changed) for row in verschillen}
    assert gezien == {"Titel": (False, True), "Wat spreken de gemeenten af?": (True, True), "Trekker": (True, False)}
    assert (form["titel"].value(), form["trekker"].value(), form["versie"].value()) == ("Mijn titel", "GM0281", "2")
    assert "drie werkdagen" in form["tekst"].value()
    row.refresh_from_db()
    assert "mailt" in row.tekst  # nothing was overwritten yet

    verder = {naam: form[naam].value() for naam in mijn if not naam.startswith("initial")}
    assert als(cast.regiocoordinator).post(page("afspraak-change", row.pk), verder).status_code == 302
    row.refresh_from_db()
    assert (row.titel, row.trekker_id, "drie werkdagen" in row.tekst) == ("Mijn titel", "GM0281", True)


def test_a_chapter_and_the_introduction_have_the_same_answer_to_two_editors(als, cast, regio, tiel):
    row = maak.concept(by=regio)
    sectie = row.secties.first()
    client = als(cast.beleid.tiel)
    for naam, plek, data in (
        ("perspectiefsectie-change", sectie.pk, {"kop": "Een", "tekst": "x", "plaats": 1}),
        ("handelingsperspectief-change", row.nummer, {"titel": "Een", "inleiding": "x"}),
    ):
        assert client.post(page(naam, plek), data | {"versie": 1}).status_code == 302
        answer = client.post(page(naam, plek), data | {"versie": 1, next(iter(data)): "Twee"})
        assert (answer.status_code, answer.context["form"]["versie"].value()) == (409, "2")


def test_a_gemeente_reacts_and_the_region_answers(als, cast, regio):
    row = maak.in_consultatie(by=regio)
    een = maak.first(row)
    lijst = page("handelingsperspectief-consultatie", 1)
    client = als(cast.beleid.tiel)
    assert f'<option value="a{een.pk}" selected>' in client.get(lijst, {"over": f"a{een.pk}"}).content.decode()
    client.post(lijst, {"gemeente": "GM0281", "over": f"a{een.pk}", "tekst": "Graag <i>anders</i>."})
    anders = client.post(lijst, {"gemeente": "GM0214", "over": "", "tekst": "Voor Buren."})
    assert anders.status_code == 422
    reactie = Consultatiereactie.objects.get()
    assert (reactie.afspraak, reactie.gemeente_id) == (een, "GM0281")

    client = als(cast.regiocoordinator)
    client.post(page("consultatiereactie-answer", reactie.pk), {"uitkomst": "overgenomen", "tekst": "Gedaan."})
    html = als(cast.jurist.buren).get(lijst).content.decode()
    assert ("Graag &lt;i&gt;anders&lt;/i&gt;." in html, "Overgenomen" in html, "Gedaan." in html) == (True, True, True)


def test_a_gemeente_agrees_to_what_it_read_and_not_to_what_came_after(als, cast, regio, tiel):
    row = maak.in_consultatie(by=regio)
    client, plek = als(cast.beleid.tiel), page("instemming-create", 1)
    data = {
        "sha256": perspectieven.document(row).digest(), "gemeente": "GM0281", "standpunt": "ingestemd", "orgaan": "raad",
        "besloten_op": timezone.localdate().isoformat(),
    }  # fmt: skip
    een = maak.first(row)
    afspraak.change(afspraak=een, versie=een.versie, tekst="Later.", by=regio)
    answer = client.post(plek, data)
    assert (answer.status_code, Instemming.objects.count()) == (409, 0)
    assert client.post(plek, data | {"sha256": answer.context["form"]["sha256"].value()}).status_code == 302
    assert Instemming.objects.get().orgaan == "raad"
    assert client.post(plek, data | {"standpunt": "voorbehoud"}).status_code in (409, 422)


def test_two_versions_are_compared_in_words_and_signs(als, cast, regio):
    maak.vastgesteld(by=regio)
    twee = perspectief.copy(by=regio)
    een = maak.first(twee)
    afspraak.change(afspraak=een, versie=1, tekst="De gemeente belt binnen drie werkdagen.\n\n- een\n- twee", by=regio)
    client = als(cast.beleid.tiel)
    html = client.get(page("handelingsperspectief-compare", 2)).content.decode()
    assert "weggehaald: </span>vijf " in html
    assert "toegevoegd: </span>drie " in html
    assert "Afspraak 2 van deel 1" not in html
    assert (
        "Afspraak 2 van deel 1" in client.get(page("handelingsperspectief-compare", 2), {"alles": "1"}).content.decode()
    )
    assert client.get(page("handelingsperspectief-compare", 2), {"met": "9"}).status_code == 404
    assert client.get(page("handelingsperspectief-compare", 1)).status_code == 200
    assert client.get(page("handelingsperspectief-list")).content.decode().count("Vergelijken met versie 1") == 1


def test_the_pdf_is_made_of_every_state(als, cast, regio, tiel):
    row = maak.in_consultatie(by=regio)
    maak.stem_in(row, tiel, standpunt="voorbehoud", reden="Eerst het geld.")
    answer = als(cast.beleid.tiel).get(page("handelingsperspectief-pdf", 1))
    assert (answer.status_code, answer["Content-Type"], answer.content[:5]) == (200, "application/pdf", b"%PDF-")


def test_what_is_closed_has_no_way_in(als, cast, regio):
    row = maak.vastgesteld(by=regio)
    een = maak.first(row)
    client = als(cast.regiocoordinator)
    html = client.get(page("handelingsperspectief")).content.decode()
    assert "Afspraak toevoegen" not in html
    answer = client.post(page("afspraak-change", een.pk), posted(een, tekst="Toch anders."))
    assert (answer.status_code, "Maak een nieuwe versie" in answer.content.decode()) == (422, True)


def test_homes_say_what_waits_for_whom(als, cast, regio, tiel, buren):
    row = maak.in_consultatie(by=regio)
    maak.stem_in(row, tiel)
    with scope.within(buren.scope):
        consultatiereactie.give(perspectief=row, gemeente="GM0214", tekst="Kan het later?", by=buren)

    def lines(person) -> list[str]:
        return [regel.wat for regel in als(person).get("/").context["te_doen"]]

    assert lines(cast.beleid.tiel) == []
    assert lines(cast.beleid.buren) == ["Handelingsperspectief versie 1: reageer of stem in"]
    assert lines(cast.regiocoordinator) == [
        "1 reactie wacht op uw antwoord", "Consultatie van het handelingsperspectief, versie 1",
    ]  # fmt: skip
    een = maak.first(row)
    afspraak.change(afspraak=een, versie=een.versie, tekst="Later.", by=regio)
    assert "De tekst is gewijzigd" in als(cast.beleid.tiel).get("/").content.decode()


def test_the_demo_has_a_version_agreed_and_one_in_consultation(systeem):
    from rivierenland.core.actor import Actor
    from speerpunten.programma.demo import perspectief as demo

    vandaag, by = timezone.localdate(), Actor.systeem("tests")
    assert (demo.make(vandaag=vandaag, by=by), demo.make(vandaag=vandaag, by=by)) == (2, 0)
    een, twee = Handelingsperspectief.objects.order_by("nummer")
    standen = perspectieven.positions(een, perspectieven.document(een).digest())
    assert [(stand.badge[1], stand.later) for stand in standen].count(("Ingestemd", False)) == 6
    assert sorted((stand.gemeente.slug, stand.badge[1]) for stand in standen if stand.later or not stand.is_agreed) == [
        ("west-maas-en-waal", "Ingestemd"), ("zaltbommel", "Met voorbehoud"),
    ]  # fmt: skip
    assert (een.status, twee.status, twee.reacties.count()) == ("vastgesteld", "consultatie", 5)


def test_a_package_shows_what_is_agreed_about_it_now(regio, tiel):
    from django.template.loader import render_to_string

    from speerpunten.programma.models import Maatregelenpakket
    from speerpunten.programma.views.perspectief.paneel import agreements

    row = maak.vastgesteld(by=regio, hoofdstukken=1, afspraken=2)
    een = maak.first(perspectief.copy(by=regio))
    afspraak.change(afspraak=een, versie=1, titel="Nog niet afgesproken", by=tiel)
    context = agreements(Maatregelenpakket.objects.get(pk="M01"), tiel)
    assert context["afspraken"] == list(row.afspraken.order_by("volgorde"))
    assert agreements(Maatregelenpakket.objects.get(pk="M14"), tiel) == {"afspraken": []}
    html = render_to_string("programma/pakket/_afspraken.html", context)
    assert ("1.1 Afspraak 1 van deel 1" in html, "Nog niet afgesproken" in html) == (True, False)
