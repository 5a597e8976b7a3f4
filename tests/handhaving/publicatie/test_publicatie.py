"""Who publishes what, until when; and that a sole trader is a person."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from handhaving.actions import publicatie
from handhaving.actions.publicatie import NAAMLOOS, Bekendmaking
from handhaving.enums import Stapsoort
from handhaving.models import Publicatie, Stap
from handhaving.queries import publicatie as publicaties
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, OrganisatieFactory
from tests.factories.waterbed import made_step

pytestmark = pytest.mark.django_db
JOB = Actor.systeem("tests")


def bekend(**anders) -> Bekendmaking:
    """The location and the company, for half a year."""
    vandaag = timezone.localdate()
    return replace(
        Bekendmaking(
            natuurlijk_persoon=False, bedrijf_noemen=True, samenvatting="Het pand is zes maanden dicht.",
            grondslag="Wet goed verhuurderschap art. 20", vanaf=vandaag, tot=vandaag + timedelta(days=180),
        ),
        **anders,
    )  # fmt: skip


@pytest.fixture
def stap(cast) -> Stap:
    """A closing in Tiel that the provider was told of."""
    with scope.within(scope.systeem("tests")):
        bieder = OrganisatieFactory(naam="Perenboom Verblijf (fictief)", contactpersoon="Johan Perenboom")
        locatie = LocatieFactory(
            organisatie=bieder, naam="Boomgaardhof", straat="Lingedijk", plaats="Tiel", beheerder_naam="Corrie Waal"
        )
        return made_step(locatie, Stapsoort.SLUITING)


def publish(cast, stap, **anders) -> Publicatie:
    with scope.within(scope.gemeenten([TIEL])):
        return publicatie.publish(stap=stap, bekend=bekend(**anders), by=cast.jurist.tiel.actor)


def refused(cast, stap, **anders) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as fout:
        publish(cast, stap, **anders)
    return fout.value.message_dict if hasattr(fout.value, "error_dict") else {"": fout.value.messages}


class TestPublish:
    def test_the_region_reads_location_company_ground_and_end(self, cast, stap):
        row = publish(cast, stap)
        assert (row.locatie_naam, row.bedrijfsnaam, row.plaats) == (
            "Boomgaardhof",
            "Perenboom Verblijf (fictief)",
            "Tiel",
        )
        assert (row.soort, row.besluit_op, row.stap_nr) == (Stapsoort.SLUITING, stap.datum, stap.pk)

    def test_it_may_be_about_the_location_only(self, cast, stap):
        row = publish(cast, stap, bedrijf_noemen=False)
        assert (row.locatie_naam, row.bedrijfsnaam) == ("Boomgaardhof", "")

    def test_a_sole_trader_is_a_person_and_is_never_named(self, cast, stap):
        row = publish(cast, stap, natuurlijk_persoon=True, bedrijf_noemen=False)
        assert (row.locatie_naam, row.bedrijfsnaam) == (NAAMLOOS, "")

    def test_asking_for_the_name_of_a_sole_trader_is_refused(self, cast, stap):
        assert list(refused(cast, stap, natuurlijk_persoon=True)) == ["bedrijf_noemen"]

    @pytest.mark.parametrize(
        "tekst", ["Perenboom Verblijf (fictief) is dicht.", "De Boomgaardhof is dicht.", "Het pand aan de lingedijk."]
    )
    def test_nor_does_the_text_lead_to_a_sole_trader(self, cast, stap, tekst):
        fouten = refused(cast, stap, natuurlijk_persoon=True, bedrijf_noemen=False, samenvatting=tekst)
        assert list(fouten) == ["samenvatting"]

    @pytest.mark.parametrize("naam", ["Johan Perenboom", "corrie waal"])
    def test_people_of_the_provider_are_never_in_the_text(self, cast, stap, naam):
        assert list(refused(cast, stap, samenvatting=f"{naam} sluit het pand.")) == ["samenvatting"]

    def test_what_is_about_the_location_only_does_not_name_the_company(self, cast, stap):
        tekst = "Perenboom Verblijf (fictief) moet dicht."
        assert list(refused(cast, stap, bedrijf_noemen=False, samenvatting=tekst)) == ["samenvatting"]

    def test_ground_and_text_are_asked(self, cast, stap):
        assert set(refused(cast, stap, grondslag=" ", samenvatting="")) == {"grondslag", "samenvatting"}

    def test_it_ends_within_the_norm_of_twelve_months(self, cast, stap):
        vandaag = timezone.localdate()
        assert list(refused(cast, stap, tot=vandaag + timedelta(days=370))) == ["tot"]
        assert list(refused(cast, stap, tot=vandaag - timedelta(days=1))) == ["tot"]
        assert list(refused(cast, stap, vanaf=vandaag - timedelta(days=1))) == ["vanaf"]

    def test_only_a_decision_is_published(self, cast, stap):
        with scope.within(scope.systeem("tests")):
            waarschuwing = made_step(LocatieFactory(), Stapsoort.WAARSCHUWING)
        assert "geen besluit" in refused(cast, waarschuwing)[""][0]

    def test_not_before_the_provider_was_told(self, cast):
        with scope.within(scope.systeem("tests")):
            stil = made_step(LocatieFactory(), bekend=False)
        assert "kent dit besluit nog niet" in refused(cast, stil)[""][0]

    def test_not_what_was_withdrawn(self, cast, stap):
        with scope.within(scope.systeem("tests")):
            withdraw_step(stap)
        assert "ingetrokken" in refused(cast, stap)[""][0]

    def test_once(self, cast, stap):
        publish(cast, stap)
        assert "al gepubliceerd" in refused(cast, stap)[""][0]

    def test_only_the_lawyer_of_the_own_gemeente(self, cast, stap):
        for by in (cast.toezichthouder.tiel, cast.jurist.buren, cast.regiocoordinator, cast.beleid.tiel):
            with pytest.raises(Geweigerd), scope.within(scope.gemeenten([TIEL])):
                publicatie.publish(stap=stap, bekend=bekend(), by=by.actor)

    def test_the_act_is_in_the_trail(self, cast, stap):
        row = publish(cast, stap)
        event = Gebeurtenis.objects.get(actie="publicatie.publish")
        assert (event.object_id, event.gemeente_id, event.organisatie_id) == (str(row.pk), TIEL, stap.organisatie_id)


def withdraw_step(stap: Stap) -> None:
    Stap.objects.create(
        zaak=stap.zaak, gemeente_id=TIEL, soort=Stapsoort.INGETROKKEN, datum=stap.datum, grondslag="Awb", herroept=stap
    )


class TestWithdraw:
    def test_from_that_moment_nobody_else_reads_it(self, cast, stap):
        row = publish(cast, stap)
        with scope.within(scope.gemeenten([TIEL])):
            publicatie.withdraw(
                publicatie=row, reden="De rechter heeft het besluit geschorst.", by=cast.jurist.tiel.actor
            )
            assert list(publicaties.for_list()) == []
        assert numbers_seen(scope.gemeenten([BUREN])) == []

    def test_it_asks_why_and_happens_once(self, cast, stap):
        row = publish(cast, stap)
        with scope.within(scope.gemeenten([TIEL])):
            with pytest.raises(ValidationError):
                publicatie.withdraw(publicatie=row, reden=" ", by=cast.jurist.tiel.actor)
            publicatie.withdraw(publicatie=row, reden="Geschorst.", by=cast.jurist.tiel.actor)
            with pytest.raises(ValidationError):
                publicatie.withdraw(publicatie=row, reden="Geschorst.", by=cast.jurist.tiel.actor)

    def test_then_it_may_be_published_again(self, cast, stap):
        row = publish(cast, stap)
        with scope.within(scope.gemeenten([TIEL])):
            publicatie.withdraw(publicatie=row, reden="Verkeerde einddatum.", by=cast.jurist.tiel.actor)
        assert publish(cast, stap).pk != row.pk

    def test_another_gemeente_cannot(self, cast, stap):
        row = publish(cast, stap)
        with pytest.raises(Geweigerd), scope.within(scope.gemeenten([BUREN])):
            publicatie.withdraw(publicatie=row, reden="Zomaar.", by=cast.jurist.buren.actor)

    def test_a_step_that_is_withdrawn_takes_its_publication_along(self, cast, stap):
        row = publish(cast, stap)
        with scope.within(scope.systeem("tests")):
            assert publicatie.follow_steps(by=JOB) == 0
            withdraw_step(stap)
            assert publicatie.follow_steps(by=JOB) == 1
            row.refresh_from_db()
        assert row.ingetrokken_op == timezone.localdate()


def numbers_seen(value: scope.Scope | None) -> list[int]:
    """The publications that the database itself gives under this scope, whatever a query asks."""
    with scope.within(value), connection.cursor() as cursor:
        cursor.execute("select id from handhaving_publicatie order by id")
        return [pk for (pk,) in cursor.fetchall()]


class TestWhoReads:
    @pytest.fixture
    def rows(self, cast, stap):
        """One that stands, one that begins tomorrow, one that ended yesterday."""
        vandaag, dag = timezone.localdate(), timedelta(days=1)
        nu = publish(cast, stap)
        with scope.within(scope.systeem("tests")):
            straks = copy_of(nu, vanaf=vandaag + dag, tot=vandaag + 9 * dag)
            voorbij = copy_of(nu, vanaf=vandaag - 9 * dag, tot=vandaag - dag)
        return nu.pk, straks.pk, voorbij.pk

    def test_every_gemeente_and_the_region_reads_what_stands_today(self, rows):
        nu, *_ = rows
        assert numbers_seen(scope.gemeenten([BUREN])) == [nu]
        assert numbers_seen(None) == [nu]

    def test_the_own_gemeente_keeps_what_is_over_and_what_is_to_come(self, rows):
        assert numbers_seen(scope.gemeenten([TIEL])) == sorted(rows)
        with scope.within(scope.gemeenten([TIEL])):
            assert [row.pk for row in publicaties.for_list()] == [rows[0]]

    def test_a_provider_and_a_reporter_do_not_read_the_list(self, rows, stap):
        assert numbers_seen(scope.organisatie(stap.organisatie_id)) == []
        assert numbers_seen(scope.geheim("x")) == []

    def test_the_history_is_of_the_own_gemeente(self, rows):
        def seen(value):
            with scope.within(value), connection.cursor() as cursor:
                cursor.execute("select count(*) from handhaving_publicatieevent")
                return cursor.fetchone()[0]

        assert seen(scope.gemeenten([TIEL])) > 0
        assert seen(scope.gemeenten([BUREN])) == 0

    def test_nobody_else_changes_it(self, rows):
        with scope.within(scope.gemeenten([BUREN])), connection.cursor() as cursor:
            cursor.execute("update handhaving_publicatie set tot = tot + 1000")
            assert cursor.rowcount == 0


def copy_of(row: Publicatie, **anders) -> Publicatie:
    made = Publicatie.objects.get(pk=row.pk)
    made.pk, made.stap_nr = None, made.stap_nr + anders["vanaf"].toordinal()
    for veld, waarde in anders.items():
        setattr(made, veld, waarde)
    made.save(force_insert=True)
    return made
