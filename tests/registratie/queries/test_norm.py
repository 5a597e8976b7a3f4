"""The capacity by the norm: facilities, municipal values and certificates, held against the norms as they are written."""

from datetime import date
from decimal import Decimal
from math import ceil

import pytest

from registratie.queries import voorziening as voorzieningen
from registratie.queries.kookeis import Kookeis
from registratie.queries.norm import capaciteit_norm, normen
from registratie.queries.normwaarden import Normwaarden
from rivierenland.core.models import Parameter
from tests.factories.registratie import (
    CertificaatFactory,
    LocatieFactory,
    OrganisatieFactory,
    RuimteFactory,
    VoorzieningFactory,
)

pytestmark = pytest.mark.usefixtures("systeem")
DAG = date(2026, 11, 23)
SNF = Kookeis(minimum=4, minimum_tot=8, personen_per_pit=2, per_pit_tot=30, genoeg=16)


@pytest.mark.parametrize(
    ("personen", "pitten"), [(0, 0), (1, 4), (8, 4), (9, 5), (10, 5), (11, 6), (29, 15), (30, 15), (31, 16), (400, 16)]
)
def test_burners_follow_the_norm(personen, pitten):
    assert SNF.nodig(personen) == pitten


@pytest.mark.parametrize(
    ("pitten", "personen"), [(0, 0), (3, 0), (4, 8), (5, 10), (14, 28), (15, 30), (16, None), (40, None)]
)
def test_so_many_people_are_served_by_burners(pitten, personen):
    assert SNF.genoeg_voor(pitten) == personen


def test_both_ways_of_counting_burners_agree():
    for pitten in range(4, 16):
        most = SNF.genoeg_voor(pitten)
        assert SNF.nodig(most) <= pitten < SNF.nodig(most + 1)


@pytest.mark.parametrize("personen", [1, 8, 9, 16, 17, 30, 31])
def test_what_is_needed_is_what_the_norm_says(personen):
    lines = voorzieningen.eisen(None, gemeente="GM0281", personen=personen, normen=Normwaarden(DAG))
    burners = 4 if personen <= 8 else ceil(personen / 2) if personen <= 30 else 16
    assert [line.nodig for line in lines] == [ceil(personen / 8), ceil(personen / 8), 30 * personen, burners]
    assert [line.voldoet for line in lines] == [None] * 4
    assert [line.bron for line in lines] == ["SNF-norm 2.1", "SNF-norm 2.2", "SNF-norm 3.1", "SNF-norm 3.2"]


@pytest.mark.parametrize(
    ("veld", "aantal", "personen", "bron"),
    [
        ("toiletten", 1, 8, "SNF-norm 2.1"),
        ("toiletten", 0, 0, "SNF-norm 2.1"),
        ("douches", 2, 16, "SNF-norm 2.2"),
        ("koelkast_liter", 269, 8, "SNF-norm 3.1"),
        ("koelkast_liter", 270, 9, "SNF-norm 3.1"),
        ("kookpitten", 15, 30, "SNF-norm 3.2"),
    ],
)
def test_a_facility_can_be_what_limits_and_is_named(veld, aantal, personen, bron):
    locatie = LocatieFactory(soort="boerenerf", oppervlakte_gbo=Decimal(1200))
    VoorzieningFactory(locatie=locatie, **{veld: aantal})
    norm = capaciteit_norm(locatie, DAG)
    assert (norm.personen, norm.beperkend.bron) == (personen, bron)


def test_facilities_alone_are_no_norm(systeem):
    """Enough toilets for eight says nothing about whether eight fit: the floor area is missing."""
    locatie = LocatieFactory(soort="boerenerf", oppervlakte_gbo=None)
    VoorzieningFactory(locatie=locatie, toiletten=1)
    norm = capaciteit_norm(locatie, DAG)
    assert (norm.beperkend, norm.personen) == (None, None)
    assert [regel.bron for regel in norm.regels] == ["SNF-norm 2.1"]


def test_enough_burners_limit_nobody():
    locatie = LocatieFactory(soort="boerenerf", oppervlakte_gbo=Decimal(1200))
    VoorzieningFactory(locatie=locatie, kookpitten=16)
    assert capaciteit_norm(locatie, DAG).personen == 100


@pytest.mark.parametrize(
    ("dag", "personen"),
    [(date(2024, 8, 14), 10), (date(2024, 8, 15), 9), (date(2025, 12, 31), 9), (date(2026, 1, 1), 8)],
)
def test_akf_counts_for_who_holds_it_and_by_the_day(dag, personen):
    locatie = LocatieFactory(soort="boerenerf", oppervlakte_gbo=Decimal(120))
    CertificaatFactory(organisatie=locatie.organisatie, soort="akf", begin=date(2020, 1, 1))
    assert capaciteit_norm(locatie, dag).personen == personen


def test_a_certificate_of_another_location_or_one_that_ended_counts_for_nobody_else():
    organisatie = OrganisatieFactory()
    one, other = (
        LocatieFactory(organisatie=organisatie, soort="boerenerf", oppervlakte_gbo=Decimal(120)) for _ in range(2)
    )
    CertificaatFactory(
        organisatie=organisatie, organisatie_gemeenten=None, locatie=one, gemeente_id="GM0281", soort="akf",
        begin=date(2020, 1, 1), einde=date(2026, 11, 23),
    )  # fmt: skip
    found = normen([one, other], DAG)
    assert (found[one.pk].personen, found[other.pk].personen) == (8, 10)
    assert normen([one], date(2026, 11, 24))[one.pk].personen == 10


def test_any_certificate_counts_that_a_parameter_speaks_of():
    """No certificate is named in the code: a norm of SNA would count for who holds SNA."""
    locatie = LocatieFactory(soort="boerenerf", oppervlakte_gbo=Decimal(120))
    CertificaatFactory(organisatie=locatie.organisatie, soort="sna", begin=date(2020, 1, 1))
    Parameter.objects.create(
        code="gbo_per_persoon.sna", naam="GBO", waarde=20, eenheid="m²", geldig_van=date(2026, 1, 1), bron="Toets"
    )
    assert capaciteit_norm(locatie, DAG).personen == 6


@pytest.mark.parametrize(
    ("gemeente", "soort", "gbo", "personen"),
    [
        ("GM0297", "boerenerf", 9999, 50),
        ("GM0297", "woning_kern", 9999, 4),
        ("GM0297", "woning_buiten", 9999, 8),
        ("GM0297", "logiesgebouw", 9999, 150),
        ("GM1960", "boerenerf", 9999, 40),
        ("GM1960", "hotel_pension", 120, 10),
        ("GM0214", "boerenerf", 9999, 50),
        ("GM0281", "woning_kern", 9999, 4),
        ("GM0281", "logiesgebouw", 9999, 350),
        ("GM0216", "hotel_pension", 120, 12),
    ],
)
def test_every_gemeente_has_its_own_values(gemeente, soort, gbo, personen):
    locatie = LocatieFactory(gemeente_id=gemeente, soort=soort, oppervlakte_gbo=Decimal(gbo))
    assert capaciteit_norm(locatie, DAG).personen == personen


def test_a_bedroom_below_the_least_size_of_the_gemeente_holds_nobody():
    locatie = LocatieFactory(gemeente_id="GM1960", soort="hotel_pension", capaciteit_vergund=4)
    RuimteFactory(locatie=locatie, oppervlakte=Decimal("6.9"))
    RuimteFactory(locatie=locatie, oppervlakte=Decimal("7.0"))
    assert capaciteit_norm(locatie, DAG).personen == 2


def test_a_norm_that_a_gemeente_sets_to_nought_is_not_asked():
    locatie = LocatieFactory(soort="boerenerf", oppervlakte_gbo=Decimal(120))
    VoorzieningFactory(locatie=locatie, toiletten=1, kookpitten=4)
    for code in ("gbo_per_persoon.boerenerf", "personen_per_toilet", "kookpitten.personen_per_pit"):
        Parameter.objects.create(
            code=code, naam="Eigen", gemeente_id="GM0281", waarde=0, geldig_van=date(2026, 1, 1), bron="Toets"
        )
    assert capaciteit_norm(locatie, DAG).personen is None


def test_many_locations_cost_as_many_queries_as_one(django_assert_num_queries):
    rows = LocatieFactory.create_batch(12, oppervlakte_gbo=Decimal(120))
    for row in rows:
        RuimteFactory(locatie=row)
        VoorzieningFactory(locatie=row, toiletten=1)
        CertificaatFactory(organisatie=row.organisatie, soort="akf")
    with django_assert_num_queries(4):
        assert len(normen(rows[:1], DAG)) == 1
    with django_assert_num_queries(4):
        assert len(normen(rows, DAG)) == 12
