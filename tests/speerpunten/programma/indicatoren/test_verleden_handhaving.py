"""The past of supervision keeps its figures, and a median of the region is that of the underlying rows."""

from datetime import timedelta

import pytest
from django.utils import timezone

from handhaving.enums import Bevindingstatus, Meldingstatus, Stapsoort, Termijnstatus
from handhaving.models import Bevinding, Melding, Stap, Termijn
from registratie.models import Huisvestingslocatie
from tests.factories.handhaving import controle_van
from tests.factories.programma_indicatoren import figures, noon, recorded_on
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, VergunningFactory
from tests.factories.waterbed import made_inspection, made_melding, made_step, official

pytestmark = pytest.mark.usefixtures("systeem")
VANDAAG = timezone.localdate()
TOEN = VANDAAG - timedelta(days=40)


def days_before(aantal: int):
    return TOEN - timedelta(days=aantal)


@pytest.fixture
def hof() -> Huisvestingslocatie:
    """A location in Tiel: a critical inspection, a melding and a case, all before the day."""
    hof = LocatieFactory()
    VergunningFactory(locatie=hof)
    made_inspection(hof, days_before(30), "K", "H")
    zaak = made_step(hof, Stapsoort.WAARSCHUWING, days_before(20))
    Termijn.objects.create(
        zaak=zaak.zaak, stap=zaak, gemeente_id=TIEL, soort="herstel", begin=days_before(20), einde=days_before(5)
    )
    return hof


def test_the_figures_of_a_day(hof) -> None:
    toen = figures(TOEN)
    assert toen["inspecties", TIEL] == (1, 1, None)
    assert toen["locaties_geinspecteerd", TIEL] == (100, 1, 1)
    assert toen["bevindingen_kritiek_open", TIEL] == (1, 1, None)
    assert toen["bevindingen_open", ""] == (2, 2, None)
    assert toen["bevindingen_op_tijd_hersteld", TIEL] == (0, 0, 2)
    assert toen["zaken_open", TIEL] == (1, 1, None)
    assert toen["zaken_termijn_voorbij", TIEL] == (100, 1, 1)
    assert toen["locaties_met_vergunning", TIEL] == (100, 1, 1)
    assert toen["melding_dagen_tot_bezoek", TIEL] == (None, 0, None)


def test_what_happens_later_changes_nothing_in_the_past(hof) -> None:
    melding = made_melding(TIEL, days_before(35))
    Melding.objects.filter(pk=melding.pk).update(locatie=hof)
    recorded_on(days_before(34), melding, locatie_id=hof.pk)
    toen = figures(TOEN)
    assert toen["melding_dagen_tot_bezoek", TIEL] == (5, 1, None)
    for row in Bevinding.objects.all():
        row.status, row.hersteld_op = Bevindingstatus.HERSTELD, VANDAAG
        row.save()
    Termijn.objects.update(status=Termijnstatus.GEHAALD, afgehandeld_at=timezone.now())
    zaak = Stap.objects.get().zaak
    Stap.objects.create(zaak=zaak, gemeente_id=TIEL, soort=Stapsoort.AFGESLOTEN, datum=VANDAAG, grondslag="Awb 5:1")
    zaak.status, zaak.gesloten_op = "afgesloten", VANDAAG
    zaak.save()
    made_inspection(hof, VANDAAG, "K")
    made_melding(TIEL, VANDAAG)
    Melding.objects.filter(pk=melding.pk).update(
        status=Meldingstatus.DUBBEL, dubbel_van=Melding.objects.last(), afgehandeld_at=timezone.now()
    )
    assert figures(TOEN) == toen
    nu = figures(VANDAAG)
    assert nu["zaken_open", TIEL] == (0, 0, None)
    assert nu["zaak_dagen_tot_afsluiten", TIEL] == (60, 1, None)
    assert nu["bevindingen_kritiek_open", TIEL] == (1, 1, None)


def test_a_finding_that_lapses_was_open_before(hof) -> None:
    toen = figures(TOEN)
    Bevinding.objects.update(status=Bevindingstatus.VERVALLEN)
    assert figures(TOEN) == toen
    assert figures(VANDAAG)["bevindingen_open", TIEL] == (0, 0, None)


def test_a_case_whose_closing_was_taken_back_was_closed_until_then(hof) -> None:
    zaak = Stap.objects.get().zaak
    dicht = Stap.objects.create(
        zaak=zaak, gemeente_id=TIEL, soort=Stapsoort.AFGESLOTEN, datum=days_before(2), grondslag="Awb 5:1"
    )
    toen = figures(TOEN)
    assert toen["zaken_open", TIEL] == (0, 0, None)
    Stap.objects.create(
        zaak=zaak, gemeente_id=TIEL, soort=Stapsoort.INGETROKKEN, datum=VANDAAG, grondslag="Awb 5:1", herroept=dicht
    )
    assert figures(TOEN) == toen
    assert figures(VANDAAG)["zaken_open", TIEL] == (1, 1, None)


def test_somebody_came_back_within_ninety_days(hof) -> None:
    controle_van(hof, official(), moment=noon(days_before(120)))
    assert figures(TOEN)["kritiek_opnieuw_bezocht", TIEL] == (100, 1, 1)
    assert figures(days_before(60))["kritiek_opnieuw_bezocht", TIEL] == (None, 0, 0)


def test_the_median_of_the_region_is_that_of_all_meldingen() -> None:
    tiel, buren = LocatieFactory(), LocatieFactory(gemeente_id=BUREN)
    for hof, dagen in ((tiel, (2, 3, 100)), (buren, (50, 60))):
        made_inspection(hof, TOEN)
        for aantal in dagen:
            melding = made_melding(hof.gemeente_id, days_before(aantal))
            Melding.objects.filter(pk=melding.pk).update(locatie=hof)
            recorded_on(days_before(aantal), melding, locatie_id=hof.pk)
    toen = figures(TOEN)
    assert toen["melding_dagen_tot_bezoek", TIEL] == (3, 3, None)
    assert toen["melding_dagen_tot_bezoek", BUREN] == (55, 2, None)
    assert toen["melding_dagen_tot_bezoek", ""] == (50, 5, None)
    assert toen["meldingen", ""] == (4, 4, None)
