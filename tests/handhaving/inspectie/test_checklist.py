"""Versions of the checklist: who changes what, and what never changes."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from handhaving.actions import checklist
from handhaving.checklist.antwoord import Antwoord
from handhaving.models import Checklistitem, Checklistversie
from handhaving.queries import checklist as checklists
from rivierenland.core.permissions import Geweigerd
from tests.factories.handhaving import inspectie_of

EIGEN = {
    "code": "TIEL-1", "thema": "C", "tekst": "Zijn er genoeg wasmachines?", "bron": "Beleid Tiel 2026", "ernst": "M",
    "gewicht": 3, "drempel": "vast", "drempelwaarde": Decimal(2), "eenheid": "wasmachines",
}  # fmt: skip


@pytest.fixture
def coordinator(cast):
    return cast.regiocoordinator.actor


@pytest.fixture
def beheerder(cast):
    return cast.functioneel_beheerder.tiel.actor


@pytest.fixture
def concept(coordinator) -> Checklistversie:
    return checklist.copy(by=coordinator)


def test_a_new_version_begins_as_the_last_one(concept, coordinator):
    assert (concept.nummer, concept.status, concept.items.count()) == (2, "concept", 45)
    assert checklist.copy(by=coordinator) == concept


def test_a_draft_changes_and_an_inspection_uses_it_from_its_day_on(concept, coordinator):
    vandaag = timezone.localdate()
    item = concept.items.get(code="E3")
    checklist.change_item(item=item, by=coordinator, ernst="K", gewicht=10, hersteldagen=1)
    assert checklists.in_force(vandaag).nummer == 1

    checklist.put_in_force(versie=concept, vanaf=vandaag + timedelta(days=7), by=coordinator)

    assert [checklists.in_force(vandaag + timedelta(days=dagen)).nummer for dagen in (0, 6, 7, 99)] == [1, 1, 2, 2]
    assert Checklistversie.objects.get(nummer=1).geldig_tot == vandaag + timedelta(days=7)
    assert Checklistitem.objects.get(versie__nummer=1, code="E3").ernst == "H"


def test_what_is_in_force_never_changes(coordinator):
    versie = Checklistversie.objects.get(nummer=1)
    item = versie.items.get(code="E3")
    with pytest.raises(ValidationError, match="Maak een nieuwe versie"):
        checklist.change_item(item=item, by=coordinator, ernst="L")
    with pytest.raises(ValidationError, match="Maak een nieuwe versie"):
        checklist.add_item(versie=versie, by=coordinator, **EIGEN | {"code": "C6"})
    with pytest.raises(ValidationError, match="Maak een nieuwe versie"):
        checklist.remove_item(item=item, by=coordinator)
    for verander in (
        lambda: Checklistitem.objects.filter(pk=item.pk).update(ernst="L"),
        lambda: Checklistitem.objects.filter(pk=item.pk)._raw_delete("default"),
        lambda: Checklistversie.objects.filter(pk=versie.pk).update(oranje_onder=1),
        lambda: Checklistitem.objects.create(versie=versie, code="X1", thema="A", tekst="x", ernst="L"),
    ):
        with pytest.raises(DatabaseError, match="vastgesteld"), transaction.atomic():
            verander()


def test_the_region_takes_an_item_out_of_a_draft(concept, coordinator):
    checklist.remove_item(item=concept.items.get(code="C5"), by=coordinator)

    assert concept.items.count() == 44


@pytest.mark.parametrize("dagen", [-1, -400])
def test_a_version_never_begins_in_the_past(concept, coordinator, dagen):
    with pytest.raises(ValidationError) as fout:
        checklist.put_in_force(versie=concept, vanaf=timezone.localdate() + timedelta(days=dagen), by=coordinator)
    assert list(fout.value.message_dict) == ["vanaf"]


def test_a_gemeente_adds_to_the_version_in_force_and_only_there_it_is_asked(stage, through, beheerder):
    versie = Checklistversie.objects.get(nummer=1)
    checklist.add_item(versie=versie, gemeente="GM0281", by=beheerder, **EIGEN)

    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by, antwoorden={"TIEL-1": Antwoord("voldoet_niet", gemeten=Decimal(1))})
        antwoord = row.antwoorden.get(item__code="TIEL-1")
        assert (antwoord.drempel, row.bevindingen.get().ernst) == (2, "M")


def test_an_addition_that_is_taken_off_is_asked_no_longer_and_stays_with_what_was_inspected(beheerder, systeem):
    versie = Checklistversie.objects.get(nummer=1)
    item = checklist.add_item(versie=versie, gemeente="GM0281", by=beheerder, **EIGEN)
    checklist.remove_item(item=item, by=beheerder)

    vandaag = timezone.localdate()
    assert not checklists.items_of(versie, "GM0281", vandaag).filter(code="TIEL-1").exists()
    assert Checklistitem.objects.get(code="TIEL-1").vervallen_op == vandaag


def test_what_a_gemeente_adds_meanwhile_comes_along(concept, coordinator, beheerder):
    checklist.add_item(versie=Checklistversie.objects.get(nummer=1), gemeente="GM0281", by=beheerder, **EIGEN)
    checklist.put_in_force(versie=concept, vanaf=timezone.localdate(), by=coordinator)

    assert concept.items.filter(code="TIEL-1", gemeente="GM0281").exists()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"code": "BUREN-1"}, "code"), ({"code": "X1"}, "code"), ({"drempel": "onzin"}, "drempel"),
        ({"drempelwaarde": None}, "drempelwaarde"), ({"drempel": ""}, "drempelwaarde"), ({"ernst": "Z"}, "ernst"),
        ({"tekst": ""}, "tekst"), ({"tekst": "bsn 123456782"}, "tekst"),
    ],
)  # fmt: skip
def test_an_item_that_is_not_right_is_refused_at_its_field(beheerder, anders, veld):
    versie = Checklistversie.objects.get(nummer=1)
    with pytest.raises(ValidationError) as fout:
        checklist.add_item(versie=versie, gemeente="GM0281", by=beheerder, **EIGEN | anders)
    assert veld in fout.value.message_dict


def test_a_gemeente_manages_its_own_items_and_the_region_the_shared_ones(concept, coordinator, beheerder, cast):
    gedeeld, tiel = concept.items.get(code="E3"), concept.items.get(code="F5")
    verboden = [
        lambda: checklist.copy(by=beheerder),
        lambda: checklist.change_item(item=gedeeld, by=beheerder, ernst="L"),
        lambda: checklist.put_in_force(versie=concept, vanaf=timezone.localdate(), by=beheerder),
        lambda: checklist.add_item(versie=concept, by=beheerder, **EIGEN),
        lambda: checklist.add_item(versie=concept, gemeente="GM0281", by=coordinator, **EIGEN),
        lambda: checklist.change_item(item=tiel, by=cast.functioneel_beheerder.buren.actor, ernst="L"),
        lambda: checklist.copy(by=cast.toezichthouder.tiel.actor),
    ]
    for doe in verboden:
        with pytest.raises(Geweigerd):
            doe()
    assert checklist.change_item(item=tiel, by=beheerder, ernst="L").ernst == "L"


def test_the_pages_make_a_version_and_put_it_in_force(cast, as_person):
    client = as_person(cast.regiocoordinator)
    nieuw = client.post(reverse("handhaving:checklist-copy"))
    versie = Checklistversie.objects.get(nummer=2)
    assert nieuw.url == reverse("handhaving:checklist-detail", args=[versie.pk])
    item = versie.items.get(code="C3")
    change = reverse("handhaving:checklistitem-change", args=[item.pk])
    page = client.get(change).content.decode()
    assert "Punt C3 wijzigen" in page
    values = {"thema": "C", "tekst": item.tekst, "bron": item.bron, "ernst": "H", "gewicht": "5", "drempel": ""}
    assert client.post(change, values).status_code == 302
    kop = {"naam": "SNF-Rivierenland", "oranje_onder": "85"}
    assert client.post(reverse("handhaving:checklist-change", args=[versie.pk]), kop).status_code == 302
    vanaf = {"vanaf": timezone.localdate().isoformat()}
    assert client.post(reverse("handhaving:checklist-adopt", args=[versie.pk]), vanaf).status_code == 302
    versie.refresh_from_db()
    assert (versie.status, versie.oranje_onder, versie.items.get(code="C3").ernst) == ("vastgesteld", 85, "H")
    again = client.post(change, values)
    assert (again.status_code, "Maak een nieuwe versie" in again.content.decode()) == (422, True)
