"""Who may ask for an edition, stop it and try again, and what is refused in which words."""

import pytest
from django.db import IntegrityError, transaction

from rivierenland.core import scope
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from rivierenland.rapportages.actions import editie as actie
from rivierenland.rapportages.actions.editie import NoEdition
from rivierenland.rapportages.enums import Aanleiding, Editiestatus
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.periode import Periode
from tests.rapportages.edities import toneel, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(cast):
    with toneel.system():
        return voorbeeld.edition(status=Editiestatus.GEPUBLICEERD, gepubliceerd_at=voorbeeld.GEMETEN)


@pytest.mark.parametrize("wie", ["gemeente", "regio"])
def test_a_policy_officer_and_the_region_may_ask(cast, wie):
    actor = cast.beleid.tiel.actor if wie == "gemeente" else cast.regiocoordinator.actor
    editie = toneel.start(actor)
    taak = Achtergrondtaak.objects.get(groep=editie.groep)
    assert (editie.status, editie.versie, editie.gevraagd_door) == (Editiestatus.METEN, 1, actor.gebruiker)
    assert (taak.taak, taak.argumenten) == ("rapportages.measure_editie", {"editie": str(editie.pk)})
    assert list(Gebeurtenis.objects.filter(object_id=str(editie.pk)).values_list("actie", flat=True)) == [
        "rapporteditie.start"
    ]


def test_a_market_party_may_not(cast):
    with pytest.raises(Geweigerd):
        toneel.start(cast.waalstroom.actor)


def test_asking_again_gives_what_is_being_worked_on(cast):
    eerste, tweede = toneel.start(cast.beleid.tiel.actor), toneel.start(cast.regiocoordinator.actor)
    assert (eerste, Achtergrondtaak.objects.count()) == (tweede, 1)


@pytest.mark.parametrize(
    ("periode", "zin"),
    [
        ("2026-09", "Kwartaalmonitor gaat over een kwartaal. Kies zo’n periode."),
        ("2099-k1", "Eerste kwartaal 2099 is nog niet voorbij. Kies een eerdere periode."),
    ],
)
def test_a_period_that_cannot_be_is_refused(cast, periode, zin):
    with pytest.raises(NoEdition) as geen:
        toneel.start(periode=Periode.read(periode))
    assert str(geen.value) == zin


def test_a_subject_that_the_report_does_not_have_is_refused(cast):
    with pytest.raises(NoEdition, match="kies een onderwerp uit de lijst"):
        toneel.start(onderwerp="zon")


def test_what_is_published_is_corrected_and_not_made_again(cast, published):
    with pytest.raises(NoEdition, match="is al gepubliceerd"):
        toneel.start()
    with pytest.raises(NoEdition, match="Schrijf op waarom"):
        toneel.start(cast.regiocoordinator.actor, aanleiding=Aanleiding.CORRECTIE)
    with pytest.raises(Geweigerd):
        toneel.start(cast.beleid.tiel.actor, aanleiding=Aanleiding.CORRECTIE, reden="Een telfout in Buren.")
    nieuw = toneel.start(cast.regiocoordinator.actor, aanleiding=Aanleiding.CORRECTIE, reden="Een telfout in Buren.")
    assert (nieuw.versie, nieuw.reden) == (2, "Een telfout in Buren.")
    assert toneel.fresh(published).status == Editiestatus.GEPUBLICEERD


def test_what_was_never_published_cannot_be_corrected(cast):
    with pytest.raises(NoEdition, match="Er is niets te corrigeren"):
        toneel.start(aanleiding=Aanleiding.CORRECTIE, reden="x")


@pytest.mark.parametrize("doe", [actie.cancel, actie.retry, actie.proceed])
def test_only_the_region_steers(cast, doe):
    editie = toneel.start(cast.beleid.tiel.actor)
    with scope.within(cast.beleid.tiel.actor.scope), pytest.raises(Geweigerd):
        doe(editie=editie, by=cast.beleid.tiel.actor)


def test_the_region_stops_an_edition_once(cast):
    editie = toneel.start(cast.beleid.tiel.actor)
    with scope.within(None):
        actie.cancel(editie=editie, by=cast.regiocoordinator.actor)
    with scope.within(None), pytest.raises(NoEdition, match="niets om te stoppen"):
        actie.cancel(editie=editie, by=cast.regiocoordinator.actor)
    assert toneel.fresh(editie).status == Editiestatus.GEANNULEERD


def test_what_did_not_fail_is_not_tried_again(cast):
    editie = toneel.start()
    with scope.within(None), pytest.raises(NoEdition, match="niets mislukt"):
        actie.retry(editie=editie, by=cast.regiocoordinator.actor)


def test_the_database_keeps_one_edition_of_a_period_at_a_time(cast):
    editie = toneel.start()
    with toneel.system(), pytest.raises(IntegrityError, match="rapporteditie_one_at_a_time"), transaction.atomic():
        voorbeeld.edition(versie=2, reden="x")
    assert Rapporteditie.objects.get() == editie
