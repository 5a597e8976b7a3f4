"""Walk an inspection through the pages, as a browser without JavaScript does."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handhaving.actions import inspectie
from handhaving.models import Bevinding, Foto, Inspectie
from rivierenland.core import scope
from tests.factories.handhaving import antwoorden, foto_bestand, inspectie_of
from tests.factories.registratie import LocatieFactory


def url(naam: str, *args) -> str:
    return reverse(f"handhaving:{naam}", args=args)


@pytest.fixture
def found(stage, through) -> Bevinding:
    """An open finding that the provider knows of."""
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by, antwoorden=antwoorden(E1="voldoet_niet", B1="voldoet_niet"))
        inspectie.reveal(inspectie=row, by=by)
        return row.bevindingen.get(item__code="E1")


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "2021-08-31T23:00", "9999-12-31T23:59"])
def test_a_visit_on_an_impossible_day_is_refused_with_a_sentence(stage, as_person, through, moment):
    client = as_person(stage.inspecteur)
    begin = client.post(url("inspectie-start", stage.locatie.pk))
    antwoord = client.post(begin.url, {"begonnen_at": moment, "personen": "17", "aanwezig": "beheerder"})
    zin = (
        "Dit tijdstip moet nog komen."
        if moment.startswith("9")
        else "De checklist geldt pas vanaf 1\u00a0september 2021."
    )
    assert (antwoord.status_code, zin in antwoord.content.decode()) == (422, True)


def test_a_theme_that_is_none_is_not_found(stage, as_person):
    client = as_person(stage.inspecteur)
    begin = client.post(url("inspectie-start", stage.locatie.pk))
    assert client.get(begin.url.replace("bezoek/", "punten/Z/")).status_code == 404


def test_the_count_is_asked_for_where_it_is_needed(stage, as_person):
    client = as_person(stage.inspecteur)
    bezoek = client.post(url("inspectie-start", stage.locatie.pk)).url
    assert (
        'Bewoners geteld <span class="field__optional">(nodig om af te ronden)</span>'
        in client.get(bezoek).content.decode()
    )
    slot = bezoek.replace("bezoek/", "afronden/")
    zin = f'Vul het in bij <a class="link" href="{bezoek}">Het bezoek</a>.'
    assert zin in client.get(slot).content.decode()
    client.post(bezoek, {"begonnen_at": "2026-01-05T10:15", "personen": "0", "aanwezig": ""})
    assert zin not in client.get(slot).content.decode()


def test_from_begin_to_report(stage, as_person, through):
    client = as_person(stage.inspecteur)
    begin = client.post(url("inspectie-start", stage.locatie.pk))
    with through(stage.inspecteur):
        pk = Inspectie.objects.get().pk
    assert begin.url == url("inspectie-visit", pk)

    bezoek = client.post(begin.url, {"begonnen_at": "2026-01-05T10:15", "personen": "17", "aanwezig": "beheerder"})
    assert bezoek.url == url("inspectie-thema", pk, "A")
    page = client.get(url("inspectie-thema", pk, "B")).content.decode()
    assert "Minstens 3 toiletten" in page
    assert "Voor 17 personen nu: 3. Voor 10 personen volgens de vergunning: 2." in page

    thema = client.post(
        url("inspectie-thema", pk, "B"),
        {
            "waarde-B1": "voldoet_niet", "gemeten-B1": "2", "opmerking-B1": "Eén is kapot.",
            "foto-B1": [foto_bestand(), foto_bestand("b.jpg", kleur="red")],
        },
    )  # fmt: skip
    assert thema.url == url("inspectie-thema", pk, "C")
    page = client.get(url("inspectie-thema", pk, "B")).content.decode()
    assert "Eén is kapot." in page
    assert page.count('loading="lazy"') == 2

    slot = client.get(url("inspectie-finish", pk)).content.decode()
    assert "Dit voldoet niet" in slot
    klaar = client.post(url("inspectie-finish", pk), {"opmerking": "Verder netjes."}, follow=True)
    page = klaar.content.decode()
    assert "De inspectie is afgerond." in page
    assert "Oranje" in page
    pdf = client.get(url("inspectie-pdf", pk))
    assert pdf.content.startswith(b"%PDF-")
    assert client.get(url("inspectie-visit", pk)).url == url("inspectie-detail", pk)


def test_a_photo_that_is_refused_loses_no_answer(stage, as_person, through):
    client = as_person(stage.inspecteur)
    client.post(url("inspectie-start", stage.locatie.pk))
    with through(stage.inspecteur):
        pk = Inspectie.objects.get().pk
    slecht = foto_bestand("brief.pdf")

    answer = client.post(
        url("inspectie-thema", pk, "E"), {"waarde-E1": "voldoet", "waarde-E2": "voldoet_niet", "foto-E2": [slecht]}
    )

    assert answer.status_code == 422
    assert "De naam van dit bestand hoort niet bij een foto" in answer.content.decode()
    with through(stage.inspecteur):
        row = Inspectie.objects.get()
        assert dict(row.antwoorden.values_list("item__code", "waarde")) == {"E1": "voldoet", "E2": "voldoet_niet"}
        assert Foto.objects.count() == 0


@pytest.mark.parametrize("getal", ["veel", "1.2.3", "-4", "9,,5", "NaN", "1e9"])
def test_a_measure_that_is_no_number_says_so_and_keeps_the_answer(stage, as_person, through, getal):
    client = as_person(stage.inspecteur)
    client.post(url("inspectie-start", stage.locatie.pk))
    with through(stage.inspecteur):
        pk = Inspectie.objects.get().pk

    answer = client.post(url("inspectie-thema", pk, "B"), {"waarde-B1": "voldoet", "gemeten-B1": getal})

    assert answer.status_code == 422
    assert "Vul een getal in, bijvoorbeeld 12 of 9,5." in answer.content.decode()
    with through(stage.inspecteur):
        assert Inspectie.objects.get().antwoorden.get().waarde == "voldoet"


def test_the_provider_repairs_and_the_gemeente_judges(stage, as_person, through, found):
    aanbieder, ambtenaar = as_person(stage.aanbieder), as_person(stage.inspecteur)
    assert "Herstel melden" in aanbieder.get(url("bevinding-detail", found.pk)).content.decode()

    gemeld = aanbieder.post(
        url("herstel-report", found.pk), {"tekst": "Gekeurd.", "fotos": [foto_bestand()]}, follow=True
    )
    assert "Het herstel is gemeld." in gemeld.content.decode()
    with through(stage.inspecteur):
        melding = Bevinding.objects.get(pk=found.pk).herstelmeldingen.get()
        foto = melding.fotos.get()
    assert ambtenaar.get(url("foto-detail", foto.pk)).status_code == 200
    leeg = ambtenaar.post(url("herstel-judge", melding.pk), {"oordeel": "niet_akkoord"})
    assert (leeg.status_code, "Schrijf op wat er nog niet goed is" in leeg.content.decode()) == (422, True)
    ja = ambtenaar.post(url("herstel-judge", melding.pk), {"oordeel": "akkoord"}, follow=True)
    assert "Uw oordeel is vastgelegd" in ja.content.decode()
    assert "Hersteld" in aanbieder.get(url("bevinding-detail", found.pk)).content.decode()


def test_a_second_look_asks_only_what_is_open(stage, as_person, through, found):
    client = as_person(stage.inspecteur)
    page = client.get(url("inspectie-start", stage.locatie.pk)).content.decode()
    assert "Er staat nog open: B1, E1." in page

    begin = client.post(url("inspectie-start", stage.locatie.pk), {"hercontrole": "ja"})
    page = client.get(begin.url).content.decode()

    assert re.findall(r"punten/(\w)/", page) == ["B", "E"]
    pk = re.search(r"inspecties/(\d+)/", begin.url)[1]
    client.post(url("inspectie-thema", pk, "E"), {"waarde-E1": "voldoet"})
    client.post(url("inspectie-finish", pk), {})
    with through(stage.inspecteur):
        assert dict(Bevinding.objects.values_list("item__code", "status")) == {"E1": "hersteld", "B1": "open"}


def test_a_photo_goes_out_as_a_picture_only_and_to_nobody_else(stage, as_person, through):
    with through(stage.inspecteur) as by:
        from uuid import uuid4

        from handhaving.actions import foto

        row = inspectie_of(stage.locatie, by)
        pk = foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=row, by=by).pk
    answer = as_person(stage.inspecteur).get(url("foto-detail", pk))

    assert {naam: answer[naam] for naam in ("Content-Type", "Content-Disposition", "X-Content-Type-Options")} == {
        "Content-Type": "image/jpeg", "Content-Disposition": f'inline; filename="foto-{pk}.jpg"',
        "X-Content-Type-Options": "nosniff",
    }  # fmt: skip
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert b"".join(answer.streaming_content).startswith(b"\xff\xd8\xff")
    for person in (stage.aanbieder, stage.andere_aanbieder, stage.elders):
        assert as_person(person).get(url("foto-detail", pk)).status_code == 404
    with scope.within(scope.systeem("tests")):
        Foto.objects.get(pk=pk).bestand.delete(save=False)
    assert as_person(stage.inspecteur).get(url("foto-detail", pk)).status_code == 404


def test_the_tab_shows_colour_reason_and_what_is_open(stage, as_person, found):
    page = as_person(stage.inspecteur).get(url("locatie-detail", stage.locatie.pk)).content.decode()
    assert "Rood: kritiek" in page
    assert "1 kritieke bevinding staat open." in page
    assert (
        "Toezicht"
        in as_person(stage.inspecteur)
        .get(reverse("registratie:locatie-detail", args=[stage.locatie.pk]))
        .content.decode()
    )
    assert as_person(stage.elders).get(url("locatie-detail", stage.locatie.pk)).status_code == 404


@pytest.mark.parametrize("naam", ["inspectie-list", "bevinding-list"])
def test_a_list_asks_the_same_number_of_queries_for_one_and_for_thirty(stage, as_person, through, naam):
    client = as_person(stage.inspecteur)

    def aantal() -> int:
        client.get(url(naam))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url(naam)).status_code == 200
        return len(queries)

    with through(stage.inspecteur) as by:
        inspectie_of(stage.locatie, by, antwoorden=antwoorden(E1="voldoet_niet"))
    eerst = aantal()
    with scope.within(scope.systeem("tests")):
        locaties = [LocatieFactory(organisatie=stage.locatie.organisatie) for _ in range(29)]
    with through(stage.inspecteur) as by:
        for locatie in locaties:
            inspectie_of(locatie, by, antwoorden=antwoorden(E1="voldoet_niet", B1="voldoet_niet"))

    assert aantal() == eerst


@pytest.mark.parametrize("stand", ["open", "te_laat", "gemeld", "hersteld", "alles", "onzin", ""])
def test_every_filter_answers(stage, as_person, found, stand):
    client = as_person(stage.aanbieder)
    assert client.get(url("bevinding-list"), {"stand": stand, "q": "Laten", "ernst": "K"}).status_code == 200


def test_a_photo_can_be_taken_off_as_long_as_it_is_a_draft(stage, as_person, through):
    client = as_person(stage.inspecteur)
    client.post(url("inspectie-start", stage.locatie.pk))
    with through(stage.inspecteur):
        pk = Inspectie.objects.get().pk
    client.post(url("inspectie-thema", pk, "E"), {"waarde-E1": "voldoet", "foto-E1": [foto_bestand()]})
    with through(stage.inspecteur):
        foto = Foto.objects.get().pk
    assert client.post(url("foto-discard", foto), {"thema": "E"}).url == url("inspectie-thema", pk, "E")
    weg = client.post(url("inspectie-discard", pk))
    assert weg.url == url("locatie-detail", stage.locatie.pk)
    with through(stage.inspecteur):
        assert (Foto.objects.count(), Inspectie.objects.count()) == (0, 0)


def test_a_body_that_is_far_too_large_is_refused_before_it_is_read(stage, as_person, found):
    answer = as_person(stage.aanbieder).post(
        url("herstel-report", found.pk), {"tekst": "x"}, headers={"content-length": str(400 * 1024 * 1024)}
    )
    assert answer.status_code == 413


def test_a_photo_of_16_mb_gets_its_own_sentence(stage, as_person, found):
    from django.core.files.uploadedfile import SimpleUploadedFile

    groot = SimpleUploadedFile("foto.jpg", b"\xff\xd8\xff" + bytes(16 * 1024 * 1024), "image/jpeg")
    answer = as_person(stage.aanbieder).post(url("herstel-report", found.pk), {"tekst": "Gedaan.", "fotos": [groot]})

    assert answer.status_code == 422
    assert "Een foto mag hoogstens 15 MB zijn." in answer.content.decode()
    assert "Gedaan." in answer.content.decode()
