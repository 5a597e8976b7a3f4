"""The reporter follows with two codes, and nobody else does."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from handhaving.actions import melding as actions
from handhaving.enums import Meldingresultaat as R
from handhaving.melden import code
from handhaving.models import Melding, Meldingbericht
from handhaving.queries import melding as meldingen
from rivierenland.core import scope
from rivierenland.core.models import UitgaandBericht
from tests.architecture.walk import NONCE
from tests.handhaving.meldingen.conftest import by_nobody, report

FOLLOW = reverse("arbeidsmigrant:melding-volgen", kwargs={"taal": "nl"})


def follow(client, row, geheim, **more):
    return client.post(FOLLOW, {"referentie": row.referentie, "geheim": geheim, **more})


@pytest.fixture
def official(cast):
    return cast.toezichthouder.tiel


def answer(official, row, tekst, intern=False):
    with scope.within(official.actor.scope):
        return actions.answer(melding=row, tekst=tekst, intern=intern, by=official.actor)


def messages(row) -> list[str]:
    with scope.within(scope.systeem("tests")):
        return list(Meldingbericht.objects.filter(melding=row).values_list("tekst", flat=True))


def test_with_both_codes_one_reads_where_it_stands(bezoeker, official):
    row, geheim = report(official)
    page = follow(bezoeker, row, geheim.lower().replace("-", " "))
    body = page.content.decode()
    assert page.status_code == 200
    assert "Uw melding is binnen." in body
    assert "De nooduitgang zit op slot." in body
    assert page["Cache-Control"] == "no-store"


def test_each_state_in_plain_words(bezoeker, official):
    row, geheim = report(official)
    by, first = official.actor, report(official)[0]

    def act(name, **values):
        with scope.within(by.scope):
            getattr(actions, name)(melding=row, by=by, **values)
        return follow(bezoeker, row, geheim).content.decode()

    assert "De gemeente is met uw melding bezig." in act(
        "triage", urgentie="direct", onderwerp="anders", behandelaar=None
    )
    planned = act("plan", dag=timezone.localdate(row.created_at))
    assert "Er komt een controle." in planned
    assert "vooraf niet op welke dag" in planned
    assert "De gemeente wist hier al van." in act("mark_duplicate", van=first)
    act("undo_duplicate")
    closed = act("close", resultaat=R.OPGELOST, uitkomst="De deur is open.")
    assert "Uw melding is afgehandeld." in closed
    assert "De deur is open." in closed


def test_a_wrong_secret_says_the_same_as_a_reference_that_does_not_exist(bezoeker, official):
    row, _ = report(official)
    other = code.make(2026)
    wrong = follow(bezoeker, row, other.geheim)
    unknown = bezoeker.post(FOLLOW, {"referentie": other.referentie, "geheim": other.geheim})
    no_code = bezoeker.post(FOLLOW, {"referentie": "hallo", "geheim": "hallo"})
    assert [answer.status_code for answer in (wrong, unknown, no_code)] == [422] * 3
    errors = [answer.context["form"].non_field_errors() for answer in (wrong, unknown, no_code)]
    assert errors[0] == errors[1] == errors[2]
    assert "kennen deze referentie met deze code niet" in str(errors[0])
    pages = [
        NONCE.sub(r"\1", answer.content.decode()).replace(typed, "X")
        for answer, typed in ((wrong, row.referentie), (unknown, other.referentie))
    ]
    assert pages[0] == pages[1]


def test_after_five_wrong_codes_this_network_waits_also_for_the_right_one(bezoeker, official):
    row, geheim = report(official)
    for _ in range(5):
        assert follow(bezoeker, row, code.make(2026).geheim).status_code == 422
    page = follow(bezoeker, row, geheim)
    assert page.status_code == 429
    assert "Wacht een kwartier" in page.content.decode()
    assert row.tekst not in page.content.decode()
    other, secret = report(official)
    assert follow(bezoeker, other, secret).status_code == 200


def test_whoever_tries_many_references_is_slowed_down_too(bezoeker, db):
    found = [bezoeker.post(FOLLOW, {"referentie": f"M-2026-22{a}{b}-22", "geheim": "x"}).status_code
             for a in code.TEKENS[:8] for b in code.TEKENS[:8]]  # fmt: skip
    assert found[:60] == [422] * 60
    assert found[60:] == [429] * 4


def test_nothing_filled_in_is_told_at_the_fields(bezoeker, db):
    page = bezoeker.post(FOLLOW, {})
    assert page.status_code == 422
    assert list(page.context["form"].errors) == ["referentie", "geheim"]


def test_reporter_and_gemeente_write_to_each_other(bezoeker, official):
    row, geheim = report(official, contact_email="ana@voorbeeld.example")
    answer(official, row, "Op welke verdieping is dat?")
    assert "Op welke verdieping is dat?" in follow(bezoeker, row, geheim).content.decode()
    sent = follow(bezoeker, row, geheim, tekst="Op de tweede.")
    assert "Uw bericht is verstuurd." in sent.content.decode()
    follow(bezoeker, row, geheim, tekst="Op de tweede.")
    assert messages(row) == ["Op welke verdieping is dat?", "Op de tweede."]
    assert UitgaandBericht.objects.count() == 1


@pytest.mark.parametrize(
    ("tekst", "status"),
    [(" ", 422), ("x" * 2001, 422), ("bsn 123456782", 422), ("\u202ex", 200), ("<b>brand</b>", 200)],
)
def test_a_message_that_cannot_be_kept_is_told_and_the_text_stays(bezoeker, official, tekst, status):
    row, geheim = report(official)
    page = follow(bezoeker, row, geheim, tekst=tekst)
    assert page.status_code == status
    assert "<b>brand</b>" not in page.content.decode()
    assert len(messages(row)) == (status == 200)


def test_a_note_for_colleagues_is_out_of_reach_of_every_secret(official, bezoeker):
    row, geheim = report(official)
    answer(official, row, "Melder klinkt bang.", intern=True)
    assert "bang" not in follow(bezoeker, row, geheim).content.decode()
    with scope.within(scope.geheim(row.token_hash)):
        assert not Meldingbericht.objects.exists()
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from handhaving_meldingbericht")
            assert cursor.fetchone() == (0,)


def test_the_holder_of_a_secret_reads_no_other_melding_and_no_location(official, stage):
    row, _ = report(official)
    report(official)
    with scope.within(scope.geheim(row.token_hash)), connection.cursor() as cursor:
        cursor.execute("select count(*) from handhaving_melding")
        assert cursor.fetchone() == (1,)
        assert list(Melding.objects.all()) == [row]


def test_names_of_officials_stay_inside(bezoeker, official):
    row, geheim = report(official)
    answer(official, row, "Wij kijken.")
    assert official.gebruiker.naam not in follow(bezoeker, row, geheim).content.decode()


def test_a_new_secret_ends_the_old_one_and_keeps_the_messages(bezoeker, official):
    row, geheim = report(official)
    answer(official, row, "Wij kijken.")
    answer(official, row, "Intern.", intern=True)
    with scope.within(official.actor.scope):
        new = actions.renew_secret(melding=row, by=official.actor)
    assert follow(bezoeker, row, geheim).status_code == 422
    body = follow(bezoeker, row, new).content.decode()
    assert "Wij kijken." in body
    assert "Intern." not in body


def test_a_reporter_without_an_account_follows_what_was_sent(bezoeker, db):
    row, sleutel = by_nobody()
    assert "Uw melding is binnen." in follow(bezoeker, row, sleutel.geheim).content.decode()


def test_a_reporter_cannot_flood_the_gemeente(official):
    row, geheim = report(official)
    sleutel = code.read(row.referentie, geheim)
    with scope.within(scope.geheim(sleutel.digest)):
        for nummer in range(50):
            actions.write(sleutel=sleutel, tekst=f"Bericht {nummer}")
        with pytest.raises(ValidationError, match="50 berichten"):
            actions.write(sleutel=sleutel, tekst="Nog een")


def test_a_body_of_a_megabyte_is_refused_before_it_is_read(bezoeker, db):
    assert bezoeker.post(FOLLOW, {"referentie": "x" * 1_000_000}).status_code == 413


def test_what_a_reporter_writes_asks_for_somebody_until_somebody_reacts(bezoeker, official):
    """Also about a closed melding: nothing that was written waits unseen."""
    row, geheim = report(official)
    with scope.within(official.actor.scope):
        actions.close(melding=row, resultaat=R.OPGELOST, uitkomst="Klaar.", by=official.actor)

    def asks() -> list[Melding]:
        with scope.within(official.actor.scope):
            return list(meldingen.waiting(timezone.localdate()))

    assert asks() == []
    follow(bezoeker, row, geheim, tekst="Het is weer zover.")
    assert asks() == [row]
    answer(official, row, "Gezien, wij gaan langs.", intern=True)
    assert asks() == []
    follow(bezoeker, row, geheim, tekst="En nu weer.")
    answer(official, row, "Wij komen morgen.")
    assert asks() == []
