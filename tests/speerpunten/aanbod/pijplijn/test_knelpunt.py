"""The versnellingstafel: what is stuck, the heaviest first; and documents of a project."""

import pytest
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.permissions import Geweigerd
from speerpunten.aanbod.actions import knelpunt as acties
from speerpunten.aanbod.actions import projectdocument
from speerpunten.aanbod.enums.project import Stadium as S
from speerpunten.aanbod.models import Knelpunt, Projectdocument
from speerpunten.aanbod.queries import knelpunt as knelpunten
from tests.factories.aanbod_pijplijn import BUREN, MAASDRIEL, bottleneck, days_ago, project
from tests.factories.document import PDF, upload
from tests.factories.programma_besluiten import refused

pytestmark = pytest.mark.django_db
WAT = {"wat": "Geen stroom", "waar": "netbeheerder", "wie": "netbeheerder"}


def test_the_heaviest_comes_first(systeem) -> None:
    klein_lang = bottleneck(project(S.AANVRAAG, bedden=20), dagen=200)
    groot_kort = bottleneck(project(S.AANVRAAG, bedden=300), dagen=10)
    groot_lang = bottleneck(project(S.GESCHORST, bedden=100), dagen=100, uiterlijk=days_ago(1))
    regels = knelpunten.on_table(timezone.localdate())
    assert [(regel.knelpunt.pk, regel.gewicht, regel.is_laat) for regel in regels] == [
        (groot_lang.pk, 10_000, True),
        (klein_lang.pk, 4_000, False),
        (groot_kort.pk, 3_000, False),
    ]


def test_what_is_solved_in_use_or_dropped_is_not_on_the_table(systeem) -> None:
    bottleneck(project(S.IN_GEBRUIK))
    bottleneck(project(S.AFGEVALLEN))
    bottleneck(project(S.AANVRAAG), opgelost_op=timezone.localdate())
    assert knelpunten.on_table(timezone.localdate()) == []


def test_the_table_is_narrowed_by_gemeente_and_place(systeem) -> None:
    bottleneck(project(S.AANVRAAG))
    vandaag = timezone.localdate()
    aantallen = [
        len(knelpunten.on_table(vandaag, **vraag))
        for vraag in ({"gemeente": "maasdriel"}, {"gemeente": "tiel"}, {"waar": "netbeheerder"}, {"waar": "raad"})
    ]
    assert aantallen == [1, 0, 1, 0]


def test_a_bottleneck_is_added_followed_and_solved(by) -> None:
    row = project(S.AANVRAAG)
    punt = acties.add(project=row, by=by, sinds=days_ago(30), **WAT)
    punt = acties.change(
        knelpunt=punt, versie=1, by=by, afspraak="Kleinere aansluiting", uiterlijk=timezone.localdate()
    )
    with pytest.raises(Verouderd):
        acties.change(knelpunt=punt, versie=1, by=by, wie="team Ruimte")
    punt = acties.solve(knelpunt=punt, versie=2, op=days_ago(1), oplossing="Batterij", by=by)
    assert (punt.opgelost_op, punt.oplossing, punt.versie) == (days_ago(1), "Batterij", 3)
    assert refused(acties.solve, knelpunt=punt, versie=3, by=by) == ["Dit knelpunt is al opgelost."]


def test_days_of_a_bottleneck_are_possible(by) -> None:
    row = project(S.AANVRAAG)
    morgen = days_ago(-1)
    assert list(refused(acties.add, project=row, by=by, sinds=morgen, **WAT)) == ["sinds"]
    assert list(refused(acties.add, project=row, by=by, sinds=days_ago(5), uiterlijk=days_ago(6), **WAT)) == [
        "uiterlijk"
    ]
    punt = bottleneck(row, dagen=5)
    for op in (morgen, days_ago(6)):
        assert list(refused(acties.solve, knelpunt=punt, versie=1, op=op, by=by)) == ["op"]


def test_nothing_is_stuck_once_the_beds_are_in_use(by) -> None:
    assert refused(acties.add, project=project(S.IN_GEBRUIK), by=by, sinds=days_ago(1), **WAT) == [
        "De bedden van dit project zijn in gebruik. Er valt niets meer te versnellen."
    ]


def test_another_gemeente_reads_and_does_not_write(cast) -> None:
    with scope.within(scope.gemeenten([MAASDRIEL])):
        row = project(S.AANVRAAG)
        punt = bottleneck(row)
    with scope.within(scope.gemeenten([BUREN])):
        assert Knelpunt.objects.get() == punt
        for doe in (
            lambda: acties.add(project=row, by=cast.beleid.buren.actor, sinds=days_ago(1), **WAT),
            lambda: acties.change(knelpunt=punt, versie=1, by=cast.beleid.buren.actor, wie="x"),
            lambda: acties.solve(knelpunt=punt, versie=1, by=cast.regiocoordinator.actor),
        ):
            with pytest.raises(Geweigerd):
                doe()


def test_a_closed_document_stays_with_the_own_gemeente(cast, als) -> None:
    by = cast.beleid.maasdriel.actor
    with scope.within(scope.gemeenten([MAASDRIEL])):
        row = project(S.AANVRAAG)
        stukken = [
            projectdocument.add(project=row, titel=titel, bestand=upload(naam="Verslag.exe"), openbaar=openbaar, by=by)
            for titel, openbaar in (("Schets", True), ("Verslag met namen", False))
        ]
    assert stukken[0].bestandsnaam == "Verslag.pdf"
    with scope.within(scope.gemeenten([BUREN])):
        assert [stuk.titel for stuk in Projectdocument.objects.all()] == ["Schets"]
    antwoorden = {}
    for naam, person in (
        ("eigen", cast.beleid.maasdriel),
        ("ander", cast.beleid.buren),
        ("regio", cast.regiocoordinator),
    ):
        client = als(person)
        antwoorden[naam] = [client.get(f"/aanbod/projectdocumenten/{stuk.pk}/").status_code for stuk in stukken]
    assert antwoorden == {"eigen": [200, 200], "ander": [200, 404], "regio": [200, 404]}
    answer = als(cast.beleid.maasdriel).get(f"/aanbod/projectdocumenten/{stukken[1].pk}/")
    assert b"".join(answer.streaming_content) == PDF


def test_a_document_has_a_title_and_a_kind_that_is_kept(by) -> None:
    row = project(S.AANVRAAG, gemeente=MAASDRIEL)
    assert list(refused(projectdocument.add, project=row, titel=" ", bestand=upload(), by=by)) == ["titel"]
    assert list(refused(projectdocument.add, project=row, titel="x", bestand=upload(b"MZ\x90"), by=by)) == ["bestand"]
