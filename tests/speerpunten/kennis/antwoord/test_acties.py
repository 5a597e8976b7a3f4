"""An answer is written by its owner, keeps figures as they stood, and is fixed once it is established."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.permissions import Geweigerd
from speerpunten.kennis.actions import antwoord, antwoordblok
from speerpunten.kennis.models import Antwoord, Antwoordblok
from speerpunten.kennis.queries import antwoord as antwoorden
from tests.factories.kennis_antwoord import STEEN, begonnen

pytestmark = pytest.mark.django_db


def test_a_figure_is_kept_as_it_stood_when_it_was_taken(cast, cijfer) -> None:
    by = cast.beleid.tiel.actor
    row = begonnen(by)
    with scope.within(by.scope):
        blok = antwoordblok.take(antwoord=row, soort="proef", sleutel="1", by=by)
        cijfer["nu"] = replace(STEEN, zin="In 2026 verbleven er 18.000 mensen in de regio.")
        kept = Antwoordblok.objects.get(pk=blok.pk)
        assert {veld: getattr(kept, veld) for veld in antwoorden.SNAPSHOT} == antwoorden.snapshot(STEEN)


def test_a_newer_figure_is_told_and_taken_over_only_on_purpose(cast, cijfer) -> None:
    by = cast.beleid.tiel.actor
    row = begonnen(by)
    with scope.within(by.scope):
        blok = antwoordblok.take(antwoord=row, soort="proef", sleutel="1", tekst="Dit weten wij.", by=by)
        assert [each.gelijk for each in antwoorden.compare(row.blokken.all(), by)] == [True]
        cijfer["nu"] = replace(STEEN, zin="Nu 18.000.")
        assert [each.gelijk for each in antwoorden.compare(row.blokken.all(), by)] == [False]
        antwoordblok.renew(blok=blok, by=by)
        kept = Antwoordblok.objects.get(pk=blok.pk)
        assert (kept.zin, kept.tekst) == ("Nu 18.000.", "Dit weten wij.")


def test_a_figure_that_is_gone_stays_in_the_answer_and_says_so(cast, cijfer) -> None:
    by = cast.beleid.tiel.actor
    row = begonnen(by)
    with scope.within(by.scope):
        blok = antwoordblok.take(antwoord=row, soort="proef", sleutel="1", by=by)
        del cijfer["nu"]
        assert [each.nu for each in antwoorden.compare(row.blokken.all(), by)] == [None]
        with pytest.raises(ValidationError, match="bestaat niet meer"):
            antwoordblok.renew(blok=blok, by=by)
        assert Antwoordblok.objects.get(pk=blok.pk).zin == STEEN.zin


def test_the_same_figure_is_not_taken_twice(cast, cijfer) -> None:
    by = cast.beleid.tiel.actor
    row = begonnen(by)
    with scope.within(by.scope):
        antwoordblok.take(antwoord=row, soort="proef", sleutel="1", by=by)
        with pytest.raises(ValidationError, match="staat al in het antwoord"):
            antwoordblok.take(antwoord=row, soort="proef", sleutel="1", by=by)
        assert row.blokken.count() == 1


def test_pieces_change_places_and_the_outer_ones_stay(cast) -> None:
    by = cast.beleid.tiel.actor
    row = begonnen(by)
    with scope.within(by.scope):
        een, twee, drie = (
            antwoordblok.write(antwoord=row, titel=naam, tekst="x", by=by) for naam in ("een", "twee", "drie")
        )
        antwoordblok.move(blok=drie, omhoog=True, by=by)
        antwoordblok.move(blok=een, omhoog=True, by=by)
        antwoordblok.move(blok=een, omhoog=False, by=by)
        assert [blok.titel for blok in row.blokken.all()] == ["drie", "een", "twee"]
        antwoordblok.drop(blok=drie, by=by)
        assert [blok.titel for blok in row.blokken.all()] == ["een", "twee"]
        assert twee.pk in {blok.pk for blok in row.blokken.all()}


def test_an_answer_without_words_or_figures_is_not_established(cast) -> None:
    by = cast.beleid.tiel.actor
    row = begonnen(by)
    with scope.within(by.scope), pytest.raises(ValidationError, match="nog leeg"):
        antwoord.adopt(antwoord=row, by=by)


def test_what_is_established_is_fixed_for_everybody_by_the_database(cast, cijfer) -> None:
    by = cast.beleid.tiel.actor
    row = begonnen(by)
    with scope.within(by.scope):
        blok = antwoordblok.take(antwoord=row, soort="proef", sleutel="1", by=by)
        antwoord.adopt(antwoord=row, by=by)
        for act in (
            lambda: antwoord.change(antwoord=row, versie=row.versie, titel="Anders", by=by),
            lambda: antwoordblok.renew(blok=blok, by=by),
            lambda: antwoord.delete(antwoord=row, by=by),
        ):
            with pytest.raises(ValidationError, match="is vastgesteld"):
                act()
        for rows, waarden in ((Antwoord.objects, {"titel": "Anders"}), (Antwoordblok.objects, {"zin": "Anders"})):
            with pytest.raises(IntegrityError), transaction.atomic():
                rows.filter(pk__gt=0).update(**waarden)


def test_a_draft_is_read_by_its_own_gemeente_and_an_answer_by_all(cast) -> None:
    tiel, buren, regio = cast.beleid.tiel.actor, cast.beleid.buren.actor, cast.regiocoordinator.actor
    row = begonnen(tiel, inleiding="Zo staat het.")
    with scope.within(buren.scope):
        assert not antwoorden.seen().filter(pk=row.pk).exists()
    assert not antwoorden.seen().filter(pk=row.pk).exists()
    with scope.within(tiel.scope):
        antwoord.adopt(antwoord=row, by=tiel)
    with scope.within(buren.scope):
        assert antwoorden.seen().get(pk=row.pk).titel == "Wonen in Tiel"
        kopie = antwoord.copy(antwoord=row, gemeente=buren.gemeenten[0], by=buren)
        assert (kopie.inleiding, kopie.voorganger_id, kopie.is_concept) == ("Zo staat het.", row.pk, True)
    assert antwoorden.is_own(antwoorden.seen().get(pk=row.pk), regio) is False


def test_the_region_answers_for_itself_and_a_gemeente_does_not_write_for_it(cast) -> None:
    regio, tiel = cast.regiocoordinator.actor, cast.beleid.tiel.actor
    row = begonnen(regio)
    assert row.gemeente_id is None
    antwoordblok.write(antwoord=row, titel="Kop", tekst="Tekst", by=regio)
    assert [each.pk for each in antwoorden.drafts_of(regio)] == [row.pk]
    with scope.within(tiel.scope):
        with pytest.raises(Geweigerd):
            antwoord.begin(gemeente=None, titel="x", vraag="x", by=tiel)
        with pytest.raises(Geweigerd):
            antwoord.change(antwoord=row, versie=row.versie, titel="x", by=tiel)


def test_who_saves_second_sees_the_first(cast) -> None:
    by = cast.beleid.tiel.actor
    row = begonnen(by)
    with scope.within(by.scope):
        antwoord.change(antwoord=row, versie=1, titel="Eerst", by=by)
        with pytest.raises(Verouderd) as fout:
            antwoord.change(antwoord=row, versie=1, titel="Tweede", by=by)
        assert fout.value.row.titel == "Eerst"


def test_a_burgerservicenummer_is_not_kept_in_a_question(cast) -> None:
    with pytest.raises(ValidationError) as fout:
        begonnen(cast.beleid.tiel.actor, vraag="Het gaat om 111222333.")
    assert list(fout.value.message_dict) == ["vraag"]


def test_what_is_due_within_a_week_is_urgent(cast) -> None:
    by = cast.beleid.tiel.actor
    for naam, dag in (("laat", date(2026, 11, 20)), ("bijna", date(2026, 12, 3)), ("later", date(2026, 12, 20))):
        begonnen(by, titel=naam, uiterlijk=dag)
    with scope.within(by.scope):
        assert [row.titel for row in antwoorden.urgent(by, date(2026, 11, 27))] == ["laat", "bijna"]
