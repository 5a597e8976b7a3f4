"""Permits, certificates, rooms at once and facilities through the eyes of provider and gemeente."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from registratie.models import Certificaat, Ruimte, Vergunning, Voorziening
from rivierenland.core import scope
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.opmaak import datum_lang
from tests.factories.registratie import (
    CertificaatFactory,
    LocatieFactory,
    RuimteFactory,
    VerblijfFactory,
    VergunningFactory,
    VoorzieningFactory,
)

LIST = reverse("registratie:locatie-list")
PERMIT = {"soort": "exploitatievergunning_apv", "nummer": "Z/17", "begin": "2024-02-29", "max_personen": "7"}


def page(name: str, pk: int) -> str:
    return reverse(f"registratie:{name}", args=[pk])


def everything(model) -> list:
    with scope.within(scope.systeem("tests")):
        return list(model.objects.all())


def test_the_gemeente_records_changes_and_withdraws_and_the_provider_reads_it(stage, cast, as_person):
    client, papers = as_person(cast.toezichthouder.tiel), page("locatie-papieren", stage.tiel.pk)
    assert client.post(page("vergunning-create", stage.tiel.pk), PERMIT)["Location"] == papers
    [permit] = everything(Vergunning)
    changed = PERMIT | {"einde": "2028-02-29", "reden": "Verlengd.", "nummer": "Z/18"}
    assert client.post(page("vergunning-change", permit.pk), changed)["Location"] == papers
    seen = as_person(cast.waalstroom).get(papers)
    assert "Z/18" in seen.content.decode()
    assert seen.context["dossier"].capaciteit.max_personen == seen.context["locatie"].capaciteit_vergund == 7
    withdrawal = {"per": f"{timezone.localdate()}", "reden": "Op verzoek."}
    assert client.post(page("vergunning-withdraw", permit.pk), withdrawal)["Location"] == papers
    line = as_person(cast.waalstroom).get(papers).context["dossier"].vergunningen[0]
    assert (line.staat.woord, line.staat.geldig, line.papier.reden) == ("Ingetrokken", False, "Op verzoek.")


def test_an_expired_permit_no_longer_reads_as_permitted(stage, cast, as_person):
    gisteren = timezone.localdate() - timedelta(days=1)
    with scope.within(scope.systeem("tests")):
        VergunningFactory(locatie=stage.tiel, begin=gisteren - timedelta(days=400), einde=gisteren, max_personen=9)
    body = as_person(cast.waalstroom).get(page("locatie-detail", stage.tiel.pk)).content.decode()
    assert f"Vergunning verlopen op {datum_lang(gisteren)}" in body
    assert "Opgegeven door de aanbieder" not in body


@pytest.mark.parametrize(
    ("values", "veld"),
    [
        ({"begin": ""}, "begin"),
        ({"begin": "2024-02-30"}, "begin"),
        ({"einde": "2024-02-28"}, "einde"),
        ({"max_personen": "-3"}, "max_personen"),
        ({"max_personen": "9" * 30}, "max_personen"),
        ({"nummer": "x" * 200}, "nummer"),
        ({"nummer": "a\u202eb"}, "nummer"),
        ({"voorwaarden": "a\x1bb"}, "voorwaarden"),
        ({"soort": "' or 1=1"}, "soort"),
    ],
)
def test_a_faulty_permit_is_a_sentence_at_its_field(stage, cast, as_person, values, veld):
    response = as_person(cast.beleid.tiel).post(page("vergunning-create", stage.tiel.pk), PERMIT | values)
    assert (response.status_code, list(response.context["form"].errors)) == (422, [veld])
    assert everything(Vergunning) == []


def test_a_provider_records_a_certificate_and_an_official_checks_it(stage, cast, as_person):
    own = cast.waalstroom.organisatie_id
    values = {"soort": "snf", "nummer": "=SNF-1", "begin": "2026-01-01", "locatie": stage.tiel.pk}
    client = as_person(cast.waalstroom)
    assert client.post(page("certificaat-create", own), values)["Location"] == page("organisatie-detail", own)
    [row] = everything(Certificaat)
    assert (row.locatie_id, row.gemeente_id, row.gecontroleerd_op) == (stage.tiel.pk, "GM0281", None)
    official, papers = as_person(cast.toezichthouder.tiel), page("locatie-papieren", stage.tiel.pk)
    assert "Gecontroleerd" in official.get(papers).content.decode()
    assert official.post(page("certificaat-check", row.pk), {"terug": papers})["Location"] == papers
    line = official.get(papers).context["dossier"].certificaten[0]
    assert (line.te_controleren, line.papier.gecontroleerd_op) == (False, timezone.localdate())
    assert official.post(page("certificaat-check", row.pk), {"terug": "https://elders.example/"})["Location"] == page(
        "organisatie-detail", own
    )


def test_a_certificate_is_never_for_a_location_of_another(stage, cast, as_person):
    values = {"soort": "snf", "nummer": "1", "begin": "2026-01-01", "locatie": stage.fruithof.pk}
    response = as_person(cast.waalstroom).post(page("certificaat-create", cast.waalstroom.organisatie_id), values)
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["locatie"])


@pytest.mark.parametrize("query", ["x", "'; --", "9" * 400, "\u202e"])
def test_a_strange_location_in_the_address_of_the_form_is_harmless(stage, cast, as_person, query):
    url = page("certificaat-create", cast.waalstroom.organisatie_id)
    assert as_person(cast.waalstroom).get(url, {"locatie": query}).status_code == 200


def test_many_rooms_at_once_as_people_type_and_paste_them(stage, cast, as_person):
    text = "1; 9,5; 2\r\n\r\n2;\u00a012.0 m²;1;\r\nZolder\t8\t2\r\n🏠; 7,5; 0"
    response = as_person(cast.waalstroom).post(page("ruimte-bulk", stage.tiel.pk), {"kamers": text})
    assert response["Location"] == page("locatie-kamers", stage.tiel.pk)
    assert sorted((row.naam, str(row.oppervlakte), row.bedden) for row in everything(Ruimte)) == [
        ("1", "9.5", 2),
        ("2", "12.0", 1),
        ("Zolder", "8.0", 2),
        ("🏠", "7.5", 0),
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("1; 9,5", "hier staan 2 delen"),
        ("1; 9,5; 2; 3", "hier staan 4 delen"),
        ("; 9,5; 2", "ontbreekt"),
        ("kamer" * 5 + "; 9,5; 2", "hoogstens 20 tekens"),
        ("1; negen; 2", "‘negen’ is geen getal"),
        ("1; NaN; 2", "‘NaN’ is geen oppervlakte"),
        ("1; 1e9; 2", "‘1e9’ is geen oppervlakte"),
        ("1; -1; 2", "‘-1’ is geen oppervlakte"),
        ("1; 9,55; 2", "één cijfer achter de komma"),
        ("1; 9,5; twee", "‘twee’ is geen heel getal"),
        ("1; 9,5; 61", "‘61’ is geen heel getal"),
        ("1; 9,5; ²", "‘²’ is geen heel getal"),
        ("0; 9,5; 2", "staat er al"),
        ("a\u202eb; 9,5; 2", "tekens die niemand kan zien"),
    ],
)
def test_a_faulty_line_is_named_and_nothing_is_lost_or_saved(stage, cast, as_person, line, sentence):
    with scope.within(scope.systeem("tests")):
        RuimteFactory(locatie=stage.tiel, naam="0")
    text = f"7; 10; 2\r\n{line}"
    response = as_person(cast.waalstroom).post(page("ruimte-bulk", stage.tiel.pk), {"kamers": text})
    assert response.status_code == 422
    faults = response.context["form"].errors["kamers"]
    assert len(faults) == 1
    assert faults[0].startswith("Regel 2: ")
    assert sentence in faults[0]
    assert response.context["form"]["kamers"].value() == text
    assert len(everything(Ruimte)) == 1


@pytest.mark.parametrize("text", ["", "   \n ", "x" * 20_001, "\n".join(f"{nr};9;1" for nr in range(301))])
def test_too_little_or_too_much_is_refused(stage, cast, as_person, text):
    response = as_person(cast.waalstroom).post(page("ruimte-bulk", stage.tiel.pk), {"kamers": text})
    assert (response.status_code, everything(Ruimte)) == (422, [])


def test_facilities_stand_beside_the_norm(stage, cast, as_person):
    client = as_person(cast.waalstroom)
    values = {"toiletten": "1", "douches": "2", "koelkast_liter": "300", "kookpitten": ""}
    assert client.post(page("voorziening-change", stage.tiel.pk), values).status_code == 302
    lines = client.get(page("locatie-kamers", stage.tiel.pk)).context["eisen"]
    assert [(line.naam, line.aanwezig, line.nodig, line.voldoet) for line in lines] == [
        ("Toiletten", 1, 2, False),
        ("Douches", 2, 2, True),
        ("Koelkast en vriezer", 300, 300, True),
        ("Kookpitten", None, 5, None),
    ]
    faulty = client.post(page("voorziening-change", stage.tiel.pk), {"toiletten": "twee"})
    assert (faulty.status_code, list(faulty.context["form"].errors)) == (422, ["toiletten"])
    assert everything(Voorziening)[0].toiletten == 1


def test_the_limiting_rule_is_named_with_its_source(stage, cast, as_person):
    with scope.within(scope.systeem("tests")):
        VoorzieningFactory(locatie=stage.tiel, toiletten=1)
    context = as_person(cast.beleid.tiel).get(page("locatie-detail", stage.tiel.pk)).context
    norm = context["norm"]
    assert (norm.personen, norm.beperkend.bron) == (8, "SNF-norm 2.1")
    assert norm.beperkend.uitleg == "Toiletten: 1 aanwezig, 1 per 8 personen"


def test_a_provider_reports_that_it_stops(stage, cast, as_person):
    client, url = as_person(cast.waalstroom), page("locatie-stop", stage.tiel.pk)
    assert client.post(url, {"op": f"{timezone.localdate()}", "reden": ""}).status_code == 422
    assert client.post(url, {"op": f"{timezone.localdate()}", "reden": "Huur opgezegd."}).status_code == 302
    home = as_person(cast.beleid.tiel).get("/").context["te_doen"]
    assert "Latenstein is gestopt" in [row.wat for row in home]


def test_the_page_of_a_decision_names_what_is_missing(stage, cast, as_person):
    with scope.within(scope.systeem("tests")):
        waiting = LocatieFactory(
            organisatie=stage.tiel.organisatie, gemeente_id="GM0297", status="aangemeld", capaciteit_vergund=11
        )
        stage.tiel.organisatie.email = "post@aanbieder.example"
        stage.tiel.organisatie.save()
    client, url = as_person(cast.beleid.zaltbommel), page("locatie-decide", waiting.pk)
    assert client.get(url).context["ontbreekt"] == "Exploitatievergunning (APV) en Gebruiksmelding brandveiligheid"
    without = client.post(url, {"status": "actief"})
    assert (without.status_code, list(without.context["form"].errors)) == (422, ["reden"])
    assert client.post(url, {"status": "actief", "reden": "Loopt nog."}).status_code == 302
    assert UitgaandBericht.objects.get().aan == "post@aanbieder.example"
    history = client.get(page("locatie-logboek", waiting.pk)).context["voorvallen"]
    assert history[0].uitleg == "Was: aangemeld. Reden: Loopt nog."


@pytest.fixture
def papers(stage):
    """Latenstein: ends in 60 days. Boomgaardhof: ended. Later Hof: in 61 days. Leeg Hof: nothing at all."""
    today = timezone.localdate()
    with scope.within(scope.systeem("tests")):
        later = LocatieFactory(naam="Later Hof", organisatie=stage.fruithof.organisatie)
        LocatieFactory(naam="Leeg Hof", organisatie=stage.fruithof.organisatie)
        for locatie, dagen in ((stage.tiel, 60), (stage.fruithof, -1), (later, 61)):
            VergunningFactory(locatie=locatie, einde=today + timedelta(days=dagen))
        CertificaatFactory(organisatie=stage.tiel.organisatie, einde=today)
    return stage


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["Boomgaardhof", "Latenstein", "Later Hof", "Leeg Hof"]),
        ({"papieren": "vergunning_verloopt"}, ["Latenstein"]),
        ({"papieren": "geen_vergunning"}, ["Boomgaardhof", "Leeg Hof"]),
        ({"papieren": "certificaat_verloopt"}, ["Latenstein"]),
        ({"stand": "boven_norm"}, ["Later Hof"]),
    ],
)
def test_the_list_is_filtered_by_paper_and_norm(papers, cast, as_person, query, found):
    with scope.within(scope.systeem("tests")):
        later = Vergunning.objects.get(locatie__naam="Later Hof").locatie
        VoorzieningFactory(locatie=later, toiletten=1)
        VerblijfFactory.create_batch(9, locatie=later)
    response = as_person(cast.beleid.tiel).get(LIST, query)
    assert [row.record.naam for row in response.context["table"].paginated_rows] == found


def test_the_download_has_the_norm_and_the_permit(papers, cast, as_person):
    client = as_person(cast.beleid.tiel)
    response = client.get(reverse("registratie:locatie-export", args=["csv"]), {"q": "Latenstein"})
    head, row = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()
    values = dict(zip(head.split(";"), row.split(";"), strict=True))
    assert (values["Norm"], values["Norm door"]) == ("350", "Hoogste aantal personen: logiesgebouw of campus")
    assert values["Vergunning"] == "Nog 60 dagen"


@pytest.mark.parametrize("query", ["", "?stand=boven_norm", "?papieren=vergunning_verloopt"])
def test_the_list_costs_the_same_with_thirty_locations(stage, cast, as_person, query):
    client = as_person(cast.beleid.tiel)

    def fill(aantal: int) -> None:
        with scope.within(scope.systeem("tests")):
            for locatie in LocatieFactory.create_batch(
                aantal, organisatie=stage.tiel.organisatie, capaciteit_vergund=1
            ):
                VergunningFactory(locatie=locatie, einde=timezone.localdate())
                VoorzieningFactory(locatie=locatie, toiletten=0)
                RuimteFactory(locatie=locatie)
                VerblijfFactory(locatie=locatie)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(LIST + query).status_code == 200
        return len(captured)

    fill(1)
    client.get(LIST + query)
    one = queries()
    fill(30)
    assert queries() == one


def test_what_ends_stands_in_both_queues_and_elsewhere_not(papers, cast, as_person):
    provider = [row.wat for row in as_person(cast.waalstroom).get("/").context["te_doen"]]
    official = [row.wat for row in as_person(cast.toezichthouder.tiel).get("/").context["te_doen"]]
    assert "Exploitatievergunning (APV) van Latenstein loopt af" in provider
    assert "SNF-registratie van Waalstroom (fictief) loopt af" in provider
    assert "Exploitatievergunning (APV) van Boomgaardhof is verlopen" not in provider
    assert "Exploitatievergunning (APV) van Boomgaardhof is verlopen" in official
    assert as_person(cast.toezichthouder.buren).get("/").context["te_doen"] == []


def test_people_at_a_closed_location_stand_in_both_queues(stage, cast, as_person):
    with scope.within(scope.systeem("tests")):
        VerblijfFactory.create_batch(2, locatie=stage.tiel)
        stage.tiel.status, stage.tiel.einddatum = "gesloten", timezone.localdate()
        stage.tiel.save()
    wat = "Latenstein: 2 mensen ingecheckt op een locatie die dicht is"
    for who in (cast.waalstroom, cast.toezichthouder.tiel, cast.beleid.tiel):
        assert wat in [row.wat for row in as_person(who).get("/").context["te_doen"]]


def test_the_history_is_paged_and_filtered(stage, cast, as_person):
    with scope.within(scope.systeem("tests")):
        for nr in range(30):
            stage.tiel.capaciteit_vergund = 20 + nr
            stage.tiel.save()
    client, url = as_person(cast.beleid.tiel), page("locatie-logboek", stage.tiel.pk)
    first, second = (client.get(url, {"page": nr}).context["voorvallen"] for nr in (1, 2))
    assert (len(first), len(second), first[0].uitleg) == (25, 6, "Van 48 naar 49 bedden.")
    assert [what.titel for what in client.get(url, {"soort": "status"}).context["voorvallen"]] == ["Aangemeld"]
    for strange in ({"soort": "onzin"}, {"page": "x"}, {"page": "999"}):
        assert client.get(url, strange).status_code == 200


@pytest.mark.parametrize("name", ["locatie-papieren", "locatie-logboek", "locatie-kamers"])
def test_another_gemeente_or_provider_finds_nothing(stage, cast, as_person, name):
    for who in (cast.beleid.buren, cast.fruithof):
        assert as_person(who).get(page(name, stage.tiel.pk)).status_code == 404
