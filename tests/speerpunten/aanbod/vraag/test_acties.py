"""Who may write down what of a work site, what is refused with a sentence, and that the card follows."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.kernen import kernen
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from speerpunten.aanbod.actions import maandvraag, werklocatie, woonplek
from speerpunten.aanbod.enums.vraag import Sector, Vraagbron, Zekerheid
from speerpunten.aanbod.models import Maandvraag, Vraagkaart, Woonplek
from speerpunten.aanbod.queries import maandvraag as maandvragen
from tests.factories import aanbod_vraag as maak

TIEL = maak.TIEL
FRUIT = (5, 6, 6, 6, 7, 9, 9, 18, 30, 20, 6, 4)


@pytest.fixture
def beleid(cast):
    """Policy of Tiel, in its own scope."""
    actor = cast.beleid.tiel.actor
    with scope.within(actor.scope):
        yield actor


@pytest.fixture
def fruithof(cast):
    """An employer, in its own scope."""
    actor = cast.fruithof.actor
    with scope.within(actor.scope):
        yield actor


def facts(**anders):
    return {"naam": "Boomgaard", "werkgever": "Gaard B.V.", "sector": Sector.FRUITTEELT, "kern": "Tiel"} | anders


def given(row, jaar, by, mensen=FRUIT, **anders):
    values = {"zekerheid": Zekerheid.HOOG, "versie": row.versie} | anders
    return maandvraag.record(werklocatie=row, jaar=jaar, mensen=mensen, by=by, **values)


def refused(fout) -> dict[str, list[str]]:
    return fout.value.message_dict


def test_without_a_point_it_lies_where_its_kern_does(beleid) -> None:
    row = werklocatie.register(gemeente=TIEL, organisatie=None, by=beleid, **facts())
    punt = next(kern.punt for kern in kernen() if kern.naam == "Tiel")
    assert (row.kern, row.rd_x, row.rd_y, row.organisatie) == ("Tiel", round(punt.x), round(punt.y), None)


def test_with_a_point_the_nearest_kern_of_the_gemeente_is_taken(beleid) -> None:
    row = werklocatie.register(
        gemeente=TIEL, organisatie=None, by=beleid, **facts(kern="Tiel", rd_x=153800, rd_y=431700)
    )
    assert row.kern == "Wadenoijen"


def test_an_employer_is_known_by_the_name_of_its_organisation(fruithof, cast) -> None:
    own = cast.organisaties["fruithof"]
    row = werklocatie.register(gemeente=maak.WEST_BETUWE, organisatie=own, by=fruithof, **facts(kern="Meteren"))
    assert (row.werkgever, row.organisatie) == (own.naam, own)


def test_an_employer_writes_for_nobody_else(fruithof, cast) -> None:
    for organisatie in (None, cast.organisaties["delta"]):
        with pytest.raises(Geweigerd):
            werklocatie.register(gemeente=TIEL, organisatie=organisatie, by=fruithof, **facts())


def test_policy_writes_in_its_own_gemeente_only(beleid) -> None:
    with pytest.raises(Geweigerd):
        werklocatie.register(gemeente=maak.BUREN, organisatie=None, by=beleid, **facts(kern="Maurik"))


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"kern": "Meteren"}, "kern", "Kies een kern in Tiel, of vul de RD-coördinaten in."),
        ({"rd_x": 157000}, "rd_y", "Vul RD x en RD y allebei in, of laat ze allebei leeg."),
        (
            {"rd_x": 148170, "rd_y": 432612},
            "rd_x",
            "Dit punt ligt niet in Tiel, maar in West Betuwe. Controleer de RD-coördinaten.",
        ),
        (
            {"hectares": Decimal(0), "gewas": "fruit"},
            "hectares",
            "Vul meer dan 0 hectare in, of laat gewas en hectares allebei leeg.",
        ),
        ({"hectares": Decimal(4)}, "gewas", "Vul het gewas en de hectares allebei in, of laat ze allebei leeg."),
    ],
)
def test_what_cannot_be_is_refused_in_words(beleid, anders, veld, zin) -> None:
    with pytest.raises(ValidationError) as fout:
        werklocatie.register(gemeente=TIEL, organisatie=None, by=beleid, **facts(**anders))
    assert refused(fout) == {veld: [zin]}


def test_in_the_river_only_after_saying_that_it_is_right(beleid) -> None:
    waal = facts(rd_x=159202, rd_y=432887)
    with pytest.raises(ValidationError) as fout:
        werklocatie.register(gemeente=TIEL, organisatie=None, by=beleid, **waal)
    assert list(refused(fout)) == ["bevestigd"]
    row = werklocatie.register(gemeente=TIEL, organisatie=None, bevestigd=True, by=beleid, **waal)
    assert (row.rd_x, row.rd_y) == (159202, 432887)


def test_twelve_months_make_a_card_without_employer_or_address(beleid, jaar) -> None:
    row = given(maak.site(rd_x=157961, rd_y=433149), jaar, beleid)
    card = Vraagkaart.objects.get()
    assert (card.werklocatie_nr, card.jaar, tuple(card.mensen), card.jaarrond, card.piek) == (
        row.pk,
        jaar,
        FRUIT,
        4,
        30,
    )
    assert (card.rd_x, card.rd_y, card.kern, card.bron, card.wonen) == (158000, 433100, "Tiel", Vraagbron.GEMEENTE, {})


def test_a_better_figure_replaces_the_former_and_is_told_once(beleid, jaar) -> None:
    row = given(maak.site(), jaar, beleid)
    row = given(row, jaar, beleid, [10] * 12)
    same = given(row, jaar, beleid, [10] * 12)
    assert same.versie == row.versie == 3
    assert [maand.mensen for maand in Maandvraag.objects.filter(werklocatie=row)] == [10] * 12
    assert Gebeurtenis.objects.filter(actie="maandvraag.record").count() == 2


def test_who_saves_second_meets_the_first(beleid, jaar) -> None:
    row = maak.site()
    given(row, jaar, beleid)
    with pytest.raises(Verouderd):
        given(row, jaar, beleid, [1] * 12)


def test_what_the_employer_gave_is_not_replaced_by_an_estimate(cast, jaar) -> None:
    with scope.within(scope.systeem("tests")):
        row = maak.site(organisatie=cast.organisaties["fruithof"])
    employer, official = cast.fruithof.actor, cast.beleid.tiel.actor
    with scope.within(official.scope):
        row = given(row, jaar, official, bron=Vraagbron.WERKGEVER)
        assert maandvragen.of_year(row, jaar).bron == Vraagbron.GEMEENTE
    with scope.within(employer.scope):
        row = given(row, jaar, employer, [12] * 12)
        assert maandvragen.of_year(row, jaar).bron == Vraagbron.WERKGEVER
    with scope.within(official.scope), pytest.raises(ValidationError) as fout:
        given(row, jaar, official)
    assert fout.value.messages == [f"De werkgever heeft de vraag voor {jaar} zelf opgegeven. Die wijzigt u niet."]


def test_nobody_all_year_is_stopping(beleid, jaar) -> None:
    with pytest.raises(ValidationError) as fout:
        given(maak.site(), jaar, beleid, [0] * 12)
    assert fout.value.messages == [maandvraag.NIEMAND]


def test_five_thousand_is_asked_and_a_million_refused(beleid, jaar) -> None:
    row = maak.site()
    with pytest.raises(ValidationError) as fout:
        given(row, jaar, beleid, [5001] * 12)
    assert list(refused(fout)) == ["bevestigd"]
    with pytest.raises(ValidationError) as fout:
        given(row, jaar, beleid, [1_000_000, *[1] * 11], bevestigd=True)
    assert list(refused(fout)) == ["maand_1"]
    assert given(row, jaar, beleid, [5001] * 12, bevestigd=True).versie == 2


def test_a_year_far_away(beleid, jaar) -> None:
    for ver in (jaar - 3, jaar + 3, 9999):
        with pytest.raises(ValidationError) as fout:
            given(maak.site(), ver, beleid)
        assert fout.value.messages == [f"U kunt de vraag opgeven voor {jaar - 2} tot en met {jaar + 2}."]


def test_a_stopped_work_site_has_no_card_in_later_years(beleid, jaar) -> None:
    row = maak.site()
    for komend in (jaar - 1, jaar, jaar + 1):
        row = given(row, komend, beleid)
    row = werklocatie.stop(werklocatie=row, op=date(jaar, 9, 30), by=beleid)
    cards = {card.jaar: tuple(card.mensen) for card in Vraagkaart.objects.all()}
    assert cards == {jaar - 1: FRUIT, jaar: (*FRUIT[:9], 0, 0, 0)}
    with pytest.raises(ValidationError, match="gestopt"):
        given(row, jaar + 1, beleid)
    werklocatie.resume(werklocatie=row, by=beleid)
    assert sorted(Vraagkaart.objects.values_list("jaar", flat=True)) == [jaar - 1, jaar, jaar + 1]


def test_where_people_live_is_at_most_the_peak_and_stands_on_the_card(beleid, jaar) -> None:
    row = given(maak.site(), jaar, beleid)
    with pytest.raises(ValidationError, match="drukste maand 30"):
        woonplek.record(werklocatie=row, jaar=jaar, mensen={TIEL: 31}, versie=row.versie, by=beleid)
    wonen = {TIEL: 12, maak.BUREN: 8, "buiten": 3}
    row = woonplek.record(werklocatie=row, jaar=jaar, mensen=wonen | {"GM0216": 0}, versie=row.versie, by=beleid)
    assert Vraagkaart.objects.get().wonen == wonen
    with pytest.raises(ValidationError, match="van 23 mensen"):
        given(row, jaar, beleid, [20] * 12)
    row = woonplek.record(werklocatie=row, jaar=jaar, mensen={}, versie=row.versie, by=beleid)
    assert (Vraagkaart.objects.get().wonen, Woonplek.objects.count()) == ({}, 0)


def test_where_people_live_asks_for_a_demand_first(beleid, jaar) -> None:
    with pytest.raises(ValidationError, match="Geef eerst de vraag"):
        woonplek.record(werklocatie=maak.site(), jaar=jaar, mensen={TIEL: 1}, versie=1, by=beleid)


def test_moving_it_moves_the_cards(beleid, jaar) -> None:
    row = given(maak.site(), jaar, beleid)
    werklocatie.change(werklocatie=row, versie=row.versie, kern="", rd_x=153800, rd_y=431700, by=beleid)
    card = Vraagkaart.objects.get()
    assert (card.kern, card.rd_x, card.rd_y) == ("Wadenoijen", 153800, 431700)
