"""What a delivered row means beside the other rows and the register."""

from datetime import date

import pytest

from registratie.enums import Locatiestatus
from registratie.models import Aanlevering, Aanleveringsfout, Bewoner, Huisvestingslocatie, Verblijf
from rivierenland.core import scope
from tests.registratie.aanlevering.conftest import FRUITHOF, Lijst, counts, run_import, stays

JAN = "Nowak;Jan;01-02-1990;WF-KES;12"
EWA = "Zając;Ewa;03-04-1985;WF-TIE;3"


def last_fault() -> tuple[str, str, str]:
    with scope.within(scope.systeem("tests")):
        fout = Aanleveringsfout.objects.last()
        return fout.reden, fout.uitleg, fout.advies


def reasons(found: dict) -> list[tuple[int, str]]:
    return [(fout["rij"], fout["reden"]) for fout in found["fouten"]]


class TestSameStayAgain:
    def test_a_departure_that_is_filled_in_later_changes_the_stay(self, lijst):
        lijst.deliver(f"{JAN};01-09-2026;;;pl;", f"{EWA};01-09-2026;;;pl;")
        found = lijst.deliver(f"{JAN};01-09-2026;20-10-2026;;pl;", f"{EWA};01-09-2026;;;pl;")
        assert counts(found) == {"rijen": 2, "gewijzigd": 1, "ongewijzigd": 1}
        assert stays() == [
            ("Ewa Zając", "WF-TIE", "2026-09-01", ""),
            ("Jan Nowak", "WF-KES", "2026-09-01", "2026-10-20"),
        ]

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("Nowak;Jan;01-02-1990;WF-KES;12;01-09-2026;;;pl;", "Nowak;Jan;01-02-1990;WF-KES;14;01-09-2026;;;pl;"),
            ("Nowak;Jan;01-02-1990;WF-KES;12;01-09-2026;;;pl;", "Nowak;Jan;01-02-1990;WF-KES;12;01-09-2026;;01-12-2027;pl;"),
            ("Nowak;Jan;01-02-1990;WF-KES;12;01-09-2026;;;pl;", "Nowak;Jan;01-02-1990;WF-KES;12;01-09-2026;;;ro;"),
            ("Nowak;Jan;01-02-1990;WF-KES;12;01-09-2026;;;pl;", "Nowak;Jan;01-02-1990;WF-KES;12;01-09-2026;;;pl;Radom"),
        ],
        ids=["kamer", "verwacht vertrek", "taal", "woonplaats"],
    )  # fmt: skip
    def test_other_facts_change_it_too_and_only_once(self, lijst, before, after):
        lijst.deliver(before)
        assert [counts(lijst.deliver(after)) for _ in range(2)] == [
            {"rijen": 1, "gewijzigd": 1},
            {"rijen": 1, "ongewijzigd": 1},
        ]

    def test_an_empty_cell_erases_nothing(self, lijst):
        lijst.deliver(f"{JAN};01-09-2026;20-10-2026;;pl;Radom")
        found = lijst.deliver("Nowak;Jan;01-02-1990;WF-KES;;01-09-2026;;;;")
        assert (counts(found), stays()) == (
            {"rijen": 1, "ongewijzigd": 1},
            [("Jan Nowak", "WF-KES", "2026-09-01", "2026-10-20")],
        )
        with scope.within(scope.systeem("tests")):
            zin = Aanlevering.objects.order_by("created_at").last().waarschuwingen[0]["zin"]
        assert zin.startswith("Bij 1 verblijven staat in het register een vertrek en in uw lijst niet.")

    def test_who_is_not_in_the_file_has_not_left(self, lijst):
        lijst.deliver(f"{JAN};01-09-2026;;;pl;", f"{EWA};01-09-2026;;;pl;")
        lijst.deliver(f"{EWA};01-09-2026;;;pl;")
        assert len(stays()) == 2

    def test_a_name_in_another_order_or_without_accents_is_the_same_person(self, lijst):
        lijst.deliver(f"{EWA};01-09-2026;;;pl;")
        found = lijst.deliver("Zajac;EWA;03-04-1985;WF-TIE;3;01-09-2026;;;pl;")
        assert counts(found) == {"rijen": 1, "ongewijzigd": 1}

    def test_the_language_of_a_person_is_that_of_the_first_row_that_has_one(self, lijst):
        rows = (f"{JAN};01-06-2026;01-07-2026;;;", f"{JAN};01-07-2026;01-08-2026;;pl;", f"{JAN};01-08-2026;;;ro;")
        lijst.deliver(*rows)
        with scope.within(scope.systeem("tests")):
            assert [row.taal for row in Bewoner.objects.all()] == ["pl"]
        assert counts(lijst.deliver(*rows)) == {"rijen": 3, "ongewijzigd": 3}


class TestTwiceInOneFile:
    def test_a_copy_counts_once(self, lijst):
        found = lijst.deliver(f"{JAN};01-09-2026;;;pl;", f"{JAN};01-09-2026;;;pl;")
        assert counts(found) == {"rijen": 2, "nieuw": 1, "dubbel": 1}

    def test_with_another_departure_it_is_a_contradiction(self, lijst):
        found = lijst.deliver(f"{JAN};01-09-2026;01-10-2026;;pl;", f"{JAN};01-09-2026;05-10-2026;;pl;")
        assert (counts(found), reasons(found)) == (
            {"rijen": 2, "nieuw": 1, "fout": 1},
            [(3, "staat twee keer met verschillende gegevens")],
        )

    def test_nobody_sleeps_in_two_places(self, lijst):
        found = lijst.deliver(
            f"{JAN};01-09-2026;01-10-2026;;pl;",
            "Nowak;Jan;01-02-1990;WF-TIE;1;15-09-2026;;;pl;",
            f"{EWA};01-09-2026;;;pl;",
        )
        assert (counts(found), reasons(found)) == (
            {"rijen": 3, "nieuw": 2, "fout": 1},
            [(3, "overlapt met ander verblijf")],
        )
        assert last_fault()[1] == (
            "Deze persoon slaapt dezelfde nachten ook volgens rij 2: Campus De Zandweg (WF-KES) vanaf 01-09-2026 tot "
            "01-10-2026."
        )

    def test_the_day_of_departure_is_free_for_the_next_place(self, lijst):
        found = lijst.deliver(f"{JAN};01-09-2026;01-10-2026;;pl;", "Nowak;Jan;01-02-1990;WF-TIE;1;01-10-2026;;;pl;")
        assert counts(found) == {"rijen": 2, "nieuw": 2}


class TestBesideTheRegister:
    def test_a_new_stay_over_a_known_one_is_a_fault_with_a_way_out(self, lijst):
        lijst.deliver(f"{JAN};01-09-2026;;;pl;")
        found = lijst.deliver("Nowak;Jan;01-02-1990;WF-TIE;1;15-09-2026;;;pl;")
        assert counts(found) == {"rijen": 1, "fout": 1}
        assert last_fault() == (
            "overlapt met ander verblijf",
            "Deze persoon staat in het register al op Campus De Zandweg (WF-KES) vanaf 01-09-2026, zonder vertrek.",
            "Vul bij dat verblijf eerst het vertrek in, of verbeter de aankomst in deze rij.",
        )

    def test_a_departure_and_a_move_may_come_in_one_file(self, lijst):
        lijst.deliver(f"{JAN};01-09-2026;;;pl;")
        found = lijst.deliver(f"{JAN};01-09-2026;01-10-2026;;pl;", "Nowak;Jan;01-02-1990;WF-TIE;1;01-10-2026;;;pl;")
        assert counts(found) == {"rijen": 2, "nieuw": 1, "gewijzigd": 1}

    def test_a_change_that_is_refused_leaves_the_old_nights_taken(self, lijst):
        lijst.deliver(f"{JAN};01-09-2026;10-09-2026;;pl;", "Nowak;Jan;01-02-1990;WF-TIE;1;20-09-2026;30-09-2026;;pl;")
        found = lijst.deliver(
            f"{JAN};01-09-2026;25-09-2026;;pl;", "Nowak;Jan;01-02-1990;WF-OCH;1;05-09-2026;08-09-2026;;pl;"
        )
        assert reasons(found) == [(2, "overlapt met ander verblijf"), (3, "overlapt met ander verblijf")]
        assert len(stays()) == 2

    def test_the_same_person_at_another_organisation_is_no_fault_here(self, lijst, tmp_path):
        lijst.deliver(f"{JAN};01-09-2026;;;pl;")
        found = Lijst(tmp_path, FRUITHOF).deliver("Nowak;Jan;01-02-1990;FH-MAU;1;15-09-2026;;;pl;")
        assert counts(found) == {"rijen": 1, "nieuw": 1}


class TestLocation:
    def test_a_near_miss_gets_a_suggestion(self, lijst):
        lijst.deliver("Nowak;Jan;01-02-1990;WF-KESS;1;01-09-2026;;;pl;")
        assert last_fault() == (
            "locatie onbekend",
            "Dit is niet een van uw locaties.",
            "Bedoelt u WF-KES: Campus De Zandweg, Zandweg 12 in Kesteren?",
        )

    def test_a_location_of_another_organisation_is_neither_matched_nor_named(self, lijst):
        found = lijst.deliver("Nowak;Jan;01-02-1990;FH-MAU;1;01-09-2026;;;pl;")
        assert (counts(found), "Fruithof" in str(last_fault())) == ({"rijen": 1, "fout": 1}, False)

    @pytest.mark.parametrize("status", [Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN])
    def test_nobody_can_stay_where_it_has_stopped(self, lijst, status):
        with scope.within(scope.systeem("tests")):
            Huisvestingslocatie.objects.filter(code="WF-KES").update(status=status, einddatum=date(2026, 6, 1))
        found = lijst.deliver(f"{JAN};01-03-2026;01-05-2026;;pl;", f"{JAN};01-09-2026;;;pl;")
        assert (counts(found), reasons(found)) == ({"rijen": 2, "nieuw": 1, "fout": 1}, [(3, "locatie gestopt")])
        assert last_fault()[1] == "Campus De Zandweg (WF-KES) is sinds 01-06-2026 niet meer in gebruik."


class TestChoice:
    def test_all_or_nothing_leaves_nothing_of_a_file_with_a_fault(self, lijst, capsys):
        with pytest.raises(SystemExit) as stopped:
            lijst.deliver(
                f"{JAN};01-09-2026;;;pl;", "Nowak;Jan;01-02-1990;NERGENS;1;01-09-2026;;;pl;", only_valid=False
            )
        with scope.within(scope.systeem("tests")):
            left = (Aanlevering.objects.count(), Verblijf.objects.count(), Aanleveringsfout.objects.count())
        assert (stopped.value.code, left) == (1, (0, 0, 0))

    def test_all_or_nothing_takes_a_file_without_a_fault(self, lijst):
        assert counts(lijst.deliver(f"{JAN};01-09-2026;;;pl;", only_valid=False)) == {"rijen": 1, "nieuw": 1}


def test_history_knows_which_delivery_wrote_every_row(lijst):
    lijst.deliver(f"{JAN};01-09-2026;;;pl;")
    lijst.deliver(f"{JAN};01-09-2026;01-10-2026;;pl;")
    with scope.within(scope.systeem("tests")):
        rows = Verblijf.objects.get().events.order_by("pgh_id").values_list("pgh_label", "pgh_context__aanlevering")
        deliveries = [str(pk) for pk in Aanlevering.objects.order_by("created_at").values_list("pk", flat=True)]
        assert list(rows) == [("insert", deliveries[0]), ("update", deliveries[1])]


def test_only_the_own_organisation_gains_rows(lijst):
    lijst.deliver(f"{JAN};01-09-2026;;;pl;")
    assert (len(stays()), stays(FRUITHOF)) == (1, [])


def test_an_unknown_organisation_is_refused(lijst):
    from django.core.management import CommandError

    with pytest.raises(CommandError, match="geen organisatie met KVK-nummer 12345678"):
        run_import(lijst.write(f"{JAN};01-09-2026;;;pl;"), "12345678")
