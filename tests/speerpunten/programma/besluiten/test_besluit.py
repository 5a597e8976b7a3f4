"""Each gemeente its own decisions: the order of bodies, once a round, votes, and what is not public."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma.actions import behandeling, besluit, voorstel
from speerpunten.programma.enums.besluit import Routestand
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Behandeling, Besluit, Programmadocument, Voorstel
from speerpunten.programma.queries import besluit as besluiten
from tests.cast import Cast
from tests.factories.document import upload
from tests.factories.programma_besluiten import AANGEBODEN, aangeboden, concept, refused

TIEL, BUREN = "GM0281", "GM0214"
pytestmark = pytest.mark.django_db
COLLEGE = {"orgaan": "college", "voorgelegd_op": date(2026, 9, 15), "besloten_op": date(2026, 9, 22)}
RAAD = {"orgaan": "raad", "voorgelegd_op": date(2026, 10, 1), "besloten_op": date(2026, 11, 12)}
JA = {"uitkomst": "akkoord", "openbaar": True}


@pytest.fixture
def ligt(cast: Cast) -> Voorstel:
    """A proposal that lies with the gemeenten."""
    return aangeboden(cast.regiocoordinator.actor)


@pytest.fixture
def tiel(cast: Cast):
    return cast.beleid.tiel.actor


def record(ligt: Voorstel, by, gemeente: str = TIEL, **gegevens: Any) -> Besluit:
    with scope.within(scope.gemeenten([gemeente])):
        return besluit.record(voorstel=ligt, gemeente=gemeente, by=by, **gegevens)


def test_nobody_decides_before_the_proposal_was_submitted(cast: Cast, tiel) -> None:
    made = concept(cast.regiocoordinator.actor)
    assert refused(record, made, tiel, **COLLEGE, **JA) == [
        "Dit voorstel is nog niet aan de gemeenten aangeboden. Dan kan nog niemand besluiten."
    ]
    ligt = aangeboden(cast.regiocoordinator.actor, pakket="M06")
    early = COLLEGE | {"voorgelegd_op": date(2026, 9, 9)}
    assert refused(record, ligt, tiel, **early, **JA) == {
        "voorgelegd_op": ["De regio bood het voorstel aan op 10 september 2026. Kies die dag of later."]
    }


def test_the_raad_comes_after_its_college(ligt, tiel) -> None:
    assert refused(record, ligt, tiel, **RAAD, **JA) == [
        "Het college besluit voor de raad. Leg eerst vast wat het college besloot."
    ]
    record(ligt, tiel, **COLLEGE, **JA)
    assert list(refused(record, ligt, tiel, **RAAD | {"voorgelegd_op": date(2026, 9, 21)}, **JA)) == ["voorgelegd_op"]
    assert record(ligt, tiel, **RAAD, **JA).uitkomst == "akkoord"


def test_a_body_decides_once_in_a_round(ligt, tiel) -> None:
    record(ligt, tiel, **COLLEGE, **JA)
    (zin,) = refused(record, ligt, tiel, **COLLEGE, **JA)
    assert zin.startswith("Dit orgaan besloot al op 22 september 2026.")


def test_held_over_is_no_decision_and_the_body_decides_later(ligt, tiel) -> None:
    record(ligt, tiel, **COLLEGE, uitkomst="aangehouden", openbaar=True)
    assert Behandeling.objects.get().besloten_op is None
    assert besluiten.route(ligt).rij(TIEL).college.stand == Routestand.AANGEHOUDEN
    later = {"orgaan": "college", "besloten_op": date(2026, 10, 6)}
    record(ligt, tiel, **later, **JA)
    vak = besluiten.route(ligt).rij(TIEL).college
    assert (vak.stand, len(vak.aangehouden), vak.dag) == (Routestand.AKKOORD, 1, date(2026, 10, 6))


def test_a_decision_is_of_a_day_that_was(ligt, tiel) -> None:
    for dag in (date(2026, 9, 14), date(2026, 11, 27)):
        assert list(refused(record, ligt, tiel, **COLLEGE | {"besloten_op": dag}, **JA)) == ["besloten_op"]


@pytest.mark.parametrize(
    ("stemmen", "zin"),
    [
        ((14, 10, 4), "Dit zijn 28 stemmen. Deze raad heeft 27 leden."),
        ((0, 0, 0), "Dit zijn 0 stemmen. Deze raad heeft 27 leden."),
        ((14, None, None), "Vul voor, tegen en onthouden alle drie in, of laat ze alle drie leeg."),
        ((10, 14, 0), "Bij deze stemmen is het voorstel niet aangenomen. Controleer uitkomst en stemmen."),
    ],
)
def test_votes_fit_the_raad(ligt, tiel, stemmen: tuple, zin: str) -> None:
    record(ligt, tiel, **COLLEGE, **JA)
    votes = dict(zip(("voor", "tegen", "onthouden"), stemmen, strict=True))
    assert refused(record, ligt, tiel, **RAAD, **JA, **votes) == {"voor": [zin]}


def test_a_college_has_no_votes(ligt, tiel) -> None:
    assert list(refused(record, ligt, tiel, **COLLEGE, **JA, voor=5, tegen=0, onthouden=0)) == ["voor"]


def test_an_amendment_says_what_it_changes(ligt, tiel) -> None:
    amended = {"uitkomst": "akkoord_met_amendement", "openbaar": True}
    assert list(refused(record, ligt, tiel, **COLLEGE, **amended)) == ["amendement"]
    assert list(refused(record, ligt, tiel, **COLLEGE, **JA, amendement="Per kern een")) == ["amendement"]
    assert record(ligt, tiel, **COLLEGE, **amended, amendement="Per kern een").gestemd == 0


def test_what_is_not_public_is_read_by_the_own_gemeente_only(ligt, tiel) -> None:
    made = record(ligt, tiel, **COLLEGE, uitkomst="afgewezen", toelichting="Geheim", openbaar=False, bestand=upload())
    with scope.within(scope.gemeenten([TIEL])):
        vak = besluiten.route(ligt).rij(TIEL).college
        assert (vak.stand, vak.besluit) == (Routestand.AFGEWEZEN, made)
    for other in (scope.gemeenten([BUREN]), None):
        with scope.within(other):
            route = besluiten.route(ligt)
            vak = route.rij(TIEL).college
            assert (vak.stand, vak.besluit, vak.dag) == (Routestand.BESLOTEN, None, date(2026, 9, 22))
            assert (route.besloten(Orgaan.COLLEGE), route.eens(Orgaan.COLLEGE)) == (1, 0)
            assert list(Besluit.objects.all()) == []
            assert list(Programmadocument.objects.all()) == []
            assert list(Besluit.events.rel.related_model.objects.all()) == []


def test_what_was_public_stays_public(ligt, tiel) -> None:
    made = record(ligt, tiel, **COLLEGE, **JA)
    with scope.within(scope.gemeenten([TIEL])):
        assert list(refused(besluit.correct, besluit=made, versie=1, openbaar=False, by=tiel)) == ["openbaar"]
        with pytest.raises(IntegrityError), transaction.atomic():
            Besluit.objects.update(openbaar=False)


def test_a_correction_counts_and_who_comes_second_sees_the_first(ligt, tiel) -> None:
    made = record(ligt, tiel, **COLLEGE, **JA)
    with scope.within(scope.gemeenten([TIEL])):
        corrected = besluit.correct(besluit=made, versie=1, besloten_op=date(2026, 9, 23), by=tiel)
        assert (corrected.versie, Behandeling.objects.get().besloten_op) == (2, date(2026, 9, 23))
        with pytest.raises(Verouderd):
            besluit.correct(besluit=made, versie=1, toelichting="x", by=tiel)
        (zin,) = refused(besluit.correct, besluit=made, versie=2, uitkomst="aangehouden", by=tiel)["uitkomst"]
        assert zin.startswith("Aangehouden is geen besluit over het voorstel.")


def test_a_college_stays_before_its_raad_when_corrected(ligt, tiel) -> None:
    made = record(ligt, tiel, **COLLEGE, **JA)
    record(ligt, tiel, **RAAD, **JA)
    with scope.within(scope.gemeenten([TIEL])):
        assert list(refused(besluit.correct, besluit=made, versie=1, besloten_op=date(2026, 10, 2), by=tiel)) == [
            "besloten_op"
        ]


def test_days_of_asking_change_until_the_body_decided(ligt, tiel) -> None:
    asked = {"voorstel": ligt, "gemeente": TIEL, "orgaan": "college", "by": tiel}
    with scope.within(scope.gemeenten([TIEL])):
        behandeling.lay_before(**asked, voorgelegd_op=AANGEBODEN, gepland_op=date(2026, 9, 29))
        row = behandeling.lay_before(**asked, voorgelegd_op=AANGEBODEN, gepland_op=date(2026, 10, 6))
        assert (Behandeling.objects.count(), row.gepland_op) == (1, date(2026, 10, 6))
        assert list(
            refused(behandeling.lay_before, **asked, voorgelegd_op=AANGEBODEN, gepland_op=date(2026, 9, 1))
        ) == ["gepland_op"]
        besluit.record(**asked, besloten_op=date(2026, 10, 6), **JA)
        (zin,) = refused(behandeling.lay_before, **asked, voorgelegd_op=AANGEBODEN)
    assert zin == "Dit is niet meer te wijzigen: er is besloten op 6 oktober 2026."


def test_nobody_decides_for_another(cast: Cast, ligt) -> None:
    for person in (cast.beleid.buren, cast.regiocoordinator, cast.jurist.tiel):
        with scope.within(person.actor.scope), pytest.raises(Geweigerd):
            besluit.record(voorstel=ligt, gemeente=TIEL, by=person.actor, **COLLEGE, **JA)


def test_nothing_is_decided_on_what_was_withdrawn(cast: Cast, ligt, tiel) -> None:
    voorstel.withdraw(voorstel=ligt, reden="Te duur", by=cast.regiocoordinator.actor)
    assert refused(record, ligt, tiel, **COLLEGE, **JA) == ["De regio heeft dit voorstel ingetrokken."]


@pytest.mark.parametrize(
    "row",
    [
        {"orgaan": "college", "voorgelegd_op": date(2026, 9, 9)},
        {"orgaan": "raad", "voorgelegd_op": date(2026, 10, 1)},
        {"orgaan": "college", "voorgelegd_op": date(2026, 9, 15), "besloten_op": date(2026, 9, 14)},
    ],
)
def test_the_database_holds_the_order_too(ligt, row: dict) -> None:
    with scope.within(scope.gemeenten([TIEL])), pytest.raises(IntegrityError), transaction.atomic():
        Behandeling.objects.create(voorstel=ligt, gemeente_id=TIEL, **row)


def test_the_database_refuses_a_second_decision_and_one_of_nobody_asked(ligt, tiel) -> None:
    row = {"voorstel": ligt, "gemeente_id": TIEL, "orgaan": "college", "besloten_op": date(2026, 9, 22), **JA}
    with scope.within(scope.gemeenten([TIEL])):
        with pytest.raises(IntegrityError), transaction.atomic():
            Besluit.objects.create(**row)
        besluit.record(voorstel=ligt, gemeente=TIEL, by=tiel, **COLLEGE, **JA)
        with pytest.raises(IntegrityError), transaction.atomic():
            Besluit.objects.create(**row)


def test_after_a_refusal_the_raad_is_not_waited_for(ligt, tiel) -> None:
    record(ligt, tiel, **COLLEGE, uitkomst="afgewezen", openbaar=True)
    rij = besluiten.route(ligt).rij(TIEL)
    assert (rij.college.stand, rij.raad.stand, rij.aan_zet) == (Routestand.AFGEWEZEN, Routestand.VERVALT, None)


def test_roads_take_three_queries_however_many(ligt, cast: Cast, django_assert_num_queries) -> None:
    more = [aangeboden(cast.regiocoordinator.actor, titel=f"Voorstel {nr}") for nr in range(8)]
    for aantal in (1, 9):
        with django_assert_num_queries(3):
            besluiten.routes([ligt, *more][:aantal])
