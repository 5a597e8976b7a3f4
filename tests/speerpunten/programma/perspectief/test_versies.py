"""What was agreed never changes; a change is the next version, and nobody overwrites what another wrote."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma.actions import afspraak, perspectief, perspectiefsectie
from speerpunten.programma.models import Afspraak, Afspraakpakket, Handelingsperspectief, Perspectiefsectie
from speerpunten.programma.queries import perspectief as perspectieven
from speerpunten.programma.redline import compare
from tests.factories import programma_perspectief as maak


def numbers(row: Handelingsperspectief) -> list[tuple[str, str]]:
    return list(row.afspraken.order_by("sectie__volgorde", "volgorde").values_list("nummer", "titel"))


def test_a_new_version_begins_as_a_copy_of_the_one_in_force(regio):
    een = maak.vastgesteld(by=regio)
    twee = perspectief.copy(by=regio)

    assert (twee.nummer, twee.status, twee.vorige) == (2, "concept", een)
    assert perspectieven.document(twee) == perspectieven.document(een)
    assert set(twee.afspraken.values_list("status", flat=True)) == {"afgesproken"}
    assert perspectief.copy(by=regio) == twee  # one at a time


def test_what_lapsed_does_not_come_along(regio):
    row = maak.in_consultatie(by=regio)
    weg = maak.first(row)
    afspraak.change(afspraak=weg, versie=weg.versie, vervallen=True, by=regio)
    perspectief.adopt(perspectief=maak.over(row), by=regio)

    twee = perspectief.copy(by=regio)

    assert numbers(twee) == [
        ("1.1", "Afspraak 2 van deel 1"),
        ("2.1", "Afspraak 1 van deel 2"),
        ("2.2", "Afspraak 2 van deel 2"),
    ]


def test_a_changed_text_is_a_proposal_again_and_a_moved_one_is_not(regio, tiel):
    maak.vastgesteld(by=regio)
    twee = perspectief.copy(by=regio)
    een, ander = twee.afspraken.order_by("nummer")[:2]
    afspraak.change(afspraak=een, versie=een.versie, tekst="De gemeente belt binnen drie werkdagen.", by=tiel)
    afspraak.change(afspraak=ander, versie=ander.versie, plaats=1, by=tiel)

    een.refresh_from_db()
    ander.refresh_from_db()
    assert (een.status, een.nummer, een.gewijzigd_door) == ("voorstel", "1.2", "gemeente Tiel")
    assert (ander.status, ander.nummer) == ("afgesproken", "1.1")


def test_an_agreement_moves_to_another_chapter_and_all_are_numbered_again(regio):
    row = maak.concept(by=regio)
    twee = row.secties.order_by("volgorde")[1]
    afspraak.change(afspraak=maak.first(row), versie=1, sectie=twee, plaats=2, by=regio)
    perspectiefsectie.change(sectie=twee, versie=1, kop="Voorop", tekst="", plaats=1, by=regio)

    assert numbers(row) == [
        ("1.1", "Afspraak 1 van deel 2"), ("1.2", "Afspraak 1 van deel 1"), ("1.3", "Afspraak 2 van deel 2"),
        ("2.1", "Afspraak 2 van deel 1"),
    ]  # fmt: skip


def test_the_second_to_save_is_told_and_overwrites_nothing(regio, tiel, buren):
    row = maak.first(maak.concept(by=regio))
    afspraak.change(afspraak=row, versie=1, tekst="Tiel belt.", by=tiel)

    with pytest.raises(Verouderd) as conflict:
        afspraak.change(afspraak=row, versie=1, tekst="Buren belt.", by=buren)

    assert (conflict.value.row.tekst, conflict.value.row.gewijzigd_door) == ("Tiel belt.", "gemeente Tiel")
    row.refresh_from_db()
    assert (row.tekst, row.versie) == ("Tiel belt.", 2)


@pytest.mark.parametrize("status", ["vastgesteld", "vervangen"])
def test_the_database_closes_what_was_agreed(regio, status):
    row = maak.vastgesteld(by=regio)
    if status == "vervangen":
        twee = perspectief.copy(by=regio)
        twee = perspectief.start_consultation(perspectief=twee, tot=timezone.localdate() + timedelta(days=28), by=regio)
        perspectief.adopt(perspectief=maak.over(twee), by=regio)
        row.refresh_from_db()
    een, sectie = maak.first(row), row.secties.first()
    assert row.status == status
    for verander in (
        lambda: Handelingsperspectief.objects.filter(pk=row.pk).update(titel="x"),
        lambda: Handelingsperspectief.objects.filter(pk=row.pk).update(status="concept"),
        lambda: Handelingsperspectief.objects.filter(pk=row.pk)._raw_delete("default"),
        lambda: Perspectiefsectie.objects.filter(pk=sectie.pk).update(tekst="x"),
        lambda: Perspectiefsectie.objects.create(perspectief=row, volgorde=9, kop="x"),
        lambda: Afspraak.objects.filter(pk=een.pk).update(tekst="x"),
        lambda: Afspraak.objects.filter(pk=een.pk)._raw_delete("default"),
        lambda: Afspraakpakket.objects.create(afspraak=een, pakket_id="M02"),
        lambda: Afspraakpakket.objects.filter(afspraak=een).delete(),
    ):
        with pytest.raises(DatabaseError, match="vastgesteld"), transaction.atomic():
            verander()
    with pytest.raises(ValidationError, match="Maak een nieuwe versie"):
        afspraak.change(afspraak=een, versie=een.versie, tekst="x", by=regio)


def test_closing_replaces_the_version_before_and_lists_who_agreed(regio, tiel, buren, cast):
    een = maak.vastgesteld(by=regio)
    twee = perspectief.copy(by=regio)
    twee = perspectief.start_consultation(perspectief=twee, tot=timezone.localdate() + timedelta(days=28), by=regio)
    maak.stem_in(twee, tiel)
    maak.stem_in(twee, buren, standpunt="voorbehoud", reden="Alleen met geld.")
    perspectief.adopt(perspectief=maak.over(twee), by=regio)

    een.refresh_from_db()
    assert (een.status, perspectieven.in_force()) == ("vervangen", twee)
    details = Gebeurtenis.objects.filter(actie="perspectief.adopt").latest("id").details
    assert (details["ingestemd"], details["voorbehoud"], len(details["niet"])) == (["GM0281"], ["GM0214"], 6)


def test_a_version_is_not_closed_before_the_gemeenten_could_speak(regio):
    row = maak.concept(by=regio)
    with pytest.raises(ValidationError, match="Start eerst de consultatie"):
        perspectief.adopt(perspectief=row, by=regio)
    row = perspectief.start_consultation(perspectief=row, tot=timezone.localdate() + timedelta(days=28), by=regio)
    with pytest.raises(ValidationError, match="loopt nog tot en met"):
        perspectief.adopt(perspectief=row, by=regio)


def test_a_consultation_lasts_long_enough_and_is_about_something(regio):
    leeg = maak.concept(by=regio, hoofdstukken=0)
    with pytest.raises(ValidationError, match="nog geen afspraken"):
        perspectief.start_consultation(perspectief=leeg, tot=timezone.localdate() + timedelta(days=28), by=regio)
    with pytest.raises(ValidationError, match="genoeg tijd"):
        perspectief.start_consultation(perspectief=leeg, tot=timezone.localdate() + timedelta(days=27), by=regio)


def test_only_the_region_begins_puts_and_closes_and_a_provider_does_nothing(regio, tiel, cast):
    row = maak.concept(by=regio)
    with pytest.raises(Geweigerd):
        perspectief.copy(by=tiel)
    with pytest.raises(Geweigerd):
        perspectief.start_consultation(perspectief=row, tot=timezone.localdate(), by=tiel)
    with pytest.raises(Geweigerd):
        perspectief.adopt(perspectief=row, by=tiel)
    for ander in (cast.waalstroom.actor, cast.jurist.tiel.actor):
        with pytest.raises(Geweigerd):
            afspraak.add(sectie=row.secties.first(), titel="x", tekst="x", by=ander)


def test_what_does_not_exist_is_refused_with_a_sentence(regio):
    sectie = maak.concept(by=regio).secties.first()
    for gegevens, veld in (
        ({"pakketten": ["M99"]}, "pakketten"), ({"parameters": ["bestaat_niet"]}, "parameters"), ({"trekker": "GM9999"}, "trekker"),
        ({"tekst": ""}, "tekst"), ({"titel": "BSN 111222333"}, "titel"),
    ):  # fmt: skip
        with pytest.raises(ValidationError) as fout:
            afspraak.add(sectie=sectie, by=regio, **{"titel": "Titel", "tekst": "Tekst"} | gegevens)
        assert list(fout.value.error_dict) == [veld]


def test_a_text_is_kept_with_one_kind_of_line_end_so_that_its_digest_is_of_the_words(regio):
    row = maak.concept(by=regio)
    een = maak.first(row)
    voor = perspectieven.document(row)
    afspraak.change(afspraak=een, versie=1, tekst=een.tekst.replace("\n", "\r\n") + "  \r\n\r\n\r\n", by=regio)

    assert perspectieven.document(row).digest() == voor.digest()


def test_a_chapter_goes_only_when_it_is_empty(regio):
    row = maak.concept(by=regio, hoofdstukken=1, afspraken=1)
    sectie = row.secties.get()
    with pytest.raises(ValidationError, match="staan afspraken"):
        perspectiefsectie.remove(sectie=sectie, by=regio)
    afspraak.remove(afspraak=maak.first(row), by=regio)
    perspectiefsectie.remove(sectie=sectie, by=regio)

    assert (row.secties.count(), row.afspraken.count()) == (0, 0)


def test_the_redline_of_two_versions_tells_what_was_done(regio):
    een = maak.vastgesteld(by=regio)
    twee = perspectief.copy(by=regio)
    first, second = twee.afspraken.order_by("nummer")[:2]
    afspraak.change(afspraak=first, versie=1, tekst=f"{maak.TEKST} En schrijft.", by=regio)
    afspraak.remove(afspraak=second, by=regio)
    afspraak.add(sectie=twee.secties.last(), titel="Erbij", tekst="Nieuw.", by=regio)

    found = compare(perspectieven.document(een), perspectieven.document(twee))

    assert [(row.titel.nieuw or row.titel.oud, row.verandering.value) for row in found.afspraken if row.is_changed] == [
        ("Afspraak 1 van deel 1", "gewijzigd"), ("Afspraak 2 van deel 1", "weg"), ("Erbij", "nieuw"),
    ]  # fmt: skip


def test_reading_a_version_takes_as_many_queries_for_thirty_agreements(regio, django_assert_num_queries):
    row = maak.concept(by=regio, hoofdstukken=3, afspraken=10)
    with scope.within(None), django_assert_num_queries(3):
        assert len(perspectieven.document(row).hoofdstukken) == 3
