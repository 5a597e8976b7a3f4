"""A talk goes from a plan to a report and to what came of it; each step waits for the one before."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from speerpunten.kennis import tasks
from speerpunten.kennis.actions import deelnemer, dialoog, dialoogbewaking, dialooguitkomst, dialoogverslag
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.models import Deelnemer, Deelnemeradres, Dialoog, Dialoognotitie, Dialoogreactie
from speerpunten.programma.actions import dialooggevolg
from speerpunten.programma.models import Maatregelenpakket
from tests.factories.kennis_dialoog import (
    MAIL_GAST,
    MAIL_PARTIJ,
    gedeeld,
    gehouden,
    gepland,
    met_lijst,
    met_verslag,
    namens,
    uitgenodigd,
    velden,
    verstreken,
)

pytestmark = pytest.mark.django_db


def mails(aan: str) -> list[str]:
    """What was written to this address, oldest first."""
    return list(UitgaandBericht.objects.filter(aan=aan).order_by("pk").values_list("tekst", flat=True))


def secret_of_guest() -> str:
    """The secret in the mail to the guest."""
    found = re.search(r"([A-Za-z0-9_-]{43})/?\s", mails(MAIL_GAST)[0])
    assert found
    return found[1]


def test_the_secret_of_a_guest_stands_in_the_mail_only(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    assert gesprek.fresh().status == "uitgenodigd"
    assert gesprek.gast.geheim == digest(secret_of_guest())
    assert gesprek.partij.geheim is None
    assert f"/kennis/dialoog/{gesprek.row.pk}/" in mails(MAIL_PARTIJ)[0]


def test_everybody_is_invited_once(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by), pytest.raises(ValidationError, match="al uitgenodigd"):
        dialoog.invite(dialoog=gesprek.row, by=gesprek.by)
    assert (len(mails(MAIL_GAST)), len(mails(MAIL_PARTIJ))) == (1, 1)


def test_the_same_party_is_not_put_on_the_list_twice(cast) -> None:
    gesprek = met_lijst(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by), pytest.raises(ValidationError, match="al op de lijst"):
        deelnemer.add(
            dialoog=gesprek.row,
            soort="bieder",
            email=MAIL_PARTIJ,
            organisatie=cast.organisaties["waalstroom"],
            by=gesprek.by,
        )


def test_a_party_and_a_guest_answer(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    by = cast.waalstroom.actor
    with scope.within(by.scope):
        eigen = Deelnemer.objects.select_related("dialoog").get()
        deelnemer.answer(deelnemer=eigen, antwoord="komt", by=by)
    with scope.within(scope.geheim(digest(secret_of_guest()))):
        eigen = Deelnemer.objects.select_related("dialoog").get()
        deelnemer.answer(deelnemer=eigen, antwoord="iemand_anders", toelichting="Een collega.")
    with namens(gesprek.by):
        rows = dict(gesprek.row.deelnemers.values_list("pk", "antwoord"))
    assert rows == {gesprek.partij.pk: "komt", gesprek.gast.pk: "iemand_anders"}


def test_a_party_does_not_answer_for_another(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    by = cast.fruithof.actor
    with scope.within(by.scope), pytest.raises(Geweigerd):
        deelnemer.answer(deelnemer=gesprek.partij, antwoord="komt", by=by)


def test_another_day_is_told(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by):
        nu = gesprek.fresh()
        dialoog.change(
            dialoog=nu, versie=nu.versie, by=gesprek.by, **velden(dag=timezone.localdate() + timedelta(days=9))
        )
    assert [len(mails(MAIL_GAST)), len(mails(MAIL_PARTIJ))] == [2, 2]


def test_cancelling_tells_why(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by):
        with pytest.raises(ValidationError, match="waarom"):
            dialoog.cancel(dialoog=gesprek.row, reden=" ", by=gesprek.by)
        dialoog.cancel(dialoog=gesprek.row, reden="De zaal is bezet.", by=gesprek.by)
    assert "De zaal is bezet." in mails(MAIL_GAST)[1]


def test_a_talk_of_next_week_was_not_held(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by), pytest.raises(ValidationError, match="pas op"):
        dialoog.hold(dialoog=gesprek.row, aanwezig=[], by=gesprek.by)


def test_an_empty_report_is_not_shared(cast) -> None:
    gesprek = gehouden(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by), pytest.raises(ValidationError, match="nog leeg"):
        dialoog.share(dialoog=gesprek.row, reageren_tot=timezone.localdate() + timedelta(days=7), by=gesprek.by)


def test_a_report_is_adopted_after_the_term_and_once_each_reaction_has_an_answer(cast) -> None:
    gesprek, _ = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with scope.within(scope.geheim(digest(secret_of_guest()))):
        eigen = Deelnemer.objects.select_related("dialoog").get()
        reactie = deelnemer.react(deelnemer=eigen, tekst="De provincie mist.")
    with namens(gesprek.by):
        with pytest.raises(ValidationError, match="nog reageren"):
            dialoog.adopt(dialoog=gesprek.row, by=gesprek.by)
        verstreken(gesprek)
        with pytest.raises(ValidationError, match="zonder antwoord"):
            dialoog.adopt(dialoog=gesprek.row, by=gesprek.by)
        reactie = Dialoogreactie.objects.select_related("dialoog").get(pk=reactie.pk)
        dialoogverslag.settle(reactie=reactie, besluit="overgenomen", antwoord="Dat staat er nu in.", by=gesprek.by)
        assert dialoog.adopt(dialoog=gesprek.row, by=gesprek.by).status == "vastgesteld"


def test_reacting_ends_with_the_term(cast) -> None:
    gesprek, _ = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    verstreken(gesprek)
    by = cast.waalstroom.actor
    with scope.within(by.scope), pytest.raises(ValidationError, match="kan niet meer"):
        deelnemer.react(deelnemer=Deelnemer.objects.select_related("dialoog").get(), tekst="Te laat.", by=by)


def test_an_adopted_report_stays_as_it_is_also_in_the_database(cast) -> None:
    gesprek, _ = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    verstreken(gesprek)
    with namens(gesprek.by):
        dialoog.adopt(dialoog=gesprek.row, by=gesprek.by)
        with pytest.raises(ValidationError, match="vastgesteld"):
            dialoogverslag.write(dialoog=gesprek.row, thema="zorg", tekst="Later.", by=gesprek.by)
        for rows, waarden in ((Dialoog.objects.all(), {"doel": "x"}), (Dialoognotitie.objects.all(), {"tekst": "x"})):
            with pytest.raises(DatabaseError, match="is adopted"), transaction.atomic():
                rows.update(**waarden)
        with pytest.raises(DatabaseError, match="is adopted"), transaction.atomic():
            Dialoognotitie.objects.create(dialoog=gesprek.row, gemeente=gesprek.row.gemeente, thema="zorg", tekst="x")
        with pytest.raises(DatabaseError, match="is adopted"), transaction.atomic():
            Dialoog.objects.filter(pk=gesprek.row.pk)._raw_delete("default")


def test_an_outcome_is_followed_and_linked_after_the_report_is_adopted(cast) -> None:
    gesprek, uitkomst = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    verstreken(gesprek)
    with namens(gesprek.by):
        dialoog.adopt(dialoog=gesprek.row, by=gesprek.by)
        dialooguitkomst.follow(uitkomst=uitkomst, status="gedaan", tekst="Het loket is open.", by=gesprek.by)
        dialooggevolg.add(uitkomst=uitkomst, pakket=Maatregelenpakket.objects.get(pk="M05"), by=gesprek.by)
        uitkomst.refresh_from_db()
        assert [uitkomst.status, uitkomst.stappen.get().tekst] == ["gedaan", "Het loket is open."]
        with pytest.raises(ValidationError, match="al bij"):
            dialooggevolg.add(uitkomst=uitkomst, pakket=Maatregelenpakket.objects.get(pk="M05"), by=gesprek.by)


def test_an_outcome_waits_until_the_talk_was_held(cast) -> None:
    by = cast.beleid.tiel.actor
    row = gepland(by)
    with namens(by), pytest.raises(ValidationError, match="gehouden"):
        dialooguitkomst.record(dialoog=row, thema="zorg", tekst="x", wie="gemeente Tiel", by=by)


def test_who_did_not_answer_is_reminded_once(cast) -> None:
    uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    op, by = timezone.localdate() + timedelta(days=3), Actor.systeem("keep_dialogen")
    with scope.within(scope.systeem("keep_dialogen")):
        assert dialoogbewaking.keep(op=op, by=by) == {"herinnerd": 2, "vergeten": 0}
        assert dialoogbewaking.keep(op=op, by=by) == {"herinnerd": 0, "vergeten": 0}
    assert "Wij weten nog niet of u komt." in mails(MAIL_GAST)[1]


def test_after_ninety_days_addresses_links_remarks_and_reactions_are_gone(cast) -> None:
    gesprek, _ = met_verslag(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by):
        Deelnemer.objects.filter(pk=gesprek.gast.pk).update(toelichting="Ik kom later.")
        Dialoogreactie.objects.create(
            dialoog=gesprek.row, gemeente=gesprek.row.gemeente, deelnemer=gesprek.gast, tekst="Klopt niet."
        )
    vandaag, by = timezone.localdate(), Actor.systeem("keep_dialogen")
    with scope.within(scope.systeem("keep_dialogen")):
        assert dialoogbewaking.keep(op=vandaag + timedelta(days=90), by=by)["vergeten"] == 0
        assert dialoogbewaking.keep(op=vandaag + timedelta(days=91), by=by)["vergeten"] == 2
        assert (Deelnemeradres.objects.count(), Dialoogreactie.objects.count()) == (0, 0)
        assert {*Deelnemer.objects.values_list("toelichting", "geheim")} == {("", None)}


def test_the_job_of_the_morning_runs_in_its_own_scope(cast) -> None:
    uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    assert tasks.keep_dialogen() == {"herinnerd": 0, "vergeten": 0}
    with pytest.raises(RuntimeError):
        dialoogbewaking.keep(op=timezone.localdate(), by=Actor.systeem("keep_dialogen"))


def test_an_adopted_talk_can_be_taken_into_an_answer_by_officials(cast) -> None:
    gesprek, _ = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    sleutel = str(gesprek.row.pk)
    with namens(gesprek.by):
        assert bouwstenen.make("dialoog", sleutel, gesprek.by) is None
        verstreken(gesprek)
        dialoog.adopt(dialoog=gesprek.row, by=gesprek.by)
        steen = bouwstenen.make("dialoog", sleutel, gesprek.by)
        assert steen is not None
        assert steen.rijen == (("De gemeente maakt een loket.", "gemeente Tiel", "geen datum", "Afgesproken"),)
        assert "1 afspraak op. Daarvan zijn er nog geen uitgevoerd." in steen.zin
        assert bouwstenen.make("dialoog", "x", gesprek.by) is None
    by = cast.waalstroom.actor
    with namens(by):
        assert bouwstenen.make("dialoog", sleutel, by) is None
