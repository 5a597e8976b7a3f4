"""Writing, reviewing and placing: four eyes, and what was placed stays what it was."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd
from speerpunten.arbeidsmigrant.actions import infopagina, infoversie
from speerpunten.arbeidsmigrant.enums.info import Infostatus, Vertaalwijze
from speerpunten.arbeidsmigrant.infotekst import Aangeleverd, read
from speerpunten.arbeidsmigrant.models import Infopagina, Infoversie
from speerpunten.arbeidsmigrant.queries import info, infowerk
from speerpunten.arbeidsmigrant.queries.infowerk import Werkstand
from tests.factories import arbeidsmigrant_info as maak

BESTAND = "titel: T\nsamenvatting: S\nbijgewerkt: 2026-11-26\nvertaling: {}\n\ntekst"


@pytest.fixture
def schrijver(cast):
    return cast.beleid.tiel.actor


@pytest.fixture
def ander(cast):
    return cast.beleid.buren.actor


def draft(taal="nl", versie=None, *, by, **values):
    return infoversie.draft(pagina=maak.pagina(), taal=taal, versie=versie, by=by, **maak.said(**values))


def test_somebody_else_reviews_and_places(schrijver, ander):
    row = draft(by=schrijver)
    row = infoversie.review(versie=row, gelezen=row.versie, by=ander)
    assert (row.status, row.nagekeken_door) == (Infostatus.NAGEKEKEN, "Gemeente Buren")
    row = infoversie.place(versie=row, gelezen=row.versie, by=ander)
    assert info.page("inschrijven", "nl").versie == row


def test_whoever_wrote_it_neither_reviews_nor_places(schrijver):
    row = draft("pl", by=schrijver)
    for act in (infoversie.review, infoversie.place):
        with pytest.raises(ValidationError, match="zelf"):
            act(versie=row, gelezen=row.versie, by=schrijver)
    row.nagekeken_by = schrijver.gebruiker
    with pytest.raises(DatabaseError), transaction.atomic():
        row.save()


def test_dutch_is_reviewed_first_and_a_translation_may_go_without(schrijver, ander):
    dutch, polish = draft(by=schrijver), draft("pl", by=schrijver)
    with pytest.raises(ValidationError, match="eerst na"):
        infoversie.place(versie=dutch, gelezen=dutch.versie, by=ander)
    assert infoversie.place(versie=polish, gelezen=polish.versie, by=ander).nagekeken_op is None


def test_a_change_after_the_review_asks_for_a_new_one(schrijver, ander):
    row = draft(by=schrijver)
    row = infoversie.review(versie=row, gelezen=row.versie, by=ander)
    row = draft(versie=row.versie, by=schrijver, titel="Anders")
    assert (row.status, row.nagekeken_op, row.nagekeken_door) == (Infostatus.CONCEPT, None, "")


def test_who_saves_second_sees_the_first(schrijver, ander):
    row = draft(by=schrijver)
    draft(versie=row.versie, by=ander, titel="Van een collega")
    for versie in (row.versie, None):
        with pytest.raises(Verouderd):
            draft(versie=versie, by=schrijver)
    with pytest.raises(Verouderd):
        infoversie.review(versie=row, gelezen=row.versie, by=ander)


@pytest.mark.parametrize("veld", ["tekst", "titel", "status", "bijgewerkt"])
def test_what_was_placed_never_changes_also_for_a_program_that_forgot_to_ask(db, veld):
    row = maak.placed()
    other = {"tekst": "x", "titel": "x", "status": "nagekeken", "bijgewerkt": "2020-01-01"}[veld]
    with pytest.raises(DatabaseError), transaction.atomic():
        Infoversie.objects.filter(pk=row.pk).update(**{veld: other})
    with pytest.raises(DatabaseError), transaction.atomic():
        Infoversie.objects.filter(pk=row.pk).delete()


def test_what_was_placed_without_a_review_gets_one_once(ander):
    row = maak.placed()
    row = infoversie.review(versie=row, gelezen=row.versie, by=ander)
    assert row.status == Infostatus.GEPLAATST
    with pytest.raises(ValidationError, match="al nagekeken"):
        infoversie.review(versie=row, gelezen=row.versie, by=ander)
    with pytest.raises(DatabaseError), transaction.atomic():
        Infoversie.objects.filter(pk=row.pk).update(nagekeken_door="Niemand")


def test_only_who_may_writes(cast):
    for wie in (cast.toezichthouder.tiel, cast.waalstroom, cast.burgerzaken.tiel):
        with pytest.raises(Geweigerd):
            draft(by=wie.actor)
    assert draft(by=cast.regiocoordinator.actor).pk


def test_a_wrong_link_or_a_bsn_is_refused(schrijver):
    for tekst in ("[x](info:weg)", "bel 123456782 nu"):
        with pytest.raises(ValidationError):
            draft(by=schrijver, tekst=tekst)
    assert Infoversie.objects.count() == 0


def test_only_what_was_not_placed_is_thrown_away(schrijver):
    row = draft(by=schrijver)
    infoversie.discard(versie=row, by=schrijver)
    with pytest.raises(ValidationError):
        infoversie.discard(versie=maak.placed(), by=schrijver)
    assert Infoversie.objects.count() == 1


def test_a_translation_is_stale_from_the_next_dutch_version_on(schrijver, ander):
    dutch, polish = maak.placed(), maak.placed(taal="pl")
    assert info.page("inschrijven", "pl").verouderd_op is None
    newer = maak.placed(tekst=maak.TEKST + "\n\nErbij.")
    assert info.page("inschrijven", "pl").verouderd_op == newer.bijgewerkt
    stand = infowerk.standing(dutch.pagina, "pl")
    assert stand.stand is Werkstand.VEROUDERD
    assert [(label, line.nieuw.endswith("Erbij.")) for label, line in infowerk.changed_in_dutch(stand)] == [
        ("Tekst", True)
    ]
    row = draft("pl", by=schrijver)
    infoversie.place(versie=row, gelezen=row.versie, by=ander)
    assert (row.vertaald_van, polish.vertaald_van) == (newer, dutch)
    assert info.page("inschrijven", "pl").verouderd_op is None


def test_the_worklist_says_what_there_is_to_do_in_a_constant_number_of_queries(schrijver, django_assert_num_queries):
    maak.placed(taal="nl", nagekeken_op="2026-11-26", nagekeken_door="Gemeente Tiel")
    maak.placed(taal="en")
    draft("pl", by=schrijver)
    for slug in [f"p{n}" for n in range(30)]:
        maak.placed(maak.pagina(slug))
    with django_assert_num_queries(3):
        rows = infowerk.worklist()
    stands = {cell.taal: cell.stand for cell in rows[0]}
    assert [stands[taal] for taal in ("nl", "en", "pl", "hu")] == [
        Werkstand.GOED, Werkstand.NIET_NAGEKEKEN, Werkstand.NAKIJKEN, Werkstand.ONTBREEKT,
    ]  # fmt: skip


def test_shipped_texts_are_placed_once_and_reviewed_by_nobody(systeem):
    by = Actor.systeem("tests")
    teksten = [
        Aangeleverd("inschrijven", "pl", read(BESTAND.format("machine"))),
        Aangeleverd("inschrijven", "nl", read(BESTAND.format("geen"))),
        Aangeleverd("bestaat-niet", "nl", read(BESTAND.format("geen"))),
    ]
    assert [infopagina.load(teksten, by=by), infopagina.load(teksten, by=by)] == [2, 0]
    polish = Infoversie.objects.get(taal="pl")
    assert (polish.status, polish.nagekeken_op, polish.vertaling) == (Infostatus.GEPLAATST, None, Vertaalwijze.MACHINE)
    assert polish.vertaald_van == Infoversie.objects.get(taal="nl")
    assert Infopagina.objects.count() == 14
