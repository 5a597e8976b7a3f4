"""The tables that are made of the register and the cases, against tables by hand."""

from datetime import date, timedelta

import pytest

from handhaving.enums import Ernst, Stapsoort
from handhaving.models import Stap
from handhaving.queries import toezichtcijfers, waterbed, waterbed_regels, waterbed_register
from handhaving.queries.toezichtcijfers import Kwartaal
from handhaving.waterbed import verplaatsing
from handhaving.waterbed.strengheid import Richting
from handhaving.waterbed.verplaatsing import LOD, SLUITING, Maatregel, Stroom
from registratie.enums import Locatiestatus
from rivierenland.core.models import Parameter
from speerpunten.kennis.models import Regelstand
from tests.factories.registratie import BUREN, NEDER_BETUWE, TIEL, LocatieFactory, OrganisatieFactory, VergunningFactory
from tests.factories.waterbed import made_inspection, made_melding, made_step
from tests.handhaving.waterbed.conftest import PEILDATUM, people

DAG = date(2026, 3, 2)
LANG = date(2025, 1, 1)


@pytest.mark.django_db
class TestDisplacement:
    @pytest.fixture
    def gesloten(self, systeem):
        """A closing on 2 March 2026 in Tiel; the nights of 1 March and 31 May.

        | where                           | 1 March | 31 May |
        |---------------------------------|---------|--------|
        | the closed location in Tiel     |      12 |      0 |  12 lost
        | the same provider in Buren      |       4 |     13 |   9 more
        | another provider in Buren       |      10 |     11 |  so 10 % of 4 = 0.4 would be usual

        W1 = 9 / 12 = 0.75, usual 0.4 / 12 = 0.0333.
        """
        bieder = OrganisatieFactory()
        tiel = LocatieFactory(organisatie=bieder, gemeente_id=TIEL)
        buren = LocatieFactory(organisatie=bieder, gemeente_id=BUREN)
        ander = LocatieFactory(gemeente_id=BUREN)
        people(tiel, 12, LANG, DAG)
        people(buren, 4, LANG)
        people(buren, 9, DAG + timedelta(days=10))
        people(ander, 10, LANG)
        people(ander, 1, DAG + timedelta(days=20))
        made_step(tiel, Stapsoort.SLUITING, DAG)
        return tiel

    def test_it_is_read_from_stays_and_steps(self, gesloten, counted):
        counted(DAG - timedelta(days=1), DAG + timedelta(days=90))
        gemeten = waterbed.compute(PEILDATUM).verplaatst
        assert verplaatsing.displacement(gemeten).waarde == pytest.approx(0.75)
        assert verplaatsing.expected(gemeten) == pytest.approx(0.4 / 12)
        assert verplaatsing.streams(gemeten) == [Stroom(TIEL, BUREN, SLUITING, 9)]

    def test_the_reading_asks_three_questions_however_many_measures(self, systeem, django_assert_num_queries):
        for _ in range(3):
            made_step(LocatieFactory(), Stapsoort.SLUITING, DAG)
        reeksen = verplaatsing.runs(waterbed.measures(PEILDATUM), peildatum=PEILDATUM)
        assert len(reeksen) == 3
        with django_assert_num_queries(3):
            waterbed_register.nights_of(reeksen)

    def test_only_lasten_and_closings_that_stand_are_measures(self, gesloten):
        last = made_step(gesloten, Stapsoort.LAST_DWANGSOM, DAG)
        made_step(gesloten, Stapsoort.WAARSCHUWING, DAG)
        herroepen = made_step(gesloten, Stapsoort.LAST_DWANGSOM, DAG + timedelta(days=5))
        Stap.objects.create(
            zaak=herroepen.zaak, gemeente_id=TIEL, soort=Stapsoort.INGETROKKEN, datum=DAG + timedelta(days=6),
            grondslag="Awb", herroept=herroepen,
        )  # fmt: skip
        bieder = gesloten.organisatie_id
        assert waterbed.measures(PEILDATUM) == [
            Maatregel(SLUITING, bieder, gesloten.pk, TIEL, DAG),
            Maatregel(LOD, bieder, gesloten.pk, TIEL, last.datum),
        ]


@pytest.mark.django_db
def test_unpermitted_beds_are_people_above_what_was_permitted_that_night(systeem):
    """Night of 30 September 2026.

    | location                                              | people | permitted | too many |
    |-------------------------------------------------------|--------|-----------|----------|
    | Tiel, told 10 beds, no permit with a number           |     13 |        10 |        3 |
    | Tiel, permits for 12 and for 8                        |      9 |         8 |        1 |
    | Tiel, permit for 20 that ended on 1 September         |      5 |         0 |        5 |
    | Buren, permit for 4 that begins on 1 October          |      6 |        10 |        0 |
    | Buren, applied for only                               |      2 |         0 |        2 |
    | Neder-Betuwe, stopped on 1 September                  |      4 |         0 |        4 |
    """
    people(LocatieFactory(), 13, LANG)
    dubbel = LocatieFactory()
    VergunningFactory(locatie=dubbel, begin=LANG, max_personen=12)
    VergunningFactory(locatie=dubbel, begin=LANG, max_personen=8, soort="verhuurvergunning_wgv")
    people(dubbel, 9, LANG)
    over = LocatieFactory()
    VergunningFactory(locatie=over, begin=LANG, einde=date(2026, 9, 1), max_personen=20)
    people(over, 5, LANG)
    straks = LocatieFactory(gemeente_id=BUREN)
    VergunningFactory(locatie=straks, begin=date(2026, 10, 1), max_personen=4)
    people(straks, 6, LANG)
    people(LocatieFactory(gemeente_id=BUREN, status=Locatiestatus.AANGEMELD), 2, LANG)
    gestopt = LocatieFactory(gemeente_id=NEDER_BETUWE, status=Locatiestatus.GESTOPT, einddatum=date(2026, 9, 1))
    people(gestopt, 4, LANG)
    gemeenten = [TIEL, BUREN, NEDER_BETUWE, "GM0297"]
    assert waterbed_register.unpermitted_beds(PEILDATUM, gemeenten) == {
        TIEL: 9, BUREN: 2, NEDER_BETUWE: 4, "GM0297": 0,
    }  # fmt: skip


@pytest.mark.django_db
def test_the_shift_compares_this_night_with_the_one_a_year_before(systeem):
    """Tiel 6 of 6 a year ago and 6 of 18 now: from 100 % to 33.3 %. Buren 0 and 12: from 0 to 66.7 %."""
    tiel, buren = LocatieFactory(), LocatieFactory(gemeente_id=BUREN)
    people(tiel, 16, LANG)
    people(buren, 22, date(2026, 1, 1))
    verband, delen = waterbed.shift(PEILDATUM, [TIEL, BUREN])
    assert {naam: round(float(cijfer.waarde), 1) for naam, cijfer in delen.items()} == {TIEL: -66.7, BUREN: 66.7}
    assert not verband.meetbaar


@pytest.mark.django_db
def test_signals_are_of_four_quarters_on_the_beds_of_today(systeem):
    """Tiel: 6 meldingen on 20 beds = 30 per 100. One of 30 September 2025 is a day too old."""
    LocatieFactory(capaciteit_vergund=20)
    LocatieFactory(capaciteit_vergund=40, gemeente_id=BUREN)
    for _ in range(6):
        made_melding(TIEL, date(2025, 10, 1))
    made_melding(TIEL, date(2025, 9, 30))
    for _ in range(8):
        made_melding(BUREN, PEILDATUM)
    _, delen = waterbed.signal_ratio(PEILDATUM, [TIEL, BUREN, "GM0297"])
    assert {naam: cijfer.uitkomst.waarde for naam, cijfer in delen.items()} == {TIEL: 30.0, BUREN: 20.0}


@pytest.mark.django_db
class TestRules:
    @pytest.fixture(autouse=True)
    def only_these(self, db):
        Regelstand.objects.all().delete()
        Parameter.objects.all().delete()

    def parameter(self, code, waarde, gemeente=None, **kwargs):
        Parameter.objects.create(
            code=code, naam=code, waarde=waarde, gemeente_id=gemeente, geldig_van=LANG, bron="Toets", **kwargs
        )

    def found(self):
        return {regel.code: dict(regel.waarden) for regel in waterbed_regels.rules(PEILDATUM, [TIEL, BUREN])}

    def test_the_own_value_goes_before_that_of_all(self):
        self.parameter("slaapkamer_minimum", 7)
        self.parameter("slaapkamer_minimum", 9, TIEL)
        assert self.found() == {"slaapkamer_minimum": {TIEL: 9, BUREN: 7}}

    def test_a_permit_that_nobody_asks_for_is_no_rule(self):
        self.parameter("vergunning_vereist.exploitatievergunning_apv", 0)
        self.parameter("vergunning_vereist.exploitatievergunning_apv", 1, BUREN)
        assert self.found() == {"vergunning_vereist.exploitatievergunning_apv": {BUREN: 1}}

    def test_floor_area_is_one_rule_for_all_kinds_of_location(self):
        self.parameter("gbo_per_persoon.boerenerf", 10, TIEL)
        self.parameter("gbo_per_persoon.logiesgebouw", 12, TIEL)
        self.parameter("gbo_per_persoon.akf", 15)
        assert self.found() == {"gbo_per_persoon": {TIEL: 12}}

    def test_what_is_not_in_force_or_says_nothing_of_room_is_left_out(self):
        self.parameter("max_personen.woning_kern", 4, TIEL, geldig_tot=date(2026, 1, 1))
        self.parameter("uitnodiging_geldig_dagen", 7)
        assert self.found() == {}

    def test_which_way_is_strict_is_known_of_every_rule(self):
        self.parameter("max_personen.woning_kern", 4, TIEL)
        self.parameter("slaapkamer_minimum", 9, TIEL)
        assert [regel.richting for regel in waterbed_regels.rules(PEILDATUM, [TIEL])] == [
            Richting.LAGER,
            Richting.HOGER,
        ]


@pytest.mark.django_db
def test_counts_are_per_gemeente_and_quarter(systeem):
    """Tiel: two inspections in the first quarter of 2026 with three findings, one in the second; one step, another withdrawn."""
    locatie = LocatieFactory()
    made_inspection(locatie, date(2026, 1, 1), Ernst.KRITIEK, Ernst.LAAG)
    made_inspection(locatie, date(2026, 3, 31), Ernst.KRITIEK)
    made_inspection(locatie, date(2026, 4, 1))
    stap = made_step(locatie, Stapsoort.WAARSCHUWING, date(2026, 2, 2))
    Stap.objects.create(
        zaak=stap.zaak, gemeente_id=TIEL, soort=Stapsoort.INGETROKKEN, datum=stap.datum, grondslag="Awb", herroept=stap
    )
    made_step(locatie, Stapsoort.WAARSCHUWING, date(2026, 2, 3))
    een, twee = Kwartaal(2026, 1), Kwartaal(2026, 2)
    uit = toezichtcijfers.counts([een, twee], [TIEL, BUREN])
    assert uit["inspecties", ""] == {(TIEL, een): 2, (TIEL, twee): 1, (BUREN, een): 0, (BUREN, twee): 0}
    assert uit["bevindingen", "K"][TIEL, een] == 2
    assert uit["bevindingen", "L"][TIEL, een] == 1
    assert uit["stappen", "waarschuwing"][TIEL, een] == 1
    assert {kenmerk for soort, kenmerk in uit if soort == "bevindingen"} == {"K", "H", "M", "L"}


def test_quarters_run_over_the_end_of_a_year():
    assert toezichtcijfers.quarters(date(2026, 2, 1), 3) == [Kwartaal(2025, 3), Kwartaal(2025, 4), Kwartaal(2026, 1)]
    assert Kwartaal(2025, 4).laatste == date(2025, 12, 31)
    assert waterbed.year_before(date(2024, 2, 29)) == date(2023, 2, 28)
