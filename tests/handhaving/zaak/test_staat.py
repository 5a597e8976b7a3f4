"""What a step and a case say of themselves, and what can be done with them then."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from handhaving.actions import publicatie
from handhaving.actions import zaak as zaken
from handhaving.actions.publicatie import Bekendmaking
from handhaving.models import Publicatie, Stap
from handhaving.queries import brief as brieven
from rivierenland.core import scope
from rivierenland.core.models import Parameter, UitgaandBericht
from tests.handhaving.zaak.conftest import MAANDAG, REDEN, Toneel
from tests.handhaving.zaak.test_zaak import refusal

KNOP = re.compile(r'<a[^>]*class="utrecht-button[^>]*>(.*?)</a>', re.DOTALL)


@pytest.fixture
def jurist(toneel: Toneel, as_person):
    return as_person(toneel.cast.jurist.tiel)


def page(client, toneel: Toneel) -> str:
    return client.get(reverse("handhaving:zaak-detail", args=[toneel.zaak.pk])).content.decode()


def offered(html: str) -> list[str]:
    """The words on the buttons of a page."""
    return [re.sub(r"<[^>]+>", "", word).strip() for word in KNOP.findall(html.split("<main")[1].split("</main>")[0])]


def badges(html: str) -> list[str]:
    """The state of every step."""
    found = re.findall(r'ladder__naam">.*?</h3>', html, re.DOTALL)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", kop)).split("2026")[1].strip() for kop in found]


def warned(toneel: Toneel, *, bekend: bool = True) -> Stap:
    toneel.weeg(2)
    return toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=14), bekend=bekend)


def closed(toneel: Toneel) -> Stap:
    warned(toneel)
    toneel.dag.verder(20)
    toneel.hercontrole()
    return toneel.stap("afgesloten", reden="Alles is hersteld.", ondanks_open=True, bekend=False)


def test_a_provider_that_knows_the_case_sees_a_check_and_the_closing_at_once(toneel: Toneel) -> None:
    closed(toneel)
    with toneel.as_aanbieder():
        soorten = list(Stap.objects.order_by("datum", "id").values_list("soort", flat=True))
    assert soorten == ["constatering", "waarschuwing", "hercontrole", "afgesloten"]
    assert UitgaandBericht.objects.filter(soort="zaak").count() == 3


def test_a_fact_in_a_case_that_the_provider_does_not_know_stays_inside_until_it_does(toneel: Toneel) -> None:
    toneel.stap("herplaatsing", reden="Iedereen woont nu elders.", bekend=False)
    with toneel.as_aanbieder():
        assert Stap.objects.count() == 0
    toneel.stap("voornemen", reden=REDEN)
    with toneel.as_aanbieder():
        assert Stap.objects.count() == 3


def test_a_decision_still_waits_for_its_bekendmaking(toneel: Toneel, jurist) -> None:
    warned(toneel, bekend=False)
    html = page(jurist, toneel)
    assert badges(html) == ["Alleen bij de gemeente", "Nog niet bekend"]
    assert {"Bekendmaken", "Intrekken", "Vak kiezen"} <= set(offered(html))


def test_a_closed_case_offers_only_to_open_it_again(toneel: Toneel, jurist) -> None:
    closed(toneel)
    html = page(jurist, toneel)
    assert badges(html) == ["Bekend bij aanbieder"] * 4
    assert offered(html) == ["Locatie", "Zaak heropenen"]
    with toneel.as_jurist():
        stap = Stap.objects.get(soort="afgesloten")
    adres = reverse("handhaving:stap-withdraw", args=[stap.pk])
    assert "Zaak heropenen" in jurist.get(adres).content.decode()
    assert "De zaak is weer open." in jurist.post(adres, {"reden": "Toch niet."}, follow=True).content.decode()
    assert "Vak kiezen" in offered(page(jurist, toneel))


def test_a_closed_case_does_not_change(toneel: Toneel) -> None:
    closed(toneel)
    zin = ["De zaak is afgesloten. Heropen eerst de zaak als zij toch doorgaat."]
    with toneel.as_jurist():
        zaak, waarschuwing = toneel.zaak, Stap.objects.get(soort="waarschuwing")
        assert refusal(lambda: zaken.assess(zaak=zaak, gevolgen=1, gedrag="A", by=toneel.jurist)) == zin
        assert refusal(lambda: zaken.withdraw_step(stap=waarschuwing, reden="x", by=toneel.jurist)) == zin


def test_a_case_does_not_close_on_a_decision_that_nobody_was_told_of(toneel: Toneel) -> None:
    warned(toneel, bekend=False)
    assert refusal(lambda: toneel.stap("afgesloten", reden="Klaar", ondanks_open=True)) == [
        "De aanbieder kent nog niet: Waarschuwing. Maak dat eerst bekend, of trek het in."
    ]


def test_a_finding_is_named_by_its_item(toneel: Toneel, jurist) -> None:
    html = page(jurist, toneel)
    assert "T2. Vraag T2</a>" in html
    assert '<span class="sub">De vluchtweg staat vol</span>' in html


def test_a_letter_names_the_items_and_without_findings_how_the_case_began(toneel: Toneel) -> None:
    zaak = toneel.zaak
    with toneel.as_jurist():
        zaak.bevindingen.filter(item__code="T2").update(omschrijving="Vraag T2")
        assert brieven.findings(zaak) == (
            "T1. Vraag T1: Geen werkende rookmelder in kamer 3", "T2. Vraag T2: Dit voldoet niet.",
        )  # fmt: skip
        zaak.bevindingen.update(zaak=None)
        assert brieven.findings(zaak) == ()
        zaak.stappen.update(toelichting="De geluidmeting was te hoog.")
        assert brieven.findings(zaak) == ("De geluidmeting was te hoog.",)


def test_a_provider_reads_whom_to_reach_and_no_official(toneel: Toneel, as_person) -> None:
    warned(toneel)
    aanbieder = as_person(toneel.cast.waalstroom)
    with toneel.as_jurist():
        naam = toneel.zaak.behandelaar.naam
    html = page(aanbieder, toneel)
    assert "Het algemene telefoonnummer of het contactformulier van de gemeente" in html
    assert (naam in html, "Behandelaar" in html) == (False, False)
    with scope.within(scope.systeem("tests")):
        row = Parameter.objects.get(code="zaak_contact")
        row.pk, row.gemeente_id, row.waarde = None, "GM0281", "handhaving@tiel.example"
        row.save(force_insert=True)
    assert "handhaving@tiel.example" in page(aanbieder, toneel)


def urgent(toneel: Toneel) -> Stap:
    return toneel.stap("spoed_bestuursdwang", reden=REDEN)


def published(toneel: Toneel, stap: Stap) -> Publicatie:
    bekend = Bekendmaking(
        natuurlijk_persoon=False, bedrijf_noemen=False, samenvatting="De gemeente trad op.", grondslag="Wgv artikel 20",
        vanaf=MAANDAG, tot=MAANDAG + timedelta(days=30),
    )  # fmt: skip
    with toneel.as_jurist():
        return publicatie.publish(stap=stap, bekend=bekend, by=toneel.jurist)


def test_a_decision_is_published_from_its_case(toneel: Toneel, jurist, as_person) -> None:
    stap = urgent(toneel)
    adres = reverse("handhaving:publicatie-create", args=[stap.pk])
    assert adres in page(jurist, toneel)
    assert adres not in page(as_person(toneel.cast.waalstroom), toneel)
    assert jurist.get(adres).status_code == 200
    row = published(toneel, stap)
    html = page(jurist, toneel)
    assert adres not in html
    assert reverse("handhaving:publicatie-detail", args=[row.pk]) in html


def test_a_withdrawn_step_takes_its_publication_along_at_once(toneel: Toneel) -> None:
    stap = urgent(toneel)
    row = published(toneel, stap)
    with toneel.as_jurist():
        zaken.withdraw_step(stap=stap, reden="Verkeerde locatie", by=toneel.jurist)
    with scope.within(scope.systeem("tests")):
        row.refresh_from_db()
    assert row.ingetrokken_op == MAANDAG
