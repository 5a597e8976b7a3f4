"""The main menu: one entry for the work of supervision, loose entries for who has little of it."""

import pytest
from django.urls import reverse

INSPECTEUR = [
    "Meldingen", "Rondes", "Op pad", "Inspecties", "Bevindingen", "Zaken", "Termijnen", "Delen", "Publicaties", "Waterbed",
]  # fmt: skip


def menu(client, address="/") -> list[dict]:
    return client.get(address).context["huis"]["menu"]


def group(entries) -> dict:
    return next(entry for entry in entries if entry.get("onder"))


def test_the_work_of_supervision_stands_behind_one_entry_in_the_order_of_the_work(cast, as_person):
    entries = menu(as_person(cast.toezichthouder.tiel))
    assert [entry["label"] for entry in entries[:4]] == ["Vandaag", "Locaties", "Verblijven", "Toezicht"]
    assert [entry["label"] for entry in group(entries)["onder"]] == INSPECTEUR
    assert group(entries)["url"] == reverse("handhaving:melding-list")
    assert not group(entries)["current"]


def test_the_second_row_shows_inside_the_group_only(cast, as_person):
    client = as_person(cast.jurist.tiel)
    assert 'aria-label="Toezicht"' not in client.get("/").content.decode()
    answer = client.get(reverse("handhaving:termijn-list"))
    assert 'class="mainnav mainnav--under" aria-label="Toezicht"' in answer.content.decode()
    folded = group(answer.context["huis"]["menu"])
    assert folded["current"]
    assert [entry["label"] for entry in folded["onder"] if entry["current"]] == ["Termijnen"]


def test_a_page_at_another_address_marks_its_own_entry(cast, as_person):
    folded = group(menu(as_person(cast.jurist.tiel), reverse("handhaving:cijfers")))
    assert [entry["label"] for entry in folded["onder"] if entry["current"]] == ["Waterbed"]


@pytest.mark.parametrize(
    ("naam", "los"), [("platformbeheerder", {"Taken", "Berichten"}), ("privacy_officer", {"Delen", "Publicaties"})]
)
def test_a_few_entries_stand_loose(cast, as_person, naam, los):
    entries = menu(as_person(getattr(cast, naam)))
    assert not any(entry.get("onder") for entry in entries)
    assert los <= {entry["label"] for entry in entries}
