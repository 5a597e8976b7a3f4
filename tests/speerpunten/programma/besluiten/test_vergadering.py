"""Meetings are closed, action points go on."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gemeente, Toegang
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol
from speerpunten.programma.actions import actiepunt, agendapunt, vergadering
from speerpunten.programma.models import Actiepunt, Agendapunt, Vergadering
from speerpunten.programma.queries import actiepunt as actiepunten
from tests.cast import Cast, person
from tests.factories.document import upload
from tests.factories.programma_besluiten import refused

TIEL, BUREN = "GM0281", "GM0214"
pytestmark = pytest.mark.django_db
STUURGROEP = {"soort": "stuurgroep", "dag": date(2026, 11, 19), "plaats": "Gemeentehuis Tiel"}
UITERLIJK = date(2026, 12, 3)


@pytest.fixture
def by(cast: Cast):
    return cast.regiocoordinator.actor


@pytest.fixture
def gehouden(by) -> Vergadering:
    """A meeting of last week."""
    return vergadering.plan(**STUURGROEP, by=by)


def test_one_meeting_of_a_kind_a_day(gehouden, by) -> None:
    assert refused(vergadering.plan, by=by, **STUURGROEP) == {"dag": ["Er is op deze dag al een stuurgroep."]}


def test_a_meeting_is_closed_with_who_was_there(gehouden, by) -> None:
    punt = agendapunt.add(
        vergadering=gehouden, titel="M05", besluit="Akkoord", by=by, bestanden=[upload(naam="nota.pdf")]
    )
    assert [stuk.titel for stuk in punt.documenten.all()] == ["nota"]
    assert list(refused(vergadering.close, vergadering=gehouden, aanwezig=[], by=by)) == ["aanwezig"]
    closed = vergadering.close(vergadering=gehouden, aanwezig=[TIEL, BUREN], by=by)
    assert (closed.aanwezig, closed.vastgesteld_op) == ([BUREN, TIEL], date(2026, 11, 26))
    for function, arguments in (
        (vergadering.change, {"vergadering": closed, "plaats": "Elders"}),
        (agendapunt.add, {"vergadering": closed, "titel": "Nog iets"}),
        (agendapunt.change, {"agendapunt": punt, "versie": 1, "besluit": "Anders"}),
        (agendapunt.remove, {"agendapunt": punt}),
    ):
        assert refused(function, by=by, **arguments) == [vergadering.GESLOTEN]
    for write in (
        lambda: Agendapunt.objects.update(besluit="Anders"),
        lambda: Agendapunt.objects.create(vergadering=closed, volgorde=9, titel="x"),
        lambda: Vergadering.objects.update(plaats="Elders"),
        lambda: punt.documenten.clear(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            write()


def test_a_meeting_to_come_is_not_closed(by) -> None:
    made = vergadering.plan(**STUURGROEP | {"dag": date(2026, 12, 10)}, by=by)
    assert refused(vergadering.close, vergadering=made, aanwezig=[TIEL], by=by) == [
        "Deze vergadering moet nog komen. Stel de besluitenlijst daarna vast."
    ]


def test_subjects_stand_in_order_and_who_edits_second_sees_the_first(gehouden, by) -> None:
    punten = [agendapunt.add(vergadering=gehouden, titel=titel, by=by) for titel in ("Opening", "Rondvraag")]
    assert [punt.volgorde for punt in punten] == [1, 2]
    agendapunt.change(agendapunt=punten[0], versie=1, besluit="Akkoord", by=by)
    with pytest.raises(Verouderd) as fout:
        agendapunt.change(agendapunt=punten[0], versie=1, besluit="Anders", by=by)
    assert fout.value.row.besluit == "Akkoord"


def test_a_subject_taken_off_the_agenda_leaves_its_action_points(gehouden, by) -> None:
    punt = agendapunt.add(vergadering=gehouden, titel="Kosten", bestanden=[upload()], by=by)
    made = actiepunt.add(
        vergadering=gehouden, agendapunt=punt, wat="Rekenen", eigenaar_id=TIEL, uiterlijk=UITERLIJK, by=by
    )
    agendapunt.remove(agendapunt=punt, by=by)
    made.refresh_from_db()
    assert (made.agendapunt_id, made.vergadering_id) == (None, gehouden.pk)
    assert [row.wat for row in actiepunten.of_meeting_loose(gehouden.pk)] == ["Rekenen"]


def test_an_action_point_goes_on_after_its_meeting(cast: Cast, gehouden, by) -> None:
    made = actiepunt.add(vergadering=gehouden, wat="Planning sturen", eigenaar_id=TIEL, uiterlijk=UITERLIJK, by=by)
    vergadering.close(vergadering=gehouden, aanwezig=[TIEL], by=by)
    with scope.within(scope.gemeenten([TIEL])):
        done = actiepunt.follow_up(actiepunt=made, status="afgerond", stand="Gestuurd", by=cast.beleid.tiel.actor)
    assert (done.status, done.afgerond_op) == ("afgerond", date(2026, 11, 26))
    again = actiepunt.follow_up(actiepunt=made, status="bezig", stand="Toch niet", by=by)
    assert (again.status, again.afgerond_op) == ("bezig", None)


def test_it_lands_with_who_does_it(cast: Cast, by) -> None:
    anna, regio = cast.beleid.tiel, cast.regiocoordinator
    for wat, waar in (
        ("Voor iedereen in Tiel", {"eigenaar_id": TIEL}),
        ("Voor Anna", {"eigenaar_id": TIEL, "persoon_id": anna.gebruiker.pk}),
        ("Voor Buren", {"eigenaar_id": BUREN}),
        ("Voor de regio", {"eigenaar_id": None}),
    ):
        assert cast.beleid.buren.actor
        actiepunt.add(wat=wat, uiterlijk=UITERLIJK, by=by, **waar)
    queues = {wie.actor.rol: [row.wat for row in actiepunten.open_of(wie.actor)] for wie in (anna, regio)}
    assert queues == {"beleid": ["Voor iedereen in Tiel", "Voor Anna"], "regiocoordinator": ["Voor de regio"]}
    assert [row.wat for row in actiepunten.open_of(cast.beleid.buren.actor)] == ["Voor Buren"]


def test_what_bears_the_name_of_somebody_who_left_waits_for_all(cast: Cast, by) -> None:
    anna, colleague = (
        cast.beleid.tiel.gebruiker,
        person(Rol.BELEID, naam="collega", gemeente=Gemeente.objects.get(pk=TIEL)),
    )
    actiepunt.add(wat="Voor Anna", eigenaar_id=TIEL, persoon_id=anna.pk, uiterlijk=UITERLIJK, by=by)
    assert list(actiepunten.open_of(colleague.actor)) == []
    Toegang.objects.filter(gebruiker=anna).update(geldig_tot=timezone.now())
    assert [row.wat for row in actiepunten.open_of(colleague.actor)] == ["Voor Anna"]


def test_a_person_works_where_the_action_point_lies(cast: Cast, by) -> None:
    elsewhere = {"eigenaar_id": BUREN, "persoon_id": cast.beleid.tiel.gebruiker.pk}
    assert list(refused(actiepunt.add, wat="x", uiterlijk=UITERLIJK, by=by, **elsewhere)) == ["eigenaar"]


def test_a_gemeente_follows_up_its_own_only(cast: Cast, by) -> None:
    made = actiepunt.add(wat="Planning sturen", eigenaar_id=TIEL, uiterlijk=UITERLIJK, by=by)
    for other in (cast.beleid.buren, cast.jurist.tiel, cast.privacy_officer):
        with scope.within(other.actor.scope), pytest.raises(Geweigerd):
            actiepunt.follow_up(actiepunt=made, status="afgerond", stand="", by=other.actor)
    with scope.within(scope.gemeenten([BUREN])):
        assert Actiepunt.objects.update(status="bezig") == 0  # row security finds nothing to change
    with scope.within(scope.gemeenten([TIEL])), pytest.raises(Geweigerd):
        actiepunt.change(actiepunt=made, wat="Minder", by=cast.beleid.tiel.actor)
