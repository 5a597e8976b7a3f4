"""What a run of linking makes of the records, and what it leaves alone."""

from datetime import date

import pytest

from registratie.actions import koppeling
from registratie.actions.koppeling.running import ScopeTooNarrow
from registratie.enums import Koppelwijze, Oordeel
from registratie.koppelen import GEWICHTEN
from registratie.models import Bewoner, Koppeling, Koppelvraag, Persoon, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import BUREN
from tests.registratie.koppeling.conftest import PORTAL, result, rows_of, source


def test_one_person_at_two_providers_is_linked_without_a_question(dorp):
    first, second = dorp.twins()
    uitkomst = dorp.run()
    assert dorp.one_person(first, second)
    assert (uitkomst.bewoners, uitkomst.personen, uitkomst.gekoppeld, uitkomst.te_beoordelen) == (2, 1, 2, 0)
    with scope.within(scope.systeem("tests")):
        links = list(Koppeling.objects.order_by("bewoner_id"))
        assert {link.wijze for link in links} == {Koppelwijze.AUTOMATISCH}
        assert all(sum(reden["gewicht"] for reden in link.redenen) == link.score for link in links)
        assert {reden["code"] for link in links for reden in link.redenen} <= set(GEWICHTEN)


def test_one_person_in_two_gemeenten_is_linked_too(dorp):
    first, _ = dorp.twins()
    elsewhere = dorp.supply("delta", "Wierzbołowska", gemeente=BUREN, dagen=400, vertrok=100)
    dorp.run()
    assert dorp.one_person(first, elsewhere)
    assert dorp.vraag(first, elsewhere).gemeenten == [BUREN, first.gemeente_id]


def test_strangers_are_left_alone(dorp):
    dorp.supply("waalstroom", "Nowak", "Jan", date(1980, 5, 6), woonplaats="Opole")
    dorp.supply("fruithof", "Popescu", "Ana", date(1999, 9, 9), woonplaats="Iași", taal="ro")
    uitkomst = dorp.run()
    assert (uitkomst.personen, uitkomst.gekoppeld, uitkomst.te_beoordelen) == (2, 0, 0)
    assert result() == {table: [] for table in result()}


def test_an_uncertain_pair_becomes_a_question_with_its_reasons(dorp):
    pair = dorp.doubtful()
    assert dorp.run().te_beoordelen == 1
    vraag = dorp.vraag(*pair)
    assert (vraag.oordeel, vraag.beoordeeld_at, dorp.one_person(*pair)) == (Oordeel.OPEN, None, False)
    assert {reden["code"] for reden in vraag.redenen} >= {"achternaam_gelijk", "voornaam_gelijk"}
    assert sum(reden["gewicht"] for reden in vraag.redenen) == vraag.score


def test_twice_is_the_same_as_once_and_leaves_no_second_history(dorp):
    dorp.twins()
    dorp.supply("delta", "Wierzbołowska", "Zdzisława", date(1981, 3, 14), woonplaats="")
    dorp.run()
    once = result()
    dorp.run()
    dorp.run_for(*_everybody())
    assert result() == once
    assert len(rows_of(["registratie_koppelvraagevent"], order="pgh_id")["registratie_koppelvraagevent"]) == len(
        once["registratie_koppelvraag"]
    )


def test_bit_by_bit_ends_where_a_full_run_ends(dorp):
    records = []
    for wie, gemeente in (("waalstroom", BUREN), *((naam, "GM0281") for naam in ("waalstroom", "fruithof", "delta"))):
        records.append(
            dorp.supply(
                wie, "Wierzbołowska", gemeente=gemeente, dagen=90 - 20 * len(records), vertrok=75 - 20 * len(records)
            )
        )
        dorp.run_for(records[-1])
    found = _links()
    with scope.within(scope.systeem("tests")):
        Koppeling.objects.all().delete()
        Koppelvraag.objects.all().delete()
        Persoon.objects.all().delete()
    dorp.run()
    assert _groups(found) == _groups(_links())
    assert dorp.one_person(*records)


def test_the_records_themselves_are_never_written(dorp):
    dorp.twins()
    dorp.doubtful("delta")
    before = source()
    dorp.run()
    dorp.run_for(*_everybody())
    pair = _everybody()[:2]
    dorp.unlink(pair[0])
    dorp.run()
    assert source() == before
    assert all(before.values())


def test_a_link_goes_when_the_record_is_corrected_and_the_evidence_with_it(dorp):
    first, second = dorp.twins()
    dorp.run()
    _correct(second, achternaam="Popescu", voornaam="Ana", geboortedatum=date(1970, 1, 2))
    dorp.run_for(second)
    assert (dorp.one_person(first, second), dorp.state(first, second)) == (False, "")
    with scope.within(scope.systeem("tests")):
        assert not Persoon.objects.exists()


def test_a_question_goes_when_the_record_is_corrected(dorp):
    first, second = dorp.doubtful()
    dorp.run()
    _correct(second, achternaam="Popescu", voornaam="Ana")
    dorp.run()
    assert dorp.state(first, second) == ""


def test_a_question_becomes_a_link_when_the_record_is_corrected(dorp):
    first, second = dorp.doubtful()
    dorp.run()
    _correct(second, geboortedatum=first.geboortedatum, woonplaats=first.woonplaats)
    dorp.run_for(second)
    assert (dorp.one_person(first, second), dorp.state(first, second)) == (True, Oordeel.AUTOMATISCH)


def test_a_link_goes_with_its_record(dorp):
    first, second = dorp.twins()
    dorp.run()
    with scope.within(scope.organisatie(second.organisatie_id)):
        Verblijf.objects.filter(bewoner=second).delete()
        Bewoner.objects.get(pk=second.pk).delete()
    dorp.run_for(second)
    assert not dorp.one_person(first)
    assert result() == {table: [] for table in result()}


def test_a_person_keeps_its_number_when_a_record_joins_or_leaves(dorp):
    first, second = dorp.twins()
    dorp.run()
    number = _links()[first.pk]
    third = dorp.supply("delta", "Wierzbołowska", dagen=300, vertrok=120)
    dorp.run_for(third)
    assert _links()[third.pk] == number
    dorp.unlink(third)
    dorp.run_for(third)
    assert (_links()[first.pk], _links()[second.pk]) == (number, number)


def test_a_run_is_one_event_with_counts_and_no_names(dorp):
    dorp.twins()
    dorp.run()
    event = Gebeurtenis.objects.get(actie="koppeling.run")
    assert event.details["gekoppeld"] == 2
    assert "Wierzb" not in str(event.details)


def test_a_run_over_what_changed_leaves_an_event_only_when_something_came_of_it(dorp):
    first, _ = dorp.twins()
    dorp.run_for(first)
    dorp.run_for(first)
    assert Gebeurtenis.objects.filter(actie="koppeling.update").count() == 1


def test_who_sees_only_a_part_cannot_run(dorp, cast):
    dorp.twins()
    with scope.within(scope.gemeenten(["GM0281"])), pytest.raises(ScopeTooNarrow):
        koppeling.koppel_alles(by=cast.burgerzaken.tiel.actor)
    with scope.within(scope.systeem("tests")), pytest.raises(Geweigerd):
        koppeling.koppel_alles(by=cast.waalstroom.actor)
    assert result()["registratie_koppeling"] == []


def test_nothing_to_look_at_is_no_run(dorp):
    with scope.within(scope.systeem("tests")):
        assert koppeling.koppel_bij(bewoners=[], by=PORTAL) is None


def _everybody() -> list[Bewoner]:
    with scope.within(scope.systeem("tests")):
        return list(Bewoner.objects.order_by("id"))


def _links() -> dict[int, int]:
    with scope.within(scope.systeem("tests")):
        return dict(Koppeling.objects.values_list("bewoner_id", "persoon_id"))


def _groups(links: dict[int, int]) -> set[frozenset[int]]:
    return {frozenset(pk for pk in links if links[pk] == persoon) for persoon in set(links.values())}


def _correct(bewoner: Bewoner, **values) -> None:
    from registratie.actions import bewoner as bewoner_actions

    with scope.within(scope.organisatie(bewoner.organisatie_id)):
        bewoner_actions.change(bewoner=Bewoner.objects.get(pk=bewoner.pk), by=PORTAL, **values)
