"""`propose_ronde`: the same list as the portal proposes, as a table or as JSON."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("propose_ronde", *arguments, stdout=out)
    return out.getvalue()


def test_as_json(hoven):
    found = json.loads(run("--gemeente", "GM0281", "--datum", "2026-11-24", "--uren", "7", "--json"))
    assert {stop["locatie"] for stop in found["stops"]} == {locatie.pk for locatie in hoven}
    assert [stop["volgorde"] for stop in found["stops"]] == [1, 2, 3, 4, 5]
    assert set(found["stops"][0]) == {
        "volgorde", "locatie", "naam", "adres", "punten", "redenen", "meters", "reisminuten", "aankomst", "minuten"
    }  # fmt: skip
    assert found["minuten"] <= 420
    assert run("--gemeente", "GM0281", "--datum", "2026-11-24", "--json") == run(
        "--gemeente", "GM0281", "--datum", "2026-11-24", "--uren", "7", "--json"
    )


def test_as_a_table(hoven):
    table = run("--gemeente", "GM0281", "--datum", "2026-11-24")
    assert "Hier is nog nooit een controle geweest." in table
    assert hoven[0].naam in table


@pytest.mark.parametrize(
    ("arguments", "zin"),
    [
        (("--gemeente", "GM9999", "--datum", "2026-11-24"), "geen gemeente van de regio"),
        (("--gemeente", "GM0281", "--datum", "24 november"), "is geen datum"),
        (("--gemeente", "GM0281", "--datum", "2026-11-24", "--uren", "15"), "niet meer dan 12"),
    ],
)
def test_a_wrong_question_is_answered_with_a_sentence(db, arguments, zin):
    with pytest.raises(CommandError, match=zin):
        run(*arguments)
