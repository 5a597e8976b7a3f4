"""Who sees what of a talk, by row security, and on the pages of who is invited."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.permissions import Geweigerd
from speerpunten.kennis.actions import deelnemer, dialoog, dialooguitkomst
from speerpunten.kennis.models import (
    Deelnemer,
    Deelnemeradres,
    Dialoog,
    Dialoognotitie,
    Dialoogreactie,
    Dialooguitkomst,
    Uitkomststap,
)
from speerpunten.programma.actions import dialooggevolg
from speerpunten.programma.models import Dialooggevolg, Maatregelenpakket
from tests.factories.kennis_dialoog import (
    MAIL_GAST,
    gedeeld,
    gepland,
    met_verslag,
    namens,
    uitgenodigd,
    velden,
    verstreken,
)
from tests.speerpunten.kennis.dialoog.test_acties import secret_of_guest

pytestmark = pytest.mark.django_db

TABELLEN = (
    Dialoog,
    Deelnemer,
    Deelnemeradres,
    Dialoognotitie,
    Dialoogreactie,
    Dialooguitkomst,
    Uitkomststap,
    Dialooggevolg,
)


def counts() -> dict[str, int]:
    """How many rows of each table can be read here; a table that may not be asked at all counts 0."""
    found = {}
    for model in TABELLEN:
        try:
            with transaction.atomic():
                found[model.__name__] = model.objects.count()
        except DatabaseError:
            found[model.__name__] = 0
    return found


def with_everything(cast):
    """A shared report with a step, a link to a package and a reaction of the guest."""
    gesprek, uitkomst = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by):
        dialooguitkomst.follow(uitkomst=uitkomst, status="onderweg", tekst="Wij zoeken een plek.", by=gesprek.by)
        dialooggevolg.add(uitkomst=uitkomst, pakket=Maatregelenpakket.objects.get(pk="M05"), by=gesprek.by)
    with scope.within(scope.geheim(digest(secret_of_guest()))):
        deelnemer.react(deelnemer=Deelnemer.objects.select_related("dialoog").get(), tekst="De provincie mist.")
    return gesprek


def test_a_party_that_is_not_invited_sees_nothing(cast) -> None:
    with_everything(cast)
    with scope.within(cast.fruithof.actor.scope):
        assert counts() == dict.fromkeys(counts(), 0)


def test_a_link_of_another_talk_sees_nothing(cast) -> None:
    with_everything(cast)
    with scope.within(scope.geheim(digest("iets-anders"))):
        assert counts() == dict.fromkeys(counts(), 0)


def test_an_invited_party_sees_no_other_participant_address_or_reaction(cast) -> None:
    with_everything(cast)
    with scope.within(cast.waalstroom.actor.scope):
        assert counts() == {
            "Dialoog": 1, "Deelnemer": 1, "Deelnemeradres": 0, "Dialoognotitie": 1, "Dialoogreactie": 0,
            "Dialooguitkomst": 1, "Uitkomststap": 1, "Dialooggevolg": 1,
        }  # fmt: skip
        assert Deelnemer.objects.get().organisatie_id == cast.waalstroom.organisatie_id


def test_a_guest_sees_its_own_place_and_reaction(cast) -> None:
    gesprek = with_everything(cast)
    with scope.within(scope.geheim(digest(secret_of_guest()))):
        assert Deelnemer.objects.get().pk == gesprek.gast.pk
        assert [counts()[naam] for naam in ("Deelnemeradres", "Dialoogreactie", "Dialoognotitie")] == [0, 1, 1]


def test_nobody_else_sees_a_concept(cast) -> None:
    row = gepland(cast.beleid.tiel.actor)
    with namens(cast.beleid.tiel.actor):
        deelnemer.add(
            dialoog=row, soort="bieder", email=MAIL_GAST, organisatie=cast.organisaties["waalstroom"],
            by=cast.beleid.tiel.actor,
        )  # fmt: skip
    for person in (cast.waalstroom, cast.beleid.buren):
        with scope.within(person.actor.scope):
            assert Dialoog.objects.count() == 0
    assert Dialoog.objects.count() == 0


def test_the_report_waits_until_it_is_shared(cast) -> None:
    met_verslag(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    for value in (cast.waalstroom.actor.scope, scope.geheim(digest(secret_of_guest()))):
        with scope.within(value):
            found = counts()
            assert (found["Dialoog"], found["Dialoognotitie"], found["Dialooguitkomst"]) == (1, 0, 0)


def test_another_gemeente_reads_a_talk_and_writes_nothing(cast) -> None:
    gesprek = with_everything(cast)
    by = cast.beleid.buren.actor
    with scope.within(by.scope):
        row = Dialoog.objects.get()
        assert counts()["Deelnemeradres"] == counts()["Dialoogreactie"] == 0
        with pytest.raises(Geweigerd):
            dialoog.cancel(dialoog=row, reden="x", by=by)
        assert Dialoog.objects.filter(pk=row.pk).update(doel="x") == 0
        with pytest.raises(Geweigerd):
            dialoog.plan(gemeente=gesprek.row.gemeente_id, by=by, **velden())


def test_the_region_holds_its_own_talks_only(cast) -> None:
    by = cast.regiocoordinator.actor
    eigen = gepland(by)
    assert eigen.gemeente_id is None
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with pytest.raises(Geweigerd):
        dialoog.cancel(dialoog=gesprek.row, reden="x", by=by)
    assert Dialoog.objects.filter(pk=gesprek.row.pk).update(doel="x") == 0
    with namens(cast.beleid.tiel.actor), pytest.raises(Geweigerd):
        dialoog.plan(gemeente=None, by=cast.beleid.tiel.actor, **velden())


def test_an_invited_one_cannot_move_itself_to_another_talk(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    ander = gepland(cast.beleid.tiel.actor, titel="Een ander gesprek")
    for value, pk in (
        (cast.waalstroom.actor.scope, gesprek.partij.pk),
        (scope.geheim(gesprek.gast.geheim), gesprek.gast.pk),
    ):
        with scope.within(value):
            for waarden in ({"dialoog": ander.pk}, {"aanwezig": True}, {"naam": "Iemand anders"}):
                with pytest.raises(DatabaseError, match="own answer only"), transaction.atomic():
                    Deelnemer.objects.filter(pk=pk).update(**waarden)


def test_who_is_on_the_list_and_was_sent_nothing_does_not_see_the_talk(cast) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by):
        Deelnemer.objects.filter(pk=gesprek.partij.pk).update(uitgenodigd_at=None)
    with scope.within(cast.waalstroom.actor.scope):
        assert Dialoog.objects.count() == 0


def test_a_reaction_is_on_the_own_talk_and_not_settled_by_its_writer(cast) -> None:
    gesprek, _ = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    ander = gepland(cast.beleid.tiel.actor, titel="Een ander gesprek")
    goed = {"dialoog_id": gesprek.row.pk, "deelnemer_id": gesprek.partij.pk, "gemeente_id": gesprek.row.gemeente_id}
    fout: list[dict] = [{"dialoog_id": ander.pk}, {"gemeente_id": None}, {"besluit": "overgenomen", "antwoord": "Ja."}]
    with scope.within(cast.waalstroom.actor.scope):
        for waarden in fout:
            with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
                Dialoogreactie(tekst="Het klopt niet.", **goed | waarden).save(force_insert=True)
        Dialoogreactie(tekst="Het klopt niet.", **goed).save(force_insert=True)


def test_a_note_of_an_adopted_report_is_not_moved_to_another_talk(cast) -> None:
    gesprek, _ = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    verstreken(gesprek)
    ander = gepland(cast.beleid.tiel.actor, titel="Een ander gesprek")
    with namens(gesprek.by):
        dialoog.adopt(dialoog=gesprek.fresh(), by=gesprek.by)
        with pytest.raises(DatabaseError, match="is adopted"), transaction.atomic():
            Dialoognotitie.objects.update(dialoog=ander)


def test_the_page_of_a_guest_answers_and_shows_the_report(cast, own_cache) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    url = reverse("kennis:dialoog-gast", args=[secret_of_guest()])
    bezoeker = Client()
    assert "Plekken bij het werk" in bezoeker.get(url).text
    assert bezoeker.post(url, {}).status_code == 422
    assert bezoeker.post(url, {"antwoord": "komt"}).status_code == 302
    with namens(gesprek.by):
        assert gesprek.row.deelnemers.get(pk=gesprek.gast.pk).antwoord == "komt"


def test_the_page_of_a_guest_shows_what_came_of_it_and_takes_a_reaction(cast, own_cache) -> None:
    with_everything(cast)
    secret = secret_of_guest()
    page = Client().get(reverse("kennis:dialoog-gast", args=[secret]))
    for tekst in (
        "Aanbieders willen zekerheid.",
        "De gemeente maakt een loket.",
        "Wij zoeken een plek.",
        "De provincie mist.",
    ):
        assert tekst in page.text
    assert "Waalstroom" not in page.text
    react = reverse("kennis:dialoog-gast-react", args=[secret])
    assert Client().post(react, {"tekst": "Nog iets."}).status_code == 302


def test_a_link_that_does_not_work_says_what_to_do(cast, own_cache) -> None:
    for naam in ("gast", "gast-react", "gast-ics"):
        page = Client().get(reverse(f"kennis:dialoog-{naam}", args=["bestaat-niet"]))
        assert (page.status_code, "Deze link werkt niet meer" in page.text) == (404, True)


def test_a_party_answers_and_reacts_on_its_own_pages(cast, browse, own_cache) -> None:
    gesprek, _ = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    url = reverse("kennis:dialoog-react", args=[gesprek.row.pk])
    assert browse(cast.waalstroom).post(url, {"tekst": "Het aantal klopt niet."}).status_code == 302
    for naam in ("answer", "react", "ics"):
        url = reverse(f"kennis:dialoog-{naam}", args=[gesprek.row.pk])
        assert browse(cast.fruithof).get(url).status_code == 404


def test_the_calendar_names_nobody_and_is_in_utc(cast, browse) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(gesprek.by):
        Dialoog.objects.filter(pk=gesprek.row.pk).update(
            dag=timezone.localdate().replace(month=1, day=15), titel="Plekken, bij het werk; " + "é" * 60
        )
    page = browse(cast.waalstroom).get(reverse("kennis:dialoog-ics", args=[gesprek.row.pk]))
    assert "T130000Z" in page.text
    assert "T150000Z" in page.text
    assert max(len(regel.encode()) for regel in page.text.split("\r\n")) <= 75
    assert "Plekken\\, bij het werk\\;" in page.text
    assert "Waalstroom" not in page.text
    assert MAIL_GAST not in page.text
    assert timezone.localdate() + timedelta(days=7) == gesprek.row.dag
