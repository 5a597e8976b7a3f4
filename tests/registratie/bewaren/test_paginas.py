"""The pages of retention: who sees what, in figures or in lines, and what they do."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from registratie import tasks
from registratie.actions import vernietigingslijst
from registratie.enums import Lijststatus
from registratie.models import Vernietigingslijst, Vernietigingsregel
from rivierenland.core import scope
from rivierenland.core.models import Achtergrondtaak
from tests.registratie.bewaren.conftest import (
    MERK,
    approve,
    destroy,
    everything,
    execute,
    leave,
    longer_ago,
    prepare,
    tables_with,
)


def url(name: str, *args) -> str:
    return reverse(f"registratie:bewaren-{name}", args=args)


def test_the_whole_road_in_the_browser(cast, weg, as_person, monkeypatch):
    """Concept, fixed, one held back, approved, carried out by the job, and the proof."""
    with everything():
        other = leave(weg.locatie, longer_ago(days=8), achternaam="Blijftstaan")
    lijst, client = prepare(), as_person(cast.functioneel_beheerder.tiel)
    assert "Vernietigingslijst" in client.get(reverse("home")).content.decode()
    client.post(url("submit", lijst.pk))
    with everything():
        regel = Vernietigingsregel.objects.get(verblijf_nr=other.pk)
    assert client.post(url("hold", regel.pk), {"reden": ""}).status_code == 422
    client.post(url("hold", regel.pk), {"reden": "Bezwaar Z-1"})
    page = client.get(url("detail", lijst.pk)).content.decode()
    assert "Bezwaar Z-1" in page
    assert "Blijftstaan" not in page
    assert MERK not in page
    client.post(url("approve", lijst.pk))
    with everything():
        job = Achtergrondtaak.objects.get(taak=vernietigingslijst.TAAK)
    assert job.scope["soort"] == "vernietiging"
    tasks.execute_vernietiging(str(job.pk))
    assert (tables_with(MERK), bool(tables_with("Blijftstaan"))) == ({}, True)
    proof = client.get(url("bewijs", lijst.pk)).content.decode()
    assert "De lijst past bij dit kenmerk" in proof


def test_a_list_of_another_gemeente_is_not_there_and_the_privacy_officer_sees_figures(cast, weg, as_person):
    lijst = approve(cast.functioneel_beheerder.tiel, prepare())
    execute(cast.functioneel_beheerder.tiel, lijst)
    for name in ("detail", "approve", "reject", "bewijs"):
        assert as_person(cast.functioneel_beheerder.buren).get(url(name, lijst.pk)).status_code == 404
        assert as_person(cast.beleid.tiel).get(url(name, lijst.pk)).status_code == 403
    officer = as_person(cast.privacy_officer)
    assert "Tiel" in officer.get(url("list")).content.decode()
    for name in ("detail", "bewijs"):
        page = officer.get(url(name, lijst.pk)).content.decode()
        assert "Latenstein" not in page
        assert "functioneel_beheerder.tiel" not in page
    assert officer.get(url("approve", lijst.pk)).status_code == 403
    assert officer.get(url("export", lijst.pk, "csv")).status_code == 404


@pytest.mark.parametrize("formaat", ["csv", "ods", "xlsx"])
def test_the_download_names_a_reference_a_ground_and_a_term_and_nobody(cast, weg, as_person, formaat):
    answer = as_person(cast.functioneel_beheerder.tiel).get(url("export", prepare().pk, formaat))
    body = b"".join(answer.streaming_content)
    assert answer.status_code == 200
    assert MERK.encode() not in body
    if formaat == "csv":
        text = body.decode()
        for word in (
            f"GM0281-{weg.verblijf.pk}",
            "Latenstein",
            "12 maanden na vertrek",
            "art. 438 Sr",
            f"{weg.verblijf.vertrek:%Y-%m}",
        ):
            assert word in text, word


def test_the_number_of_queries_does_not_grow_with_the_lines(cast, weg, as_person, django_assert_max_num_queries):
    client, lijst = as_person(cast.functioneel_beheerder.tiel), prepare()
    client.get(url("detail", lijst.pk))
    with django_assert_max_num_queries(40) as one:
        client.get(url("detail", lijst.pk))
    with everything():
        for nr in range(30):
            leave(weg.locatie, longer_ago(days=nr + 2), achternaam=f"Nog{nr}")
    prepare()
    with django_assert_max_num_queries(len(one)):
        assert "Nog1" not in client.get(url("detail", lijst.pk)).content.decode()
    with django_assert_max_num_queries(30):
        client.get(url("list"))


def test_a_refusal_is_told_and_nothing_is_lost(cast, weg, as_person):
    client, lijst = as_person(cast.functioneel_beheerder.tiel), prepare()
    answer = client.post(url("approve", lijst.pk))
    assert answer.status_code == 422
    assert "wacht niet op goedkeuring" in answer.content.decode()
    client.post(url("submit", lijst.pk))
    assert client.post(url("reject", lijst.pk), {"toelichting": ""}).status_code == 422
    client.post(url("reject", lijst.pk), {"toelichting": "Eerst overleg"})
    assert Vernietigingslijst.objects.get(pk=lijst.pk).status == Lijststatus.AFGEKEURD


def test_an_anonymous_stay_is_in_no_list_of_names_and_its_page_is_gone(cast, weg, as_person):
    destroy(cast)
    client = as_person(cast.waalstroom)
    assert client.get(reverse("registratie:verblijf-detail", args=[weg.verblijf.pk])).status_code == 404
    assert client.get(reverse("registratie:verblijf-change", args=[weg.verblijf.pk])).status_code == 404
    everyone = client.get(reverse("registratie:verblijf-list") + "?stand=")
    assert everyone.status_code == 200
    assert f"verblijf-{weg.verblijf.pk}" not in everyone.content.decode()
    export = client.get(reverse("registratie:verblijf-export", args=["csv"]) + "?stand=")
    assert len(b"".join(export.streaming_content).decode().splitlines()) == 1


def test_every_night_the_concepts_are_renewed_and_a_job_that_gave_up_is_rung_again(cast, weg):
    assert tasks.keep_terms() == 1
    lijst = Vernietigingslijst.objects.get()
    approve(cast.functioneel_beheerder.tiel, lijst)
    Achtergrondtaak.objects.filter(taak=vernietigingslijst.TAAK).update(status="mislukt")
    assert tasks.keep_terms() == 0
    assert Achtergrondtaak.objects.get(taak=vernietigingslijst.TAAK).status == "wacht"


def test_the_command_counts_per_gemeente_and_destroys_nothing(cast, weg):
    out = StringIO()
    call_command("vernietig", "--dry-run", "--json", stdout=out)
    rows = {row["gemeente"]: row for row in json.loads(out.getvalue())}
    assert (rows["GM0281"]["verblijven"], rows["GM0281"]["registraties"], rows["GM0214"]["verblijven"]) == (1, 1, 0)
    with pytest.raises(CommandError, match="goedgekeurde lijst"):
        call_command("vernietig")
    assert tables_with(MERK)


@pytest.mark.parametrize(
    ("peildatum", "words"),
    [("x", "is geen datum"), ("0001-01-01", "Kies een dag van"), ("2000-01-01", "heeft geen waarde op")],
)
def test_the_command_says_which_day_it_cannot_count(cast, peildatum, words):
    with pytest.raises(CommandError, match=words) as refused:
        call_command("vernietig", "--dry-run", "--peildatum", peildatum)
    assert refused.value.returncode == 2


def test_a_list_waits_in_the_scope_of_its_own_gemeente_only(cast, weg):
    lijst = prepare()
    with scope.within(cast.functioneel_beheerder.buren.actor.scope):
        assert Vernietigingsregel.objects.filter(lijst=lijst).count() == 0
