"""The pages of the text: for everybody what was adopted, for officials the concept, for the region the pen."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from convenant.actions import artikel, toezegging, versie
from convenant.models import Convenantversie, Partijkaart
from convenant.queries import versie as versies
from tests.factories import convenant_tekst as maak


def page(naam: str, *args) -> str:
    return reverse(f"convenant:{naam}", args=args)


def posted(row, **values) -> dict:
    """What the form of a commitment posts."""
    return {
        "versie": row.versie, "titel": row.titel, "tekst": row.tekst, "partijsoorten": row.partijsoorten,
        "artikel_id": row.artikel_id, "regel": row.regel, "richting": row.richting, "norm": "95", "aandacht": "85",
    } | values  # fmt: skip


@pytest.mark.parametrize("naam", ["tekst", "versie-list"])
def test_the_text_is_for_everybody(als, cast, naam):
    for wie in (None, cast.waalstroom, cast.beleid.tiel, cast.regiocoordinator):
        assert als(wie).get(page(naam)).status_code == 200


def test_the_text_says_what_is_promised_by_whom_and_how_it_shows(als, db):
    html = als().get(page("tekst")).content.decode()
    assert "Dit is voorbeeldinhoud." in html
    assert 'id="artikel-4"' in html
    assert 'href="#artikel-17"' in html
    assert "Gemeten, elke nacht: ten minste 95\u00a0%, aandacht tot 85\u00a0%" in html
    assert "de partij levert bewijs, dat wordt beoordeeld" in html
    assert versies.document(versies.newest_adopted()).digest() in html
    assert "Artikel wijzigen" not in html


def test_a_concept_is_for_officials_and_the_region_only(als, cast, regio):
    maak.concept(by=regio)
    seen = {
        naam: [als(wie).get(page(naam, 2)).status_code for wie in (None, cast.waalstroom, cast.beleid.tiel, cast.regiocoordinator)]
        for naam in ("versie-detail", "versie-compare")
    }  # fmt: skip
    assert seen == {"versie-detail": [404, 404, 200, 200], "versie-compare": [404, 404, 200, 200]}
    for wie, gezien in ((None, False), (cast.waalstroom, False), (cast.beleid.tiel, True)):
        client = als(wie)
        assert ("In voorbereiding" in client.get(page("versie-list")).content.decode()) is gezien
        assert ("een nieuwe versie in voorbereiding" in client.get(page("tekst")).content.decode()) is gezien
        assert client.get(page("versie-compare", 1), {"met": "2"}).status_code == (200 if gezien else 404)
    assert "Artikel wijzigen" not in als(cast.beleid.tiel).get(page("versie-detail", 2)).content.decode()
    assert "Artikel wijzigen" in als(cast.regiocoordinator).get(page("versie-detail", 2)).content.decode()


def test_adopted_and_not_yet_in_force_is_read_beside_the_one_that_holds(als, regio):
    straks = timezone.localdate() + timedelta(days=30)
    maak.adopted(maak.concept(by=regio), by=regio, **maak.days(straks))
    client = als()
    assert client.get(page("tekst")).context["convenant"].nummer == 1
    html = client.get(page("versie-detail", 2)).content.decode()
    assert ("Gaat nog in" in html, "Opnieuw ondertekenen" in html) == (True, True)


@pytest.mark.parametrize("erbij", [0, 30])
def test_the_page_asks_as_much_of_the_database_for_thirty_more(als, cast, regio, django_assert_max_num_queries, erbij):
    twee = maak.concept(by=regio)
    for _ in range(erbij):
        toezegging.add(artikel=maak.first(twee), by=regio, **maak.GEGEVENS)
    client = als(cast.regiocoordinator)
    with django_assert_max_num_queries(20):
        client.get(page("versie-detail", 2))
    with django_assert_max_num_queries(18):
        client.get(page("versie-compare", 2))


def test_the_redline_shows_words_articles_and_facts(als, cast, regio):
    twee = maak.concept(by=regio)
    t01 = maak.commitment(twee)
    toezegging.edit(toezegging=t01, versie=1, by=regio, **maak.said(t01) | {"norm": 97})
    html = als(cast.beleid.tiel).get(page("versie-compare", 2)).content.decode()
    assert "Vergeleken met versie 1." in html
    assert "toegevoegd: </span>Anders gezegd." in html
    assert "weggehaald: </span>ten minste 95\u00a0%, aandacht tot 85\u00a0%</del>" in html
    assert "Wonen dicht bij het werk" not in html
    alles = als(cast.beleid.tiel).get(page("versie-compare", 2), {"alles": "1"}).content.decode()
    assert "Wonen dicht bij het werk" in alles
    assert als(cast.beleid.tiel).get(page("versie-compare", 2), {"met": "9"}).status_code == 404


def test_the_region_writes_a_version_and_adopts_it(als, cast, regio):
    Partijkaart.objects.create(
        partij_nr=1, naam="Huys", soorten=["verblijfsbieder"], status="partij", versie=1, sinds="2023-06-23"
    )
    client = als(cast.regiocoordinator)
    assert client.post(page("versie-begin")).status_code == 302
    assert client.post(page("versie-begin")).status_code == 422
    client.post(
        page("artikel-add", 2), {"titel": "Vervoer", "tekst": "Samen reizen.", "plaats": "", "initial-plaats": ""}
    )
    twee = Convenantversie.objects.get(nummer=2)
    vervoer = twee.artikelen.get(titel="Vervoer")
    erbij = {
        "titel": "Fietsen", "tekst": "Een fiets.", "partijsoorten": ["werkgever"], "artikel_id": vervoer.pk, "regel": "binnen_15_km",
        "richting": "minstens", "norm": "150", "aandacht": "75",
    }  # fmt: skip
    answer = client.post(page("toezegging-add", vervoer.pk), erbij)
    assert (answer.status_code, "Een percentage ligt tussen 0 en 100." in answer.content.decode()) == (422, True)
    assert client.post(page("toezegging-add", vervoer.pk), erbij | {"norm": "92,5"}).status_code == 302
    assert str(twee.toezeggingen.get(code="T21").norm) == "92.5"

    html = client.get(page("versie-adopt", 2)).content.decode()
    assert "1 partij moet opnieuw ondertekenen." in html
    form = client.get(page("versie-adopt", 2)).context["form"]
    data = {naam: form[naam].value() for naam in form.fields}
    vroeg = client.post(page("versie-adopt", 2), data | {"ingangsdatum": "2024-01-01"})
    assert (vroeg.status_code, "terugwerkende kracht" in vroeg.content.decode()) == (422, True)
    assert client.post(page("versie-adopt", 2), data).status_code == 302
    assert Convenantversie.objects.get(nummer=2).status == "vastgesteld"
    dicht = client.post(page("toezegging-add", vervoer.pk), erbij | {"norm": "90"})
    assert (dicht.status_code, "verandert niet meer" in dicht.content.decode()) == (422, True)


def test_who_saves_second_sees_the_first_and_loses_nothing(als, cast, regio):
    twee = versie.begin(by=regio)
    een, t01 = maak.first(twee), maak.commitment(twee)
    artikel.edit(artikel=een, versie=1, titel=een.titel, tekst="Van de ander.", by=regio)
    client = als(cast.regiocoordinator)
    mijn = {"versie": 1, "titel": een.titel, "tekst": "Van mij.", "plaats": 1, "initial-plaats": 1}
    answer = client.post(page("artikel-edit", een.pk), mijn)
    html = answer.content.decode()
    assert (answer.status_code, "Van de ander." in html, "Van mij." in html) == (409, True, True)
    verder = mijn | {"versie": answer.context["form"]["versie"].value()}
    assert client.post(page("artikel-edit", een.pk), verder).status_code == 302

    toezegging.edit(
        toezegging=t01,
        versie=1,
        artikel=maak.first(twee),
        by=regio,
        **maak.said(t01) | {"partijsoorten": ["werkgever"]},
    )
    answer = client.post(page("toezegging-edit", t01.pk), posted(t01, titel="Mijn titel"))
    assert answer.status_code == 409
    told = dict(answer.context["nieuwer"])
    assert (told["Geldt voor"], told["Staat onder"]) == ("Werkgever", "Artikel 1. Definities")


def test_who_adopts_a_text_that_just_changed_reads_it_again(als, cast, regio):
    twee = maak.concept(by=regio)
    client = als(cast.regiocoordinator)
    form = client.get(page("versie-adopt", 2)).context["form"]
    data = {naam: form[naam].value() for naam in form.fields}
    een = maak.first(twee)
    artikel.edit(artikel=een, versie=een.versie, titel=een.titel, tekst="Toch anders.", by=regio)
    answer = client.post(page("versie-adopt", 2), data)
    assert (answer.status_code, "intussen gewijzigd" in answer.content.decode()) == (409, True)
    assert (
        client.post(page("versie-adopt", 2), data | {"sha256": answer.context["form"]["sha256"].value()}).status_code
        == 302
    )


def test_a_concept_and_its_parts_are_taken_out_after_asking(als, cast, regio):
    twee = maak.concept(by=regio)
    client = als(cast.regiocoordinator)
    kwaliteit = twee.artikelen.get(nummer=4)
    answer = client.post(page("artikel-remove", kwaliteit.pk))
    assert (answer.status_code, "T03, T04, T05" in answer.content.decode()) == (422, True)
    assert client.post(page("toezegging-remove", maak.commitment(twee, "T05").pk)).status_code == 302
    form = client.get(page("versie-remove", 2)).context["form"]
    assert client.post(page("versie-remove", 2), {"sha256": form["sha256"].value()}).status_code == 302
    assert client.get(page("versie-detail", 2)).status_code == 404


def test_the_head_of_a_concept_is_written_too(als, cast, regio):
    versie.begin(by=regio)
    client = als(cast.regiocoordinator)
    hoofd = {
        "versie": 1,
        "titel": "Convenant",
        "inleiding": "Samen.\r\n\r\n\r\n- een",
        "wijzigingen": "Alles.",
        "is_voorbeeld": "on",
    }
    assert client.post(page("versie-edit", 2), hoofd | {"titel": ""}).status_code == 422
    assert client.post(page("versie-edit", 2), hoofd).status_code == 302
    assert client.post(page("versie-edit", 2), hoofd | {"titel": "Later"}).status_code == 409
    twee = Convenantversie.objects.get(nummer=2)
    assert (twee.titel, twee.inleiding, twee.wijzigingen, twee.versie) == ("Convenant", "Samen.\n\n- een", "Alles.", 2)
