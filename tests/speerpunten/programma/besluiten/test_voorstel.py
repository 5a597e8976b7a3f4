"""The region's part: draft, overleg, submit, withdraw, present again."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma.actions import besluit, voorstel
from speerpunten.programma.models import Besluit, Voorstel
from tests.cast import Cast
from tests.factories.programma_besluiten import (
    AANGEBODEN,
    COLLEGE_VOOR,
    OVERLEG,
    RAAD_VOOR,
    aangeboden,
    concept,
    refused,
)

TIEL = "GM0281"
pytestmark = pytest.mark.django_db


@pytest.fixture
def by(cast: Cast):
    return cast.regiocoordinator.actor


def test_a_proposal_is_discussed_before_it_is_submitted(by) -> None:
    made = concept(by)
    days = {"aangeboden_op": AANGEBODEN, "college_voor": COLLEGE_VOOR, "raad_voor": RAAD_VOOR}
    (zin,) = refused(voorstel.submit, voorstel=made, by=by, **days)
    assert zin.startswith("Zet het voorstel eerst op het portefeuillehoudersoverleg.")
    voorstel.discuss(voorstel=made, dag=OVERLEG, by=by)
    assert voorstel.submit(voorstel=made, by=by, **days).status == "aangeboden"


@pytest.mark.parametrize(
    ("days", "veld"),
    [
        ({"aangeboden_op": date(2026, 9, 2)}, "aangeboden_op"),
        ({"aangeboden_op": date(2026, 11, 27)}, "aangeboden_op"),
        ({"college_voor": date(2026, 9, 9)}, "college_voor"),
        ({"raad_voor": date(2026, 10, 29)}, "raad_voor"),
        ({"raad_voor": date(2029, 10, 29)}, "raad_voor"),
    ],
)
def test_days_follow_each_other(by, days: dict, veld: str) -> None:
    made = voorstel.discuss(voorstel=concept(by), dag=OVERLEG, by=by)
    good = {"aangeboden_op": AANGEBODEN, "college_voor": COLLEGE_VOOR, "raad_voor": RAAD_VOOR}
    assert list(refused(voorstel.submit, voorstel=made, by=by, **good | days)) == [veld]


def test_the_text_is_fixed_once_submitted(by) -> None:
    made = aangeboden(by)
    (zin,) = refused(voorstel.change, voorstel=made, versie=made.versie, titel="Anders", by=by)
    assert zin.startswith("Dit voorstel ligt bij de gemeenten.")


def test_who_edits_second_sees_the_first(by) -> None:
    made = concept(by)
    voorstel.change(voorstel=made, versie=1, titel="Eerste", by=by)
    with pytest.raises(Verouderd) as fout:
        voorstel.change(voorstel=made, versie=1, titel="Tweede", by=by)
    assert (fout.value.row.titel, fout.value.row.versie) == ("Eerste", 2)
    assert voorstel.change(voorstel=made, versie=2, titel="Tweede", by=by).titel == "Tweede"


def test_a_proposal_is_about_something(by) -> None:
    assert list(refused(voorstel.draft, onderwerp="pakket", titel="x", toelichting="y", by=by)) == ["pakket"]
    about = {"onderwerp": "handelingsperspectief", "titel": "x", "toelichting": "y"}
    assert list(refused(voorstel.draft, by=by, **about)) == ["perspectiefversie"]
    assert voorstel.draft(by=by, perspectiefversie=2, **about).waarover == "Handelingsperspectief, versie 2"


def test_asked_again_it_is_a_new_round_and_the_former_stays(cast: Cast, by) -> None:
    first = aangeboden(by)
    with scope.within(scope.gemeenten([TIEL])):
        besluit.record(
            voorstel=first, gemeente=TIEL, orgaan="college", voorgelegd_op=date(2026, 9, 15), besloten_op=date(2026, 9, 20),
            uitkomst="akkoord", openbaar=True, by=cast.beleid.tiel.actor,
        )  # fmt: skip
    second = voorstel.present_again(voorstel=first, reden="Na de verkiezingen", by=by)
    assert (second.ronde, second.voorganger_id, second.status, second.titel) == (2, first.pk, "concept", first.titel)
    assert refused(voorstel.present_again, voorstel=first, reden="Nog eens", by=by) == [
        "Van dit voorstel is al een nieuwe ronde. Ga daarmee verder."
    ]
    voorstel.discuss(voorstel=second, dag=date(2026, 11, 1), by=by)
    voorstel.submit(
        voorstel=second,
        aangeboden_op=date(2026, 11, 5),
        college_voor=date(2026, 12, 1),
        raad_voor=date(2027, 1, 1),
        by=by,
    )
    first.refresh_from_db()
    assert first.status == "opgevolgd"
    assert Besluit.objects.filter(voorstel=first).count() == 1
    with scope.within(scope.gemeenten([TIEL])):
        late = {
            "gemeente": TIEL,
            "orgaan": "raad",
            "besloten_op": date(2026, 11, 6),
            "uitkomst": "akkoord",
            "openbaar": True,
        }
        (zin,) = refused(
            besluit.record, voorstel=first, voorgelegd_op=date(2026, 11, 6), by=cast.beleid.tiel.actor, **late
        )
    assert zin == "Op 5 november 2026 is dit opnieuw voorgelegd. Leg dit vast bij ronde 2."


def test_a_proposal_is_withdrawn_with_a_reason_and_never_removed(by) -> None:
    made = aangeboden(by)
    assert list(refused(voorstel.withdraw, voorstel=made, reden=" ", by=by)) == ["reden"]
    assert voorstel.withdraw(voorstel=made, reden="Te duur", by=by).status == "ingetrokken"
    with pytest.raises(DatabaseError), transaction.atomic():
        made.delete()


def test_only_the_region_writes_proposals(cast: Cast, by) -> None:
    made = concept(by)
    with scope.within(scope.gemeenten([TIEL])):
        with pytest.raises(Geweigerd):
            voorstel.change(voorstel=made, versie=1, titel="x", by=cast.beleid.tiel.actor)
        assert Voorstel.objects.filter(pk=made.pk).update(titel="x") == 0  # row security finds nothing to change
        with pytest.raises(DatabaseError), transaction.atomic():
            Voorstel.objects.create(onderwerp="anders", titel="x", toelichting="y")


def test_market_parties_see_no_proposal(by) -> None:
    concept(by)
    with scope.within(scope.organisatie(1)):
        assert list(Voorstel.objects.all()) == []


def test_the_database_holds_the_rounds(by) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Voorstel.objects.create(onderwerp="anders", titel="x", toelichting="y", ronde=2)
    with pytest.raises(IntegrityError), transaction.atomic():
        Voorstel.objects.create(onderwerp="anders", titel="x", toelichting="y", status="aangeboden")
