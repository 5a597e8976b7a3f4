"""Mandates: who records them, who looks at them, and that nobody gives one to himself in a gemeente."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from convenant.actions import mandaat as actions
from convenant.enums.ondertekening import Mandaatgrond
from convenant.models import Mandaat
from convenant.queries import mandaat as mandaten
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Organisatie
from rivierenland.core.permissions import Geweigerd
from tests.factories import convenant_ondertekenen as factories
from tests.factories.registratie import TIEL, LocatieFactory

VANDAAG = timezone.localdate()
TEKST = {"hoedanigheid": "bestuurder", "stuk": "Uittreksel van gisteren", "begin": VANDAAG, "einde": None}


@pytest.fixture
def waalstroom(cast):
    """Waalstroom, with one location in Tiel."""
    with scope.within(scope.systeem("tests")):
        LocatieFactory(organisatie=cast.organisaties["waalstroom"])
        cast.organisaties["waalstroom"].refresh_from_db()
    return cast.waalstroom


def act_as(person):
    return scope.within(person.actor.scope)


def record(person, organisatie, **anders):
    return actions.record(
        gebruiker=person.gebruiker,
        organisatie=organisatie,
        by=person.actor,
        grond=Mandaatgrond.STATUTAIR,
        **(TEKST | anders),
    )


def test_a_mandate_of_an_organisation_holds_after_an_official_confirmed_it(cast, waalstroom):
    organisatie = cast.organisaties["waalstroom"]
    with act_as(waalstroom):
        row = record(waalstroom, organisatie)
        assert mandaten.valid_for(waalstroom.gebruiker, organisatie=organisatie, op=VANDAAG) is None
        assert "nog niet bevestigd" in mandaten.why_none(waalstroom.gebruiker, organisatie=organisatie, op=VANDAAG)
        with pytest.raises(Geweigerd):
            actions.confirm(mandaat=row, kvk=organisatie.kvk, by=waalstroom.actor)
    with act_as(cast.beleid.tiel):
        found = Mandaat.objects.select_related("organisatie").get()
        with pytest.raises(ValidationError, match="KVK-nummer is intussen"):
            actions.confirm(mandaat=found, kvk="99000099", by=cast.beleid.tiel.actor)
        actions.confirm(mandaat=found, kvk=organisatie.kvk, by=cast.beleid.tiel.actor)
        with pytest.raises(ValidationError, match="al bevestigd"):
            actions.confirm(mandaat=found, kvk=organisatie.kvk, by=cast.beleid.tiel.actor)
    with act_as(waalstroom):
        assert mandaten.valid_for(waalstroom.gebruiker, organisatie=organisatie, op=VANDAAG) == row
        assert mandaten.valid_for(waalstroom.gebruiker, organisatie=organisatie, op=VANDAAG - timedelta(days=1)) is None
    assert set(Gebeurtenis.objects.values_list("actie", flat=True)) >= {"mandaat.record", "mandaat.confirm"}


def test_officials_of_elsewhere_confirm_nothing(cast, waalstroom):
    with act_as(waalstroom):
        row = record(waalstroom, cast.organisaties["waalstroom"])
    for person in (cast.beleid.buren, cast.functioneel_beheerder.tiel, cast.toezichthouder.tiel):
        with act_as(person), pytest.raises(Geweigerd):
            actions.confirm(mandaat=row, kvk="99000017", by=person.actor)


def test_another_kvk_number_asks_for_another_confirmation(cast, waalstroom):
    organisatie = cast.organisaties["waalstroom"]
    with scope.within(scope.systeem("tests")):
        factories.mandaat(waalstroom.gebruiker, organisatie)
        Organisatie.objects.filter(pk=organisatie.pk).update(kvk="99000058")
        organisatie.refresh_from_db()
        assert mandaten.valid_for(waalstroom.gebruiker, organisatie=organisatie, op=VANDAAG) is None
        assert "KVK-nummer is veranderd" in mandaten.why_none(waalstroom.gebruiker, organisatie=organisatie, op=VANDAAG)


def test_in_a_gemeente_nobody_gives_himself_a_mandate(cast):
    beheerder, beleid = cast.functioneel_beheerder.tiel, cast.beleid.tiel
    soort = TEKST | {"grond": Mandaatgrond.MANDAATBESLUIT, "gemeente": TIEL}
    with act_as(beheerder):
        with pytest.raises(ValidationError, match="uzelf geen machtiging"):
            actions.record(gebruiker=beheerder.gebruiker, by=beheerder.actor, **soort)
        row = actions.record(gebruiker=beleid.gebruiker, by=beheerder.actor, **soort)
        assert mandaten.valid_for(beleid.gebruiker, gemeente=TIEL, op=VANDAAG) == row
    with act_as(beleid), pytest.raises(Geweigerd):
        actions.record(gebruiker=beleid.gebruiker, by=beleid.actor, **soort)
    with act_as(beheerder), pytest.raises(IntegrityError), transaction.atomic():
        factories.mandaat(beleid.gebruiker, gemeente=TIEL, created_by=beleid.gebruiker)


def test_nobody_records_for_another(cast, waalstroom):
    delta, tiel = cast.organisaties["delta"], cast.functioneel_beheerder.tiel
    for person, wie in (
        (waalstroom, {"organisatie": delta}), (waalstroom, {"gemeente": TIEL}), (tiel, {"organisatie": delta}),
        (tiel, {"gemeente": "GM0214"}),
    ):  # fmt: skip
        with act_as(person), pytest.raises(Geweigerd):
            actions.record(
                gebruiker=person.gebruiker,
                by=person.actor,
                grond=Mandaatgrond.VOLMACHT,
                **(TEKST | {"organisatie": None} | wie),
            )


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"einde": VANDAAG - timedelta(days=1)}, "einde"),
        ({"begin": VANDAAG + timedelta(days=9), "einde": VANDAAG + timedelta(days=2)}, "einde"),
        ({"hoedanigheid": ""}, "hoedanigheid"),
        ({"stuk": "BSN 123456782"}, "stuk"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(cast, waalstroom, anders, veld):
    with act_as(waalstroom), pytest.raises(ValidationError) as fout:
        record(waalstroom, cast.organisaties["waalstroom"], **anders)
    assert set(fout.value.message_dict) == {veld}


def test_a_college_does_not_sign_for_a_company(cast, waalstroom):
    with act_as(waalstroom), pytest.raises(ValidationError, match="gronden"):
        actions.record(
            gebruiker=waalstroom.gebruiker, organisatie=cast.organisaties["waalstroom"], by=waalstroom.actor,
            **(TEKST | {"grond": Mandaatgrond.MANDAATBESLUIT}),
        )  # fmt: skip


def test_somebody_of_elsewhere_cannot_be_chosen(cast, waalstroom):
    with act_as(waalstroom), pytest.raises(ValidationError, match="geen toegang"):
        actions.record(
            gebruiker=cast.fruithof.gebruiker, organisatie=cast.organisaties["waalstroom"], by=waalstroom.actor,
            **(TEKST | {"grond": Mandaatgrond.STATUTAIR}),
        )  # fmt: skip


def test_withdrawing_ends_it_at_once_and_asks_why(cast, waalstroom):
    organisatie = cast.organisaties["waalstroom"]
    with act_as(waalstroom):
        row = factories.mandaat(waalstroom.gebruiker, organisatie)
        with pytest.raises(ValidationError, match="waarom"):
            actions.withdraw(mandaat=row, reden=" ", by=waalstroom.actor)
        actions.withdraw(mandaat=row, reden="Uit dienst.", by=waalstroom.actor)
        assert mandaten.valid_for(waalstroom.gebruiker, organisatie=organisatie, op=VANDAAG) is None
        with pytest.raises(ValidationError, match="al ingetrokken"):
            actions.withdraw(mandaat=row, reden="Nog eens.", by=waalstroom.actor)
        assert Mandaat.pgh_event_model.objects.filter(pgh_obj=row).count() == 2


def test_an_official_concerned_may_withdraw_and_another_may_not(cast, waalstroom):
    with scope.within(scope.systeem("tests")):
        row = factories.mandaat(waalstroom.gebruiker, cast.organisaties["waalstroom"])
    for person in (cast.beleid.buren, cast.functioneel_beheerder.tiel, cast.delta):
        with act_as(person), pytest.raises(Geweigerd):
            actions.withdraw(mandaat=row, reden="Zomaar.", by=person.actor)
    with act_as(cast.beleid.tiel):
        actions.withdraw(mandaat=row, reden="Staat niet in het handelsregister.", by=cast.beleid.tiel.actor)
