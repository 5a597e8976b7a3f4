"""The past of the register keeps its figures: compute a day, change the present, compute the day again."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from registratie.enums import Bron, Locatiesoort, Locatiestatus
from registratie.models import Brpsignaal, Huisvestingslocatie, Verblijf
from speerpunten.programma.models import Meetwaarde
from tests.factories.programma_indicatoren import figures, noon, recorded_on
from tests.factories.registratie import BUREN, TIEL, CertificaatFactory, LocatieFactory, VerblijfFactory

pytestmark = pytest.mark.usefixtures("systeem")
VANDAAG = timezone.localdate()
TOEN = VANDAAG - timedelta(days=40)


def signal(verblijf: Verblijf, sinds: date, **anders) -> Brpsignaal:
    return Brpsignaal.objects.create(
        bewoner=verblijf.bewoner, locatie=verblijf.locatie, gemeente_id=verblijf.gemeente_id,
        organisatie_id=verblijf.organisatie_id, sleutel=verblijf.sleutel, kring="gemeente", aankomst=verblijf.aankomst,
        niveau="122", nachten_eigen=130, sinds=sinds, peildatum=VANDAAG, **anders,
    )  # fmt: skip


@pytest.fixture
def hof() -> Huisvestingslocatie:
    """Four beds in Tiel with five people since two hundred days, one of them with a signal."""
    hof = LocatieFactory(capaciteit_vergund=4)
    stays = [VerblijfFactory(locatie=hof, aankomst=VANDAAG - timedelta(days=200)) for _ in range(5)]
    signal(stays[0], TOEN - timedelta(days=20))
    CertificaatFactory(organisatie=hof.organisatie, begin=TOEN - timedelta(days=10))
    return hof


def test_the_figures_of_a_day(hof) -> None:
    toen = figures(TOEN)
    assert toen["personen_vannacht", TIEL] == (5, 5, None)
    assert toen["bezettingsgraad", TIEL] == (125, 5, 4)
    assert toen["mogelijk_brp_plichtig", ""] == (5, 5, None)
    assert toen["brp_signalen_lang_open", TIEL] == (1, 1, None)
    assert toen["brp_signalen_geinformeerd", TIEL] == (0, 0, 1)
    assert toen["brp_status_bekend", TIEL] == (0, 0, 5)
    assert toen["locaties_te_vol", TIEL] == (100, 1, 1)
    assert toen["bedden_met_keurmerk", TIEL] == (100, 4, 4)
    assert toen["bedden_met_keurmerk", BUREN] == (None, 0, 0)


def test_what_happens_later_changes_nothing_in_the_past(hof) -> None:
    toen = figures(TOEN)
    hof.status, hof.einddatum = Locatiestatus.GESLOTEN, VANDAAG
    hof.capaciteit_vergund, hof.soort = 40, Locatiesoort.WONING_KERN
    hof.save()
    for stay in Verblijf.objects.all():
        stay.vertrek = VANDAAG
        stay.save()
    for row in Brpsignaal.objects.all():
        row.einde, row.eindreden = VANDAAG, "vertrokken"
        row.save()
    assert figures(TOEN) == toen
    assert not Meetwaarde.objects.filter(herzien_at__isnull=False).exists()
    assert figures(VANDAAG)["locaties", TIEL] == (0, 0, None)


def test_a_location_that_opens_again_was_closed_all_the_same(hof) -> None:
    hof.status, hof.einddatum = Locatiestatus.GESLOTEN, TOEN
    hof.save()
    recorded_on(TOEN, hof)
    toen = figures(TOEN)
    assert toen["locaties", TIEL] == (0, 0, None)
    assert toen["locaties_gesloten", TIEL] == (1, 1, None)
    hof.status, hof.einddatum = Locatiestatus.ACTIEF, None
    hof.save()
    assert figures(TOEN) == toen


def test_a_permit_counts_with_the_beds_it_had_on_the_day(hof) -> None:
    recorded_on(TOEN - timedelta(days=20), hof, capaciteit_vergund=8)
    recorded_on(TOEN - timedelta(days=5), hof, capaciteit_vergund=12)
    assert figures(TOEN - timedelta(days=10))["bedden_vergund", TIEL] == (8, 8, None)
    assert figures(TOEN)["bedden_vergund", TIEL] == (12, 12, None)
    assert figures(VANDAAG)["bedden_vergund", TIEL] == (4, 4, None)


def test_a_stay_that_is_changed_later_leaves_the_sign_of_life_of_then(hof) -> None:
    stay = Verblijf.objects.first()
    Verblijf.objects.update(created_at=noon(VANDAAG - timedelta(days=200)))
    recorded_on(TOEN - timedelta(days=2), stay)
    toen = figures(TOEN)
    assert toen["op_tijd_aangeleverd", TIEL] == (100, 4, 4)
    assert toen["locaties_op_tijd", ""] == (100, 1, 1)
    stay.kamer = "9"
    stay.save()
    assert figures(TOEN) == toen
    assert figures(TOEN - timedelta(days=20))["op_tijd_aangeleverd", TIEL] == (0, 0, 4)


def test_nights_that_are_supplied_late_revise_the_past_and_say_so(hof) -> None:
    figures(TOEN)
    VerblijfFactory(locatie=hof, aankomst=TOEN, bron=Bron.AANLEVERING)
    figures(TOEN)
    tiel = Meetwaarde.objects.get(indicator="personen_vannacht", gemeente=TIEL, peildatum=TOEN)
    buren = Meetwaarde.objects.get(indicator="personen_vannacht", gemeente=BUREN, peildatum=TOEN)
    assert (tiel.waarde, tiel.eerste_waarde, timezone.localdate(tiel.herzien_at)) == (6, 5, VANDAAG)
    assert (buren.eerste_waarde, buren.herzien_at) == (None, None)
    VerblijfFactory(locatie=hof, aankomst=TOEN)
    figures(TOEN)
    tiel.refresh_from_db()
    assert (tiel.waarde, tiel.eerste_waarde) == (7, 5)


def test_within_the_provisional_days_a_change_is_no_revision(hof) -> None:
    gisteren = VANDAAG - timedelta(days=1)
    figures(gisteren)
    VerblijfFactory(locatie=hof, aankomst=gisteren)
    assert figures(gisteren)["personen_vannacht", TIEL] == (6, 6, None)
    assert not Meetwaarde.objects.filter(herzien_at__isnull=False).exists()
