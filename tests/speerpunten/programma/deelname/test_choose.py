"""A gemeente chooses for itself, and is told what cannot be."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma.models import Deelname, Maatregelenpakket, Programmadocument
from speerpunten.programma.queries import deelname
from tests.factories.document import upload
from tests.factories.programma_deelname import BUREN, TIEL, chosen
from tests.speerpunten.programma.deelname.conftest import VANDAAG

DAG = timedelta(days=1)
RAAD = {"orgaan": "raad", "besloten_op": date(2026, 11, 12), "vanaf": date(2026, 11, 12)}


def refusal(call) -> dict | list:
    with pytest.raises(ValidationError) as caught:
        call()
    return caught.value.message_dict if hasattr(caught.value, "error_dict") else caught.value.messages


def test_a_choice_is_recorded_with_who_and_why(choose, beleid) -> None:
    row = choose(contact="team Wonen", **RAAD)
    assert (row.gemeente_id, row.pakket_id, row.keuze, row.volgnummer) == (TIEL, "M05", "haakt_aan", 1)
    assert row.vastgelegd_by == beleid.gebruiker
    log = Gebeurtenis.objects.get(actie="deelname.choose")
    assert (log.gemeente_id, log.details) == (TIEL, {"pakket": "M05", "keuze": "haakt_aan", "vanaf": "2026-11-12"})


def test_the_decision_comes_along_as_a_document(choose, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    row = choose(bestand=upload(naam="raadsbesluit.pdf"), **RAAD)
    made = Programmadocument.objects.get()
    assert (row.document, made.gemeente_id, made.titel) == (made, TIEL, "Haakt aan bij M05")
    assert (made.bestandsnaam, made.openbaar) == ("raadsbesluit.pdf", True)


def test_the_next_choice_leaves_the_first_as_it_was(choose) -> None:
    eerste = choose("in_besluitvorming", date(2026, 6, 2), verwacht_op=date(2026, 11, 12))
    choose(**RAAD)
    assert [(r.row.keuze, r.tot) for r in deelname.geschiedenis(TIEL, "M05")] == [
        ("haakt_aan", None), ("in_besluitvorming", date(2026, 11, 11)),
    ]  # fmt: skip
    assert Deelname.objects.get(pk=eerste.pk).keuze == "in_besluitvorming"


def test_a_plan_may_begin_later(choose) -> None:
    choose(vanaf=date(2027, 1, 1), orgaan="college", besloten_op=date(2026, 11, 17))
    assert deelname.stand(VANDAAG) == {}


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"reden": "  "}, "reden", "Schrijf op waarom uw gemeente dit kiest."),
        ({"keuze": "misschien"}, "keuze", "Waarde 'misschien' is geen geldige keuze."),
        ({"vanaf": date(2021, 12, 31)}, "vanaf", "Het programma bestaat sinds 2022. Kies een dag vanaf 1\xa0januari 2022."),
        ({"vanaf": date(2226, 11, 26)}, "vanaf", "Deze dag ligt meer dan 5 jaar vooruit. Controleer het jaartal."),
        (
            {"verwacht_op": VANDAAG + DAG}, "verwacht_op",
            "‘Haakt aan’ is al een besluit. Laat deze dag leeg, of kies ‘In besluitvorming’.",
        ),
        (
            {"keuze": "in_besluitvorming", "verwacht_op": VANDAAG}, "verwacht_op",
            "Uw keuze gaat in op 26\xa0november 2026. Het besluit wordt later verwacht: kies een dag daarna.",
        ),
        ({"orgaan": "raad"}, "besloten_op", "Vul de dag in waarop het college of de raad dit besloot."),
        ({"besloten_op": VANDAAG}, "orgaan", "Kies wie dit besloot: het college of de raad."),
        (
            {"orgaan": "raad", "besloten_op": VANDAAG + DAG}, "besloten_op",
            "Deze dag moet nog komen. Kies ‘In besluitvorming’ en vul in wanneer u het besluit verwacht.",
        ),
        (
            {"orgaan": "raad", "besloten_op": VANDAAG, "vanaf": VANDAAG - DAG}, "vanaf",
            "Een keuze gaat niet in vóór het besluit van 26\xa0november 2026. Kies die dag of later.",
        ),
        ({"reden": "Vraag het 111222333."}, "reden", None),
    ],
)  # fmt: skip
def test_bad_input_gets_a_sentence_at_its_field(choose, values, field, sentence) -> None:
    found = refusal(lambda: choose(**values))
    assert list(found) == [field]
    assert sentence is None or found[field] == [sentence]


def test_two_choices_do_not_begin_on_one_day(choose) -> None:
    choose(**RAAD)
    assert refusal(lambda: choose("nog_niet", RAAD["vanaf"])) == {
        "vanaf": ["Op 12\xa0november 2026 gaat al een keuze in. Kies een andere dag, of verbeter die keuze."]
    }


def test_a_plan_is_not_passed_by(choose) -> None:
    choose(vanaf=date(2027, 1, 1))
    assert refusal(lambda: choose("doet_niet_mee")) == {
        "vanaf": ["Vanaf 1\xa0januari 2027 is al ‘Haakt aan’ gepland. Verbeter eerst die planning."]
    }


def test_something_must_change(choose) -> None:
    choose(vanaf=date(2026, 6, 2))
    assert refusal(choose) == ["Deze keuze geldt al sinds 2\xa0juni 2026, met dezelfde reden."]


def test_what_was_forgotten_can_be_recorded_later(choose) -> None:
    choose("nog_niet", date(2026, 1, 6))
    choose(**RAAD)
    choose("in_besluitvorming", date(2026, 6, 2), "Besproken in de raad.")
    assert deelname.stand(date(2026, 7, 1))[TIEL, "M05"].keuze == "in_besluitvorming"
    assert deelname.stand(VANDAAG)[TIEL, "M05"].keuze == "haakt_aan"


# Correcting


def test_a_correction_takes_the_place_of_a_row_and_keeps_it(choose) -> None:
    fout = choose(**RAAD)
    choose("haakt_aan", date(2026, 11, 19), vervangt=fout, orgaan="raad", besloten_op=date(2026, 11, 19))
    assert deelname.stand(date(2026, 11, 18)) == {}
    assert Deelname.objects.count() == 2
    assert Gebeurtenis.objects.filter(actie="deelname.correct").count() == 1


def test_a_correction_may_begin_on_the_same_day(choose) -> None:
    fout = choose("doet_niet_mee")
    choose("nog_niet", vervangt=fout)
    assert deelname.stand(VANDAAG)[TIEL, "M05"].keuze == "nog_niet"


def test_a_plan_is_undone_by_correcting_it(choose) -> None:
    plan = choose(vanaf=date(2027, 1, 1))
    choose("doet_niet_mee", vervangt=plan)
    assert deelname.stand(date(2027, 6, 1))[TIEL, "M05"].keuze == "doet_niet_mee"


def test_a_row_is_corrected_once(choose) -> None:
    fout = choose()
    choose("nog_niet", vervangt=fout)
    assert refusal(lambda: choose("doet_niet_mee", vervangt=fout)) == [
        "Deze keuze is al verbeterd. Open de geschiedenis en verbeter de nieuwste."
    ]


def test_a_correction_changes_something(choose) -> None:
    fout = choose()
    assert refusal(lambda: choose(vervangt=fout)) == [
        "U hebt niets veranderd. Pas aan wat niet klopt, of kies Annuleren."
    ]


# Who


def test_who_chooses_second_is_shown_the_first(choose) -> None:
    choose("nog_niet", date(2026, 6, 2), na=0)
    eerste = choose("in_besluitvorming", na=1)
    with pytest.raises(Verouderd) as caught:
        choose("doet_niet_mee", na=1)
    assert caught.value.row == eerste
    assert choose("doet_niet_mee", VANDAAG - DAG, na=2).volgnummer == 3


def test_only_the_own_gemeente_and_only_policy_officers_choose(choose, cast) -> None:
    for person in (cast.beleid.buren, cast.jurist.tiel, cast.regiocoordinator, cast.waalstroom):
        with pytest.raises(Geweigerd):
            choose(by=person.actor)


def test_a_document_of_another_gemeente_is_refused(choose) -> None:
    with scope.within(scope.gemeenten([BUREN])):
        van_buren = Programmadocument.objects.create(
            gemeente_id=BUREN, titel="Brief", bestand="programma/aa/aa", bestandsnaam="brief.pdf", soort="application/pdf",
            grootte=1, sha256="a" * 64,
        )  # fmt: skip
    assert refusal(lambda: choose(document=van_buren)) == {
        "document": ["Kies een document van uw eigen gemeente of van de regio."]
    }


# The database refuses it too

INSERT = """
    insert into programma_deelname (gemeente_code, pakket_id, volgnummer, keuze, vanaf, reden, orgaan, contact, vastgelegd_at)
    values (%s, 'M05', 9, 'haakt_aan', '2026-11-12', 'x', '', '', now())
"""


def run(sql: str, *values: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


@pytest.mark.parametrize("own", [BUREN, None])
def test_the_database_refuses_the_row_of_another_gemeente_also_to_the_region(db, own) -> None:
    with (
        scope.within(scope.gemeenten([own]) if own else None),
        pytest.raises(DatabaseError, match=r"row-level|permission"),
    ):
        run(INSERT, TIEL)


@pytest.mark.parametrize("sql", ["update programma_deelname set keuze = 'nog_niet'", "delete from programma_deelname"])
def test_nothing_is_ever_changed_or_removed(choose, beleid, sql) -> None:
    choose()
    for value in (beleid.scope, scope.systeem("tests"), None):
        with scope.within(value), pytest.raises(DatabaseError, match="permission denied"):
            run(sql)


def test_a_package_with_choices_stays(choose) -> None:
    choose()
    with scope.within(scope.systeem("tests")), pytest.raises(DatabaseError, match=r"foreign key|Cannot delete"):
        Maatregelenpakket.objects.filter(pk="M05").delete()


def correct_elsewhere(row: Deelname) -> None:
    with transaction.atomic():
        chosen(vervangt=row)
        run("set constraints all immediate")


def test_a_correction_is_of_the_same_cell(systeem) -> None:
    elders = chosen(pakket="M01")
    with pytest.raises(DatabaseError, match="deelname_corrects_own_cell"):
        correct_elsewhere(elders)
