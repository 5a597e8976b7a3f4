"""Reacting and agreeing: each gemeente for itself, to exactly one text; the region answers and binds nobody."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma.actions import afspraak, consultatiereactie, instemming, perspectief
from speerpunten.programma.models import Instemming
from speerpunten.programma.queries import consultatie
from speerpunten.programma.queries import perspectief as perspectieven
from tests.factories import programma_perspectief as maak


def stands(row) -> dict[str, str]:
    """By gemeente what it says of the text as it is now; who said nothing is left out."""
    standen = perspectieven.positions(row, perspectieven.document(row).digest())
    return {stand.gemeente.slug: stand.badge[1] for stand in standen if stand.instemming}


def react(row, by, **values):
    with scope.within(by.scope):
        return consultatiereactie.give(
            perspectief=row, gemeente=by.gemeenten[0], by=by, **{"tekst": "Graag duidelijker."} | values
        )


@pytest.fixture
def voorgelegd(regio):
    return maak.in_consultatie(by=regio)


def test_a_gemeente_agrees_and_the_others_stay_visible_as_not_agreed(voorgelegd, tiel, buren):
    maak.stem_in(voorgelegd, tiel)
    maak.stem_in(voorgelegd, buren, standpunt="voorbehoud", reden="Eerst het geld.")

    assert stands(voorgelegd) == {"tiel": "Ingestemd", "buren": "Met voorbehoud"}
    assert (
        sum(
            stand.is_agreed
            for stand in perspectieven.positions(voorgelegd, perspectieven.document(voorgelegd).digest())
        )
        == 1
    )


def test_a_second_thought_is_another_row_and_the_last_counts(voorgelegd, buren):
    maak.stem_in(voorgelegd, buren, standpunt="voorbehoud", reden="Eerst het geld.")
    maak.stem_in(voorgelegd, buren)

    assert (stands(voorgelegd), Instemming.objects.count()) == ({"buren": "Ingestemd"}, 2)


def test_who_agreed_to_an_earlier_text_did_not_agree_to_this_one(voorgelegd, regio, tiel):
    maak.stem_in(voorgelegd, tiel)
    een = maak.first(voorgelegd)
    afspraak.change(afspraak=een, versie=een.versie, tekst="Iets anders.", by=regio)

    assert stands(voorgelegd) == {"tiel": "Eerdere tekst"}


def test_one_cannot_agree_to_a_text_one_did_not_see(voorgelegd, regio, tiel):
    gelezen = perspectieven.document(voorgelegd).digest()
    een = maak.first(voorgelegd)
    afspraak.change(afspraak=een, versie=een.versie, tekst="Iets anders.", by=regio)
    with pytest.raises(instemming.Tekstgewijzigd):
        maak.stem_in(voorgelegd, tiel, sha256=gelezen)
    assert Instemming.objects.count() == 0


@pytest.mark.parametrize(
    ("values", "zin"),
    [
        ({"standpunt": "voorbehoud", "reden": " "}, "voorbehoud van uw gemeente"),
        ({"besloten_op": timezone.localdate() + timedelta(days=1)}, "in de toekomst"),
        ({"besloten_op": timezone.localdate() - timedelta(days=1)}, "ligt pas sinds"),
        ({"orgaan": "burgemeester"}, "burgemeester"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(voorgelegd, tiel, values, zin):
    with pytest.raises(ValidationError, match=zin):
        maak.stem_in(voorgelegd, tiel, **values)


def test_a_gemeente_may_agree_later_and_stays_apart_from_who_agreed_at_once(voorgelegd, regio, tiel, buren):
    maak.stem_in(voorgelegd, tiel)
    row = perspectief.adopt(perspectief=maak.over(voorgelegd), by=regio)
    maak.stem_in(row, buren)
    assert stands(row) == {"tiel": "Ingestemd", "buren": "Ingestemd"}


def test_nobody_speaks_for_another_and_the_region_for_none(voorgelegd, regio, tiel, buren):
    sha256 = perspectieven.document(voorgelegd).digest()
    values = {"standpunt": "ingestemd", "orgaan": "raad", "besloten_op": timezone.localdate(), "sha256": sha256}
    for by in (regio, buren):
        with pytest.raises(Geweigerd):
            instemming.give(perspectief=voorgelegd, gemeente="GM0281", by=by, **values)
        with pytest.raises(Geweigerd):
            consultatiereactie.give(perspectief=voorgelegd, gemeente="GM0281", tekst="x", by=by)


def test_the_database_keeps_what_was_said(voorgelegd, tiel, buren):
    row, reactie = maak.stem_in(voorgelegd, tiel), react(voorgelegd, tiel)
    for by in (tiel, buren):
        for said in (row, reactie):
            with scope.within(by.scope), pytest.raises(DatabaseError), transaction.atomic():
                type(said).objects.filter(pk=said.pk).update(gemeente="GM0281")
    values = {"standpunt": "ingestemd", "orgaan": "raad", "besloten_op": timezone.localdate(), "sha256": "a" * 64}
    with scope.within(buren.scope), pytest.raises(DatabaseError), transaction.atomic():
        Instemming(perspectief=voorgelegd, gemeente_id="GM0281", **values).save()


def test_a_draft_is_not_agreed_to_and_not_reacted_to(regio, tiel):
    row = maak.concept(by=regio)
    with pytest.raises(ValidationError, match="in consultatie is"):
        maak.stem_in(row, tiel)
    with pytest.raises(ValidationError, match="niet in consultatie"):
        react(row, tiel)


def test_a_reaction_is_about_an_agreement_of_this_version(voorgelegd, tiel):
    een = maak.first(voorgelegd)
    made = react(voorgelegd, tiel, afspraak=een)
    assert (made.afspraak, consultatie.counts(voorgelegd)) == (een, {een.pk: 1})
    een.perspectief_id = 0
    with pytest.raises(ValidationError, match="andere versie"):
        react(voorgelegd, tiel, afspraak=een)


def test_after_the_last_day_one_reacts_no_more(voorgelegd, tiel):
    with pytest.raises(ValidationError, match="Reageren kon tot en met"):
        react(maak.over(voorgelegd), tiel)


def test_a_version_is_closed_only_when_every_reaction_was_answered(voorgelegd, regio, tiel):
    made = react(voorgelegd, tiel)
    maak.over(voorgelegd)
    with pytest.raises(ValidationError, match="wacht nog 1 reactie op antwoord"):
        perspectief.adopt(perspectief=voorgelegd, by=regio)
    with pytest.raises(Geweigerd):
        consultatiereactie.answer(reactie=made, uitkomst="niet", tekst="Nee.", by=tiel)
    consultatiereactie.answer(reactie=made, uitkomst="niet", tekst="Nee, want.", by=regio)
    consultatiereactie.answer(reactie=made, uitkomst="overgenomen", tekst="Toch.", by=regio)

    assert perspectief.adopt(perspectief=voorgelegd, by=regio).status == "vastgesteld"
    assert consultatie.reactions(voorgelegd).get().antwoord.tekst == "Toch."


def test_what_was_reacted_to_is_not_taken_out_but_lapses(voorgelegd, regio, tiel):
    een = maak.first(voorgelegd)
    react(voorgelegd, tiel, afspraak=een)
    with pytest.raises(ValidationError, match="Zet haar op vervallen"):
        afspraak.remove(afspraak=een, by=regio)
    assert afspraak.change(afspraak=een, versie=een.versie, vervallen=True, by=regio).status == "vervallen"


def test_when_all_eight_have_spoken_the_end_need_not_be_awaited(voorgelegd, regio, cast):
    for slug in (
        "buren",
        "culemborg",
        "maasdriel",
        "neder_betuwe",
        "tiel",
        "west_betuwe",
        "west_maas_en_waal",
        "zaltbommel",
    ):
        maak.stem_in(voorgelegd, getattr(cast.beleid, slug).actor)
    assert perspectief.adopt(perspectief=voorgelegd, by=regio).status == "vastgesteld"
