"""The checks on the register: each met or not, with the reason, and the same number of queries whatever the number of locations."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from convenant.queries.toetsen import not_met, toetsen
from registratie.enums import Leverwijze
from registratie.models import Certificaat, Kwaliteitsmeting, Vergunning
from rivierenland.core.models import Organisatie, Parameter
from tests.convenant.toetreding.conftest import as_, everything
from tests.factories.convenant_toetreding import ready
from tests.factories.handhaving import oude_bevinding
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, OrganisatieFactory, VergunningFactory

VANDAAG = timezone.localdate()
BIEDER = ["verblijfsbieder"]


def failing(organisatie, soorten=BIEDER, gemeente=None):
    """The checks that fail, by code, with the reason."""
    return {toets.code: toets.reden for toets in not_met(toetsen(organisatie, soorten, VANDAAG, gemeente))}


@pytest.fixture
def organisatie(delta, cast):
    """Delta's row."""
    return cast.organisaties["delta"]


def test_an_organisation_with_everything_in_order_meets_every_check(delta, organisatie):
    with as_(delta):
        stand = toetsen(organisatie, BIEDER, VANDAAG)
    assert [(toets.code, toets.voldoet) for toets in stand] == [
        (code, True)
        for code in (
            "register",
            "locatie",
            "vergunning",
            "certificaat",
            "nau",
            "nachtregister",
            "bevinding",
            "bereikbaar",
        )
    ]


def test_each_shortcoming_fails_its_own_check(delta, organisatie, cast):
    def certificate_ended():
        Certificaat.objects.update(einde=VANDAAG - timedelta(days=1))

    def certificate_withdrawn():
        Certificaat.objects.update(einde=None, ingetrokken_per=VANDAAG, reden="Niet meer geldig")

    def permit_ended():
        Vergunning.objects.update(soort="exploitatievergunning_apv", einde=VANDAAG - timedelta(days=1))
        Parameter.objects.create(
            code="vergunning_vereist.exploitatievergunning_apv", naam="x", gemeente_id=TIEL, waarde=1,
            geldig_van=VANDAAG - timedelta(days=10), bron="test",
        )  # fmt: skip

    def late():
        Kwaliteitsmeting.objects.filter(dag=VANDAAG).update(dagen_te_laat=3)

    def not_measured():
        Kwaliteitsmeting.objects.all().delete()

    def no_manager():
        organisatie.locaties.update(beheerder_telefoon="")

    def closed():
        organisatie.locaties.update(status="gestopt", einddatum=VANDAAG)

    def suspended():
        Organisatie.objects.filter(pk=organisatie.pk).update(status="geschorst")

    def finding():
        bevinding = oude_bevinding(organisatie.locaties.get(), cast.toezichthouder.tiel.gebruiker)
        bevinding.organisatie = organisatie
        bevinding.save()

    for breek, code in (
        (certificate_ended, "certificaat"), (certificate_withdrawn, "certificaat"), (permit_ended, "vergunning"),
        (late, "nachtregister"), (not_measured, "nachtregister"),
        (no_manager, "bereikbaar"), (closed, "locatie"), (suspended, "register"), (finding, "bevinding"),
    ):  # fmt: skip
        with everything(), _rolled_back():
            breek()
            fresh = Organisatie.objects.get(pk=organisatie.pk)
            assert set(failing(fresh)) == {code}, breek.__name__


@contextmanager
def _rolled_back():
    sid = transaction.savepoint()
    yield
    transaction.savepoint_rollback(sid)


def test_a_first_list_that_is_not_due_yet_is_not_late(delta, organisatie):
    with everything():
        Kwaliteitsmeting.objects.update(wijze=Leverwijze.GEEN)
        reden = {toets.code: toets.reden for toets in toetsen(organisatie, BIEDER, VANDAAG)}["nachtregister"]
        assert reden == "Er is nog geen lijst ontvangen. De termijn daarvoor loopt nog."


def test_a_finding_the_provider_was_not_told_of_does_not_count(delta, organisatie, cast):
    with everything():
        oude_bevinding(organisatie.locaties.get(), cast.toezichthouder.tiel.gebruiker)
        assert failing(organisatie) == {}


def test_more_late_lists_than_the_bound_fail_also_when_the_last_was_on_time(delta, organisatie):
    with everything():
        for keer in range(1, 5):
            Kwaliteitsmeting.objects.create(
                organisatie=organisatie, gemeente_id=TIEL, dag=VANDAAG - timedelta(days=10 * keer),
                uiterlijk=VANDAAG - timedelta(days=10 * keer + 1), dagen_te_laat=1, wijze=Leverwijze.BESTAND,
                personen=5, bedden=10,
            )  # fmt: skip
            verwacht = {} if keer <= 3 else {"nachtregister"}
            assert set(failing(organisatie)) == set(verwacht)


def test_an_employer_without_beds_is_not_asked_for_locations(cast):
    with everything():
        organisatie = OrganisatieFactory(rollen=["werkgever"])
        stand = toetsen(organisatie, ["werkgever"], VANDAAG)
        assert [toets.code for toets in stand if not toets.van_toepassing] == [
            "locatie",
            "vergunning",
            "certificaat",
            "nau",
            "nachtregister",
            "bevinding",
            "bereikbaar",
        ]
        assert not_met(stand) == []


def test_a_lender_needs_the_admission_of_the_nau_from_the_day_that_the_parameter_says_so(delta, organisatie):
    with everything():
        assert failing(organisatie, ["uitzender"]) == {}
        stand = toetsen(organisatie, ["uitzender"], VANDAAG.replace(year=2029))
        assert "nau" in {toets.code for toets in not_met(stand)}


def test_a_gemeente_looks_at_its_own_locations(delta, organisatie, cast):
    with everything():
        elders = LocatieFactory(organisatie=organisatie, gemeente_id=BUREN, naam="Burenhof")
        VergunningFactory(locatie=elders, soort="geen")
    for wie, gemeente, verwacht in (
        (cast.beleid.tiel, TIEL, set()),
        (cast.beleid.buren, BUREN, {"certificaat", "nachtregister", "bereikbaar"}),
    ):
        with as_(wie):
            fout = failing(Organisatie.objects.get(pk=organisatie.pk), gemeente=gemeente)
            assert set(fout) == verwacht
            assert "Burenhof" not in str(fout) or gemeente == BUREN


def test_the_checks_cost_the_same_for_one_location_and_for_thirty(delta, organisatie, django_assert_max_num_queries):
    with everything():
        with django_assert_max_num_queries(8):
            toetsen(organisatie, BIEDER, VANDAAG)
        for _ in range(30):
            ready(organisatie)
        with django_assert_max_num_queries(8):
            toetsen(organisatie, BIEDER, VANDAAG)
