"""The pages of cases, as the jurist and the provider walk them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from handhaving.actions import termijn as termijnen
from handhaving.enums import Briefsoort, Stapsoort
from handhaving.ladder.stappen import LADDER
from handhaving.models import Brief, Briefsjabloon, Stap, Termijn, Zaak, Zienswijze
from rivierenland.core import scope
from rivierenland.core.opmaak import datum_lang
from tests.factories.handhaving import bevinding_bij, controle_van
from tests.factories.registratie import LocatieFactory
from tests.handhaving.zaak.conftest import MAANDAG, REDEN, Toneel


def url(naam: str, *args) -> str:
    return reverse(f"handhaving:{naam}", args=args)


@pytest.fixture
def jurist(toneel: Toneel, as_person):
    return as_person(toneel.cast.jurist.tiel)


@pytest.fixture
def aanbieder(toneel: Toneel, as_person):
    return as_person(toneel.cast.waalstroom)


def test_the_whole_road_in_pages(toneel: Toneel, jurist, aanbieder) -> None:
    keuze = jurist.get(url("zaak-create"))
    assert b"Geen werkende rookmelder in kamer 3" in keuze.content
    pks = [row.pk for row in toneel.bevindingen]
    geopend = jurist.post(url("zaak-create"), {"bevindingen": pks, "titel": "Brandveiligheid"}, follow=True)
    assert "Zaak H0281-2026-0001 is geopend." in geopend.content.decode()
    with scope.within(scope.systeem("tests")):
        zaak = Zaak.objects.get()
    assert jurist.get(url("zaak-assess", zaak.pk)).status_code == 200
    assert jurist.post(url("zaak-assess", zaak.pk), {"cel": "2A"}).status_code == 302
    einde = (MAANDAG + timedelta(days=28)).isoformat()
    stap = url("zaak-step", zaak.pk, "waarschuwing")
    assert jurist.post(stap, {"datum": MAANDAG.isoformat()}).status_code == 422
    assert jurist.post(stap, {"datum": MAANDAG.isoformat(), "termijn_einde": einde}).status_code == 302
    assert aanbieder.get(url("zaak-detail", zaak.pk)).status_code == 404
    with scope.within(scope.systeem("tests")):
        row = Stap.objects.get(soort="waarschuwing")
    assert "Concept van de brief" in jurist.get(url("stap-reveal", row.pk)).content.decode()
    assert jurist.post(url("stap-reveal", row.pk)).status_code == 302
    pagina = aanbieder.get(url("zaak-detail", zaak.pk)).content.decode()
    assert "Waarschuwing over Latenstein" in pagina
    assert "De ladder" not in pagina
    with scope.within(scope.systeem("tests")):
        brief = Brief.objects.get()
    pdf = aanbieder.get(url("brief-download", brief.pk))
    assert b"".join(pdf)[:4] == b"%PDF"
    assert pdf["X-Content-Type-Options"] == "nosniff"


def test_a_provider_answers_and_sees_it_back(toneel: Toneel, aanbieder) -> None:
    toneel.stap("voornemen", reden=REDEN)
    pk = toneel.zaak.pk
    assert "De gemeente vraagt uw mening." in aanbieder.get(url("zaak-detail", pk)).content.decode()
    assert aanbieder.post(url("zienswijze-create", pk), {"tekst": ""}).status_code == 422
    antwoord = aanbieder.post(url("zienswijze-create", pk), {"tekst": "Het is <b>hersteld</b>."}, follow=True)
    assert "Het is &lt;b&gt;hersteld&lt;/b&gt;." in antwoord.content.decode()
    with toneel.as_jurist():
        assert Zienswijze.objects.get().te_laat is False


def test_a_worker_of_the_provider_reads_but_does_not_answer(toneel: Toneel, as_person) -> None:
    from rivierenland.core.rollen import Rol
    from tests.cast import person

    toneel.stap("voornemen", reden=REDEN)
    with scope.within(scope.systeem("tests")):
        collega = person(Rol.MARKTPARTIJ_MEDEWERKER, naam="collega", organisatie=toneel.cast.organisaties["waalstroom"])
    client, pk = as_person(collega), toneel.zaak.pk
    assert client.get(url("zaak-detail", pk)).status_code == 200
    assert client.get(url("zienswijze-create", pk)).status_code == 403


@pytest.mark.parametrize("soort", list(LADDER))
def test_every_step_has_a_form(toneel: Toneel, jurist, soort: Stapsoort) -> None:
    pagina = jurist.get(url("zaak-step", toneel.zaak.pk, soort))
    assert pagina.status_code == 200
    assert LADDER[soort].grondslag in pagina.content.decode()


@pytest.mark.parametrize("soort", ["ingetrokken", "onzin"])
def test_what_is_no_step_is_not_found(toneel: Toneel, jurist, soort: str) -> None:
    assert jurist.get(url("zaak-step", toneel.zaak.pk, soort)).status_code == 404


def test_the_form_of_an_order(toneel: Toneel, jurist) -> None:
    toneel.weeg()
    toneel.stap("voornemen", reden=REDEN)
    toneel.dag.verder(20)
    gegevens = {
        "datum": toneel.dag.dag.isoformat(), "bedrag": "1.500,50", "eenheid": "week", "maximum": "15000",
        "termijn_einde": (toneel.dag.dag + timedelta(days=28)).isoformat(), "reden": REDEN,
    }  # fmt: skip
    stap = url("zaak-step", toneel.zaak.pk, "last_dwangsom")
    assert jurist.post(stap, gegevens | {"bedrag": "veel"}).status_code == 422
    assert jurist.post(stap, gegevens).status_code == 302
    with toneel.as_jurist():
        assert str(Stap.objects.get(soort="last_dwangsom").bedrag) == "1500.50"
    assert "€\u00a01.500,50 per week" in toneel_brief(toneel)


def toneel_brief(toneel: Toneel) -> str:
    with toneel.as_jurist():
        return Brief.objects.get(soort="last_dwangsom").tekst


def test_withdrawing_plans_and_settling(toneel: Toneel, jurist) -> None:
    stap, pk = toneel.stap("voornemen", reden=REDEN), toneel.zaak.pk
    plan = {"personen": "8", "waarheen": "Hotel", "uiterlijk": (MAANDAG + timedelta(days=3)).isoformat()}
    assert jurist.post(url("herplaatsing-create", pk), plan).status_code == 302
    with toneel.as_jurist():
        termijn = Termijn.objects.get(soort="herplaatsing")
    assert jurist.get(url("termijn-settle", termijn.pk)).status_code == 200
    assert jurist.post(url("termijn-settle", termijn.pk), {"opmerking": "Geregeld"}).status_code == 302
    assert jurist.post(url("stap-withdraw", stap.pk), {"reden": "Vergissing"}).status_code == 302
    assert "Vergissing" in jurist.get(url("zaak-detail", pk)).content.decode()
    with toneel.as_jurist():
        plan_pk = toneel.zaak.herplaatsingen.get().pk
    assert jurist.get(url("herplaatsing-finish", plan_pk)).status_code == 200


def test_the_calendar(toneel: Toneel, jurist, aanbieder) -> None:
    toneel.stap("voornemen", reden=REDEN)
    pagina = jurist.get(url("termijn-list"), {"maand": "2026-03"}).content.decode()
    assert "16\u00a0maart 2026" in pagina
    assert "Goede Vrijdag" in jurist.get(url("termijn-list"), {"maand": "2026-04"}).content.decode()
    assert "16\u00a0maart 2026" in aanbieder.get(url("termijn-list"), {"maand": "2026-03"}).content.decode()
    toneel.dag.verder(30)
    assert "Voorbij en nog niet afgehandeld" in jurist.get(url("termijn-list")).content.decode()


@pytest.mark.parametrize("maand", ["", "2026", "2026-13", "x-y", "9999-01", "2026-03-04"])
def test_a_strange_month_is_this_month(toneel: Toneel, jurist, maand: str) -> None:
    assert jurist.get(url("termijn-list"), {"maand": maand}).status_code == 200


def test_terms_stand_on_the_home_of_the_jurist_and_of_the_provider(toneel: Toneel, jurist, aanbieder) -> None:
    toneel.stap("voornemen", reden=REDEN)
    assert "Latenstein: termijn voor een zienswijze" in jurist.get("/").content.decode()
    assert "Geef uw zienswijze: Latenstein" in aanbieder.get("/").content.decode()


def test_the_home_promises_no_button_that_is_not_there(toneel: Toneel, aanbieder, as_person) -> None:
    from rivierenland.core.rollen import Rol
    from tests.cast import person

    toneel.weeg(2, "A")
    toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=20))
    assert "Meld in het portaal wat u hebt hersteld" in aanbieder.get("/").content.decode()
    with toneel.as_jurist():
        toneel.zaak.bevindingen.update(zaak=None)
    thuis = aanbieder.get("/").content.decode()
    assert "In de brief staat wat u moet herstellen." in thuis
    assert "Meld in het portaal wat u hebt hersteld" not in thuis
    toneel.stap("voornemen", reden=REDEN)
    with scope.within(scope.systeem("tests")):
        collega = person(Rol.MARKTPARTIJ_MEDEWERKER, naam="collega", organisatie=toneel.cast.organisaties["waalstroom"])
    thuis = as_person(collega).get("/").content.decode()
    assert "De gemeente vraagt een zienswijze: Latenstein" in thuis
    assert "De beheerder van uw organisatie in het portaal kan die geven." in thuis
    assert "Geef uw zienswijze" not in thuis


def test_before_making_known_the_terms_stand_as_they_will_run(toneel: Toneel, jurist) -> None:
    stap = toneel.stap("voornemen", reden=REDEN, bekend=False)
    toneel.dag.verder(3)
    pagina = jurist.get(url("stap-reveal", stap.pk)).content.decode()
    with toneel.as_jurist():
        oud = Termijn.objects.get(soort="zienswijze").einde
    assert jurist.post(url("stap-reveal", stap.pk)).status_code == 302
    with toneel.as_jurist():
        nieuw = Termijn.objects.get(soort="zienswijze").einde
    assert oud < nieuw
    assert f"Termijn voor een zienswijze: tot en met {datum_lang(nieuw)}" in pagina
    assert datum_lang(oud) not in pagina


def test_a_step_with_a_day_for_the_residents_can_be_made_known(toneel: Toneel, jurist) -> None:
    stap = toneel.stap("voornemen", reden=REDEN, bekend=False)
    uiterlijk = MAANDAG + timedelta(days=30)
    plan = {"personen": "8", "waarheen": "Hotel", "uiterlijk": uiterlijk.isoformat()}
    assert jurist.post(url("herplaatsing-create", toneel.zaak.pk), plan).status_code == 302
    pagina = jurist.get(url("stap-reveal", stap.pk)).content.decode()
    assert f"Herplaatsing geregeld: tot en met {datum_lang(uiterlijk)}" in pagina
    assert jurist.post(url("stap-reveal", stap.pk)).status_code == 302


def test_two_payments_of_one_case_are_told_apart(toneel: Toneel, jurist) -> None:
    toneel.last()
    toneel.dag.naar(date(2026, 5, 11))
    toneel.hercontrole()
    toneel.stap("verbeurd")
    toneel.stap("invordering", reden="Er is niet betaald.")
    pagina = jurist.get(url("zaak-detail", toneel.zaak.pk)).content.decode()
    assert "<strong>Betalingstermijn van de dwangsom</strong>" in pagina
    assert "<strong>Betalingstermijn na de invordering</strong>" in pagina
    assert (
        "betalingstermijn na de invordering"
        in jurist.get(url("termijn-list"), {"maand": "2026-06"}).content.decode().lower()
    )


def test_a_letter_that_lies_ready_stands_on_the_home_of_the_jurist(toneel: Toneel, jurist) -> None:
    toneel.stap("voornemen", reden=REDEN, bekend=False)
    assert "Latenstein: voornemen nog niet bekendgemaakt" in jurist.get("/").content.decode()


# Texts of letters


def test_a_gemeente_writes_its_own_text(toneel: Toneel, jurist) -> None:
    adres = url("briefsjabloon-change", "waarschuwing")
    assert "Algemene tekst" in jurist.get(url("briefsjabloon-list")).content.decode()
    fout = jurist.post(adres, {"onderwerp": "Let op", "tekst": "{bevindingen}\n\n{termijn_einde} {bsn}"})
    assert fout.status_code == 422
    assert "{bsn}" in fout.content.decode()
    assert "{zaaknummer}" in fout.content.decode()
    goed = {"onderwerp": "Let op {locatie}", "tekst": "{bevindingen}\n\nHerstel voor {termijn_einde}."}
    assert jurist.post(adres, goed).status_code == 302
    assert jurist.post(adres, goed).status_code == 302
    rows = Briefsjabloon.objects.filter(gemeente="GM0281").order_by("versie")
    assert [(row.versie, row.is_voorbeeld) for row in rows] == [(1, False), (2, False)]
    assert Briefsjabloon.objects.filter(gemeente=None).count() == len(Briefsoort.values)


def test_a_preview_saves_nothing(toneel: Toneel, jurist) -> None:
    goed = {"onderwerp": "Let op {locatie}", "tekst": '{bevindingen}\n\n#eval("1") {termijn_einde}'}
    pdf = jurist.post(url("briefsjabloon-preview", "waarschuwing"), goed)
    assert (pdf["Content-Type"], pdf.content[:4]) == ("application/pdf", b"%PDF")
    assert (
        jurist.post(url("briefsjabloon-preview", "waarschuwing"), {"onderwerp": "x", "tekst": "y"}).status_code == 422
    )
    assert Briefsjabloon.objects.filter(gemeente="GM0281").count() == 0


def test_the_manager_of_the_portal_writes_texts_and_sees_no_cases(toneel: Toneel, as_person) -> None:
    client = as_person(toneel.cast.functioneel_beheerder.tiel)
    assert client.get(url("briefsjabloon-list")).status_code == 200
    assert client.get(url("zaak-list")).status_code == 403


# Borders and speed


def test_nothing_crosses_the_border(toneel: Toneel, as_person) -> None:
    stap, buren = toneel.stap("voornemen", reden=REDEN), as_person(toneel.cast.jurist.buren)
    ander, pk = as_person(toneel.cast.fruithof), toneel.zaak.pk
    with toneel.as_jurist():
        brief, termijn = Brief.objects.get().pk, Termijn.objects.get().pk
    pages = [
        url("zaak-detail", pk), url("zaak-assess", pk), url("zaak-step", pk, "waarschuwing"), url("stap-reveal", stap.pk),
        url("stap-withdraw", stap.pk), url("brief-download", brief), url("termijn-settle", termijn),
    ]  # fmt: skip
    assert [buren.get(page).status_code for page in pages] == [404] * len(pages)
    assert {ander.get(page).status_code for page in pages} <= {403, 404}
    assert toneel.zaak.nummer not in buren.get(url("zaak-list")).content.decode()


def more_cases(toneel: Toneel, number: int) -> None:
    from handhaving.actions import zaak as zaken

    for _ in range(number):
        with scope.within(scope.systeem("tests")):
            plek = LocatieFactory(organisatie=toneel.locatie.organisatie)
            moment = toneel.controle.afgerond_at
            gevonden = bevinding_bij(controle_van(plek, toneel.cast.toezichthouder.tiel.gebruiker, moment=moment))
        with toneel.as_jurist():
            zaak = zaken.open(bevindingen=[gevonden], by=toneel.jurist)
            zaken.take_step(zaak=zaak, soort="voornemen", reden=REDEN, by=toneel.jurist)


@pytest.mark.parametrize("pagina", ["zaak-list", "termijn-list"])
def test_a_list_asks_the_same_number_of_questions(
    toneel: Toneel, jurist, pagina: str, django_assert_max_num_queries
) -> None:
    more_cases(toneel, 1)
    jurist.get(url(pagina))
    with django_assert_max_num_queries(100) as first:
        jurist.get(url(pagina))
    more_cases(toneel, 29)
    with django_assert_max_num_queries(len(first.captured_queries)):
        jurist.get(url(pagina))


def test_the_page_of_a_case_asks_the_same_whatever_it_holds(
    toneel: Toneel, jurist, django_assert_max_num_queries
) -> None:
    toneel.stap("voornemen", reden=REDEN)
    pk = toneel.zaak.pk
    with django_assert_max_num_queries(100) as first:
        jurist.get(url("zaak-detail", pk))
    for _ in range(3):
        toneel.stap("zienswijze", reden="Mondeling", bekend=False)
        toneel.stap("voornemen", reden=REDEN)
    with django_assert_max_num_queries(len(first.captured_queries)):
        jurist.get(url("zaak-detail", pk))


def test_who_handles_a_case_may_change(toneel: Toneel, jurist) -> None:
    from rivierenland.core.rollen import Rol
    from tests.cast import person

    with scope.within(scope.systeem("tests")):
        collega = person(Rol.JURIST, naam="tweede", gemeente=toneel.locatie.gemeente).gebruiker
        vreemd = toneel.cast.jurist.buren.gebruiker
    adres = url("zaak-hand-over", toneel.zaak.pk)
    assert jurist.post(adres, {"behandelaar": vreemd.pk}).status_code == 422
    assert jurist.post(adres, {"behandelaar": collega.pk}).status_code == 302
    assert toneel.zaak.behandelaar == collega


def test_settling_by_hand_asks_how(toneel: Toneel) -> None:
    from django.core.exceptions import ValidationError

    toneel.stap("voornemen", reden=REDEN)
    with toneel.as_jurist(), pytest.raises(ValidationError):
        termijnen.settle(termijn=Termijn.objects.get(), opmerking=" ", by=toneel.jurist)


def test_the_supervision_of_a_location_leads_to_its_cases(toneel: Toneel, jurist, aanbieder) -> None:
    zaak = toneel.zaak
    address = url("locatie-detail", zaak.locatie_id)
    link = f'href="{url("zaak-detail", zaak.pk)}"'
    assert link in jurist.get(address).content.decode()
    assert link not in aanbieder.get(address).content.decode()
    toneel.weeg(2)
    toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=28))
    assert link in aanbieder.get(address).content.decode()
    assert link in jurist.get(url("bevinding-detail", toneel.bevindingen[0].pk)).content.decode()
