"""Thresholds that follow from a location: from its people, its rooms and what they share."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from handhaving.checklist import drempels
from handhaving.queries import checklist, drempel
from registratie.enums import Certificaatsoort, Locatiesoort
from tests.factories.registratie import (
    CertificaatFactory,
    LocatieFactory,
    OrganisatieFactory,
    RuimteFactory,
    VerblijfFactory,
    VoorzieningFactory,
)

pytestmark = pytest.mark.usefixtures("systeem")
DAG = date(2026, 11, 24)


def thresholds(locatie, geteld=None, dag=DAG):
    return drempels.work_out(drempel.facts(locatie, dag, geteld))


@pytest.mark.parametrize(
    ("mensen", "toiletten", "pitten", "liter"),
    [
        (0, 0, 0, 0),
        (1, 1, 4, 30),
        (8, 1, 4, 240),
        (9, 2, 5, 270),
        (17, 3, 9, 510),
        (30, 4, 15, 900),
        (31, 4, 16, 930),
        (96, 12, 16, 2880),
    ],
)
def test_what_people_share_grows_with_their_number(mensen, toiletten, pitten, liter):
    found = thresholds(LocatieFactory(), mensen)

    eisen = {soort: int(found[soort].eis) for soort in ("toiletten", "douches", "kookpitten", "koelkast_liter")}
    assert eisen == {"toiletten": toiletten, "douches": toiletten, "kookpitten": pitten, "koelkast_liter": liter}


def test_where_nobody_lives_nothing_is_asked_and_the_permit_is_still_told():
    leeg = LocatieFactory(capaciteit_vergund=50)
    VoorzieningFactory(locatie=leeg, toiletten=2)
    found = thresholds(leeg, 0)["toiletten"]
    assert found.kop == "Nu niets nodig."
    assert found.uitleg == (
        "Er woont nu niemand. Voor 50 personen volgens de vergunning: 7. De regel: 1 per 8 personen. In het register: 2."
    )
    assert thresholds(leeg, 0)["stopcontacten"].uitleg.startswith("Er woont nu niemand. De regel: ")
    assert thresholds(leeg, 0)["bezetting"].kop == "Het register zegt 0 personen."
    assert thresholds(leeg, 17)["toiletten"].kop == "Minstens 3 toiletten."
    assert "vergunning" not in thresholds(LocatieFactory(capaciteit_vergund=0), 0)["toiletten"].uitleg


def test_who_was_counted_goes_before_who_is_registered():
    locatie = LocatieFactory(capaciteit_vergund=50)
    VoorzieningFactory(locatie=locatie, toiletten=2)
    for _ in range(9):
        VerblijfFactory(locatie=locatie, aankomst=DAG - timedelta(days=3))

    assert thresholds(locatie)["toiletten"].eis == 2
    geteld = thresholds(locatie, 17)["toiletten"]
    assert (geteld.eis, geteld.gemeten, geteld.voldoet(geteld.gemeten)) == (3, 2, False)
    assert geteld.uitleg == (
        "Voor 17 personen nu: 3. Voor 50 personen volgens de vergunning: 7. De regel: 1 per 8 personen. In het register: 2."
    )


@pytest.mark.parametrize(
    ("soort", "eis"),
    [(Locatiesoort.LOGIESGEBOUW, 10), (Locatiesoort.WONING_KERN, 12), (Locatiesoort.RECREATIEPARK, 10)],
)
def test_the_floor_area_per_person_follows_the_kind_of_location(soort, eis):
    locatie = LocatieFactory(soort=soort, oppervlakte_gbo=Decimal("100.0"))

    found = thresholds(locatie, 9)["gbo_per_persoon"]

    assert (found.eis, found.gemeten, found.voldoet(found.gemeten)) == (eis, Decimal("11.1"), eis <= 11)


def test_a_tenth_too_little_is_not_rounded_up_to_enough():
    locatie = LocatieFactory(oppervlakte_gbo=Decimal("99.9"))
    assert thresholds(locatie, 10)["gbo_per_persoon"].gemeten == Decimal("9.9")


@pytest.mark.parametrize(("dag", "eis"), [(date(2025, 12, 31), 13), (date(2026, 1, 1), 15)])
def test_akf_asks_more_from_2026_on_and_only_of_who_has_it(dag, eis):
    organisatie = OrganisatieFactory()
    locatie = LocatieFactory(organisatie=organisatie, oppervlakte_gbo=Decimal(140))
    assert "gbo_akf" not in thresholds(locatie, 10, dag)

    CertificaatFactory(organisatie=organisatie, soort=Certificaatsoort.AKF, begin=date(2025, 1, 1))

    assert thresholds(locatie, 10, dag)["gbo_akf"].eis == eis


def test_the_smallest_share_of_a_bedroom_and_the_fullest_room_count():
    locatie = LocatieFactory()
    RuimteFactory(locatie=locatie, oppervlakte=Decimal("12.0"), bedden=2)
    RuimteFactory(locatie=locatie, oppervlakte=Decimal("10.0"), bedden=3)
    RuimteFactory(locatie=locatie, oppervlakte=Decimal("30.0"), bedden=0)

    found = thresholds(locatie)

    kamer, roemer, volste = (
        found[soort] for soort in ("slaapkamer_per_persoon", "slaapkamer_roemer", "personen_per_slaapkamer")
    )
    assert (kamer.eis, kamer.gemeten, kamer.voldoet(kamer.gemeten)) == (Decimal("3.5"), Decimal("3.3"), False)
    assert (roemer.eis, roemer.voldoet(roemer.gemeten)) == (Decimal("5.5"), False)
    assert (volste.eis, volste.gemeten, volste.voldoet(volste.gemeten)) == (2, 3, False)
    assert kamer.uitleg == "3,5\u00a0m² per persoon. De krapste van 2 kamers heeft 3,3\u00a0m² per bed."


def test_the_count_is_held_against_the_register_and_the_permit():
    locatie = LocatieFactory(capaciteit_vergund=10)
    VerblijfFactory(locatie=locatie, aankomst=DAG)

    found = thresholds(locatie, 11)

    assert (found["bezetting"].eis, found["bezetting"].voldoet(Decimal(11))) == (1, False)
    assert (found["vergund"].eis, found["vergund"].voldoet(Decimal(11)), found["vergund"].voldoet(Decimal(10))) == (
        10,
        False,
        True,
    )


def test_without_rooms_area_or_facilities_it_says_to_measure():
    found = thresholds(LocatieFactory(), 4)

    assert {soort for soort, eis in found.items() if eis.gemeten is None} >= {
        "toiletten",
        "gbo_per_persoon",
        "slaapkamer_per_persoon",
    }
    assert "meet zelf" in found["gbo_per_persoon"].uitleg


def test_every_threshold_of_the_seed_has_a_name_and_can_be_worked_out():
    versie = checklist.in_force(timezone.localdate())
    locatie = LocatieFactory(soort=Locatiesoort.LOGIESGEBOUW, oppervlakte_gbo=Decimal(100))
    CertificaatFactory(organisatie=locatie.organisatie, soort=Certificaatsoort.AKF)
    kinds = {item.drempel for item in versie.items.all()} - {""}

    assert kinds <= set(drempels.NAMEN)
    assert kinds == set(thresholds(locatie, 4)) & kinds


def test_the_seed_is_the_45_items_with_a_source_each():
    versie = checklist.in_force(timezone.localdate())
    items = list(versie.items.all())

    assert (versie.nummer, len(items)) == (1, 45)
    assert {thema: sum(item.thema == thema for item in items) for thema in "ABCDEF"} == {
        "A": 15, "B": 6, "C": 5, "D": 6, "E": 8, "F": 5,
    }  # fmt: skip
    assert [item.code for item in items if item.ernst == "K"] == [
        "A13",
        "B3",
        "B4",
        "E1",
        "E2",
        "E4",
        "E5",
        "E6",
        "E7",
        "E8",
        "F3",
    ]
    assert all(item.bron and item.norm and item.gewicht for item in items)
    assert [item.code for item in items if item.gemeente_id] == ["F5"]


@pytest.mark.parametrize(("bedden", "zin"), [(19, "Dit punt geldt vanaf 20 bedden."), (20, "")])
def test_an_item_says_why_it_does_not_apply(bedden, zin):
    locatie = LocatieFactory(capaciteit_vergund=bedden)
    vragen = checklist.questions(checklist.in_force(DAG), locatie, DAG)

    assert {vraag.item.code: vraag.nvt for vraag in vragen}["F4"] == zin


def test_the_addition_of_tiel_is_asked_in_tiel_only():
    def codes(gemeente):
        return {
            vraag.item.code
            for vraag in checklist.questions(checklist.in_force(DAG), LocatieFactory(gemeente_id=gemeente), DAG)
        }

    assert codes("GM0281") - codes("GM0214") == {"F5"}
