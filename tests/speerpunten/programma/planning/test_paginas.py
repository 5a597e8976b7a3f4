"""The pages of the programme: who reads them, that an edit loses nothing, and that they stay as quick with more on them."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.programma.demo import planning
from speerpunten.programma.models import (
    Businesscase,
    Maatregel,
    Maatregelenpakket,
    Mijlpaal,
    Pakketdocument,
    Programmadocument,
    Programmagebeurtenis,
)
from tests.factories import programma_planning as maak
from tests.factories.document import upload

pytestmark = pytest.mark.django_db
OVERZICHT, TIJDLIJN = reverse("programma:programma"), reverse("programma:tijdlijn")
M05, WIJZIGEN = (reverse(f"programma:pakket-{naam}", args=["M05"]) for naam in ("detail", "change"))
ZAAK = reverse("programma:businesscase-detail", args=["M05"])
JOB = Actor.systeem("tests")


@pytest.fixture
def vol(cast):
    """The made-up planning and business cases."""
    with scope.within(scope.systeem("tests")):
        planning.make(vandaag=timezone.localdate(), by=JOB)


def text(client: Client, url: str, status: int = 200, **data: str) -> str:
    response = client.post(url, data) if data else client.get(url)
    assert response.status_code == status
    return response.content.decode()


def queries(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


def filled(**anders: str) -> dict[str, str]:
    """The form of M05 as it stands."""
    row = Maatregelenpakket.objects.get(pk="M05")
    velden = ("naam", "naam_kort", "doel", "omschrijving", "eigenaar", "partners", "versie")
    return {veld: str(getattr(row, veld)) for veld in velden} | {"begin": "", "einde": ""} | anders


def test_all_officials_and_the_region_read_the_programme(vol, cast, als) -> None:
    for wie in (cast.beleid.tiel, cast.jurist.buren, cast.regiocoordinator):
        client = als(wie)
        for url in (OVERZICHT, M05, ZAAK, TIJDLIJN, reverse("programma:pakket-history", args=["M05"])):
            assert "M05" in text(client, url) or url == TIJDLIJN


def test_market_parties_never_see_it(vol, cast, als) -> None:
    assert als(cast.waalstroom).get(OVERZICHT).status_code == 403


def test_every_package_says_that_it_is_an_example_until_its_text_is_replaced(cast, als) -> None:
    client = als(cast.regiocoordinator)
    assert text(client, OVERZICHT).count("Voorbeeldinhoud</span>") == 14
    assert client.post(WIJZIGEN, filled(doel="Ons eigen doel")).status_code == 302
    assert text(client, OVERZICHT).count("Voorbeeldinhoud</span>") == 13
    assert "Voorbeeldinhoud" not in text(client, M05)


def test_who_saves_second_sees_the_first_and_loses_nothing(cast, als) -> None:
    client, oud = als(cast.regiocoordinator), filled(doel="Wat de tweede typte", eigenaar="Gemeente Tiel")
    client.post(WIJZIGEN, filled(doel="Wat de eerste schreef"))
    page = text(client, WIJZIGEN, 409, **oud)
    assert "Wat de eerste schreef" in page
    assert "Wat de tweede typte" in page
    assert 'name="versie" value="2"' in page
    assert client.post(WIJZIGEN, oud | {"versie": "2"}).status_code == 302
    assert Maatregelenpakket.objects.get(pk="M05").doel == "Wat de tweede typte"


def test_a_form_with_a_fault_says_what_to_do_and_keeps_what_was_typed(cast, als) -> None:
    client = als(cast.regiocoordinator)
    page = text(client, WIJZIGEN, 422, **filled(doel="Nieuw", begin="2026-02-01", einde="2026-01-01"))
    assert "Deze dag ligt voor de dag waarop het begint." in page
    assert "Nieuw" in page


def test_a_package_cannot_be_deleted_and_the_page_says_why(cast, als) -> None:
    url = reverse("programma:pakket-delete", args=["M05"])
    client = als(cast.regiocoordinator)
    assert "De veertien codes liggen vast" in text(client, url)
    assert "De veertien codes liggen vast" in client.post(url).content.decode()
    assert Maatregelenpakket.objects.count() == 14


def test_a_code_that_does_not_exist_is_not_found(cast, als) -> None:
    client = als(cast.regiocoordinator)
    for naam in ("pakket-detail", "pakket-change", "businesscase-detail", "speerpunt-change"):
        assert client.get(reverse(f"programma:{naam}", args=["M99"])).status_code == 404


def test_a_measure_and_a_milestone_come_and_go(cast, als) -> None:
    client = als(cast.regiocoordinator)
    nieuw = reverse("programma:maatregel-create", args=["M05"])
    assert client.post(nieuw, {"titel": "Tafel", "status": "gepland"}).status_code == 302
    row = Maatregel.objects.get()
    wijzigen = reverse("programma:maatregel-change", args=[row.pk])
    assert client.post(wijzigen, {"titel": "Tafel", "status": "loopt", "versie": "1"}).status_code == 302
    weg = reverse("programma:maatregel-delete", args=[row.pk])
    assert "hoort bij de geschiedenis" in client.post(weg).content.decode()
    mijlpaal = {"titel": "Klaar", "gepland_op": "2099-01-01"}
    assert client.post(reverse("programma:mijlpaal-create", args=["M05"]), mijlpaal).status_code == 302
    assert client.post(reverse("programma:mijlpaal-delete", args=[Mijlpaal.objects.get().pk])).status_code == 302
    assert [Maatregel.objects.count(), Mijlpaal.objects.count()] == [1, 0]


def test_the_history_shows_what_it_was_and_became(cast, als) -> None:
    client = als(cast.regiocoordinator)
    client.post(WIJZIGEN, filled(eigenaar="Gemeente Buren"))
    client.post(WIJZIGEN, filled(eigenaar="Gemeente Tiel"))
    page = text(client, reverse("programma:pakket-history", args=["M05"]))
    assert "<del>Gemeente Buren</del>" in page
    assert "<ins>Gemeente Tiel</ins>" in page
    assert "Gewijzigd door Regiocoördinator" in page


def test_a_business_case_is_made_filled_and_reckoned(cast, als) -> None:
    client = als(cast.regiocoordinator)
    assert "Businesscase maken" in text(client, ZAAK)
    frame = {"beginjaar": "2027", "jaren": "4", "prijspeil": "2026-11-23", "sleutel": "eigen"}
    wijzigen = reverse("programma:businesscase-change", args=["M05"])
    assert "Vul bij eigen gewichten" in text(client, wijzigen, 422, **frame)
    assert client.post(wijzigen, frame | {"gewicht_GM0281": "2,5", "gewicht_GM0214": "2,5"}).status_code == 302
    kosten = {"naam": "Onderzoek", "soort": "jaarlijks", "van_jaar": "2027", "tot_jaar": "2030", "bedrag": "12.500,50"}
    assert client.post(reverse("programma:kostenpost-create", args=["M05"]), kosten).status_code == 302
    page = text(client, ZAAK)
    assert "€\u00a050.004" in page  # 12.501 in each of four years
    assert "€\u00a025.004" in page  # Buren: 6.251 a year, as the euro that is left goes to the first of equals
    assert "€\u00a025.000" in page  # Tiel
    assert "Wie betaalt wat" in page


def test_the_page_names_every_parameter_with_its_source(vol, cast, als) -> None:
    page = text(als(cast.beleid.tiel), reverse("programma:businesscase-detail", args=["M01"]))
    for woorden in (
        "Rapport Werkgroep Discontovoet 2020",
        "2,25",
        "Gevoeligheid",
        "Grootste restant".lower(),
        "Laag",
        "Hoog",
    ):
        assert woorden in page


def test_another_scenario_by_its_address(vol, cast, als) -> None:
    zaak = Businesscase.objects.get(pakket="M08")
    client, url = als(cast.beleid.tiel), reverse("programma:businesscase-detail", args=["M08"])
    assert "Scenario Midden" in text(client, url)
    assert "Scenario Hoog" in text(client, f"{url}?scenario={zaak.scenarios.get(naam='Hoog').pk}")
    assert "Scenario Midden" in text(client, f"{url}?scenario=x")


def test_a_document_is_shown_and_taken_away(cast, als) -> None:
    document = Programmadocument.objects.create(
        titel="Besluitenlijst", bestand="programma/aa/aa", bestandsnaam="a.pdf", soort="pdf", grootte=1, sha256="a" * 64
    )
    client, url = als(cast.regiocoordinator), reverse("programma:pakketdocument-link", args=["M05"])
    assert client.post(url, {"document": str(document.pk)}).status_code == 302
    assert "Besluitenlijst" in text(als(cast.beleid.tiel), M05)
    rij = Pakketdocument.objects.get()
    assert client.post(reverse("programma:pakketdocument-unlink", args=[rij.pk])).status_code == 302
    text(client, M05)  # the message about it is read once
    assert "Besluitenlijst" not in text(client, M05)


def test_a_new_document_is_sent_in_at_a_package(cast, als, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    client, url = als(cast.regiocoordinator), reverse("programma:pakketdocument-link", args=["M05"])
    answer = client.post(url, {"bestand": upload(naam="notitie.pdf")})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["titel"])
    answer = client.post(url, {})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["document"])
    assert client.post(url, {"bestand": upload(naam="notitie.pdf"), "titel": "Notitie"}).status_code == 302
    row = Pakketdocument.objects.select_related("document").get()
    assert (row.pakket_id, row.document.titel, row.document.gemeente_id) == ("M05", "Notitie", None)


def test_a_document_of_one_gemeente_stays_closed_at_a_package(cast, als) -> None:
    with scope.within(scope.systeem("tests")):
        document = Programmadocument.objects.create(
            titel="Alleen Tiel", bestand="programma/bb/bb", bestandsnaam="b.pdf", soort="pdf", grootte=1, sha256="b" * 64,
            gemeente_id="GM0281", openbaar=False,
        )  # fmt: skip
        Pakketdocument.objects.create(pakket_id="M05", document=document)
    assert "Alleen Tiel" in text(als(cast.beleid.tiel), M05)
    assert "Alleen Tiel" not in text(als(cast.beleid.buren), M05)
    assert "Alleen Tiel" not in text(als(cast.regiocoordinator), M05)


def test_the_time_line_has_five_steps_two_phases_and_a_source_for_every_date(cast, als) -> None:
    page = text(als(cast.jurist.tiel), TIJDLIJN)
    for woorden in (
        "Inventarisatie",
        "Uitvoering",
        "Kwartiermakerfase",
        "Structurele fase",
        "Eerste regionale werkbijeenkomst",
    ):
        assert woorden in page
    assert page.count("Bron: ") == Programmagebeurtenis.objects.count() == 12


def test_a_late_milestone_waits_on_the_home_of_the_region(cast, als) -> None:
    with scope.within(scope.systeem("tests")):
        maak.milestone(titel="Standaard vastgesteld", gepland_op=date(2026, 1, 1))
    assert "Mijlpaal van M05: Standaard vastgesteld" in text(als(cast.regiocoordinator), "/")


def test_as_many_queries_with_one_row_as_with_thirty(vol, cast, als) -> None:
    client = als(cast.beleid.tiel)
    urls = (OVERZICHT, M05, ZAAK, TIJDLIJN, reverse("programma:pakket-history", args=["M05"]))
    before = [queries(client, url) for url in urls]
    with scope.within(scope.systeem("tests")):
        for nr in range(30):
            maak.measure(titel=f"Maatregel {nr}")
            maak.milestone(titel=f"Mijlpaal {nr}")
        zaak = Businesscase.objects.get(pakket="M05")
        for post in [*zaak.kosten.all(), *zaak.baten.all()]:
            post.pk = None
            post.save()
    assert [queries(client, url) for url in urls] == before
    assert max(before) <= 22


def test_the_demo_makes_the_same_once_as_twice(vol) -> None:
    with scope.within(scope.systeem("tests")):
        assert planning.make(vandaag=timezone.localdate(), by=JOB) == 0
    assert {rij.pakket_id for rij in Mijlpaal.objects.all()} == {f"M{nr:02}" for nr in range(1, 15)}
    assert Businesscase.objects.filter(is_voorbeeld=True).count() == 3
    assert Maatregel.objects.filter(is_voorbeeld=False).count() == 0
