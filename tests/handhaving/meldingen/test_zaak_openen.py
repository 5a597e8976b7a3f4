"""From a melding, or from what was found, to a case."""

import pytest
from django.urls import reverse

from handhaving.models import Zaak
from rivierenland.core import scope
from tests.factories.handhaving import bevinding_bij, controle_van
from tests.factories.registratie import TIEL, LocatieFactory
from tests.handhaving.meldingen.conftest import made

OPENEN = reverse("handhaving:zaak-create")


@pytest.fixture
def plek(cast):
    with scope.within(scope.systeem("tests")):
        return LocatieFactory(organisatie=cast.organisaties["waalstroom"], naam="Latenstein")


@pytest.fixture
def controle(cast, plek):
    with scope.within(scope.systeem("tests")):
        found = controle_van(plek, cast.toezichthouder.tiel.gebruiker)
        bevinding_bij(found)
        return found


def detail(client, naam: str, pk: int) -> str:
    return client.get(reverse(f"handhaving:{naam}-detail", args=[pk])).content.decode()


def test_a_melding_about_a_known_location_leads_to_a_case(cast, as_person, plek) -> None:
    row, jurist = made(locatie=plek, gemeente_id=TIEL), as_person(cast.jurist.tiel)
    adres = f"{OPENEN}?melding={row.pk}"
    assert adres in detail(jurist, "melding", row.pk)
    assert adres not in detail(as_person(cast.toezichthouder.tiel), "melding", row.pk)
    assert jurist.get(adres).status_code == 200
    assert jurist.post(adres, {"titel": "Muziek", "toelichting": "Geluid gemeten."}).status_code == 302
    with scope.within(scope.systeem("tests")):
        zaak = Zaak.objects.get()
    html = detail(jurist, "melding", row.pk)
    assert (zaak.melding_id, adres in html) == (row.pk, False)
    assert reverse("handhaving:zaak-detail", args=[zaak.pk]) in html


def test_a_melding_about_an_unknown_address_does_not(cast, as_person) -> None:
    row = made(gemeente_id=TIEL)
    assert OPENEN not in detail(as_person(cast.jurist.tiel), "melding", row.pk)


def test_what_was_found_leads_to_a_case_with_all_of_it_chosen(cast, as_person, controle) -> None:
    jurist, adres = as_person(cast.jurist.tiel), f"{OPENEN}?inspectie={controle.pk}"
    assert adres in detail(jurist, "inspectie", controle.pk)
    assert adres not in detail(as_person(cast.toezichthouder.tiel), "inspectie", controle.pk)
    keuze = jurist.get(adres).content.decode()
    assert keuze.count(" checked") == 1
    assert "Latenstein: T1. Vraag T1 (hoog) – Geen werkende rookmelder in kamer 3" in keuze
    with scope.within(scope.systeem("tests")):
        pk = controle.bevindingen.get().pk
    assert jurist.post(adres, {"bevindingen": [pk], "titel": "Rookmelder"}).status_code == 302
    assert adres not in detail(jurist, "inspectie", controle.pk)
