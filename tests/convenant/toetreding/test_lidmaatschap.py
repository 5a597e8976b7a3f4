"""The life of a party: leaving, being heard, suspension, removal, and who comes in its place."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from convenant.actions import lidmaatschap, opzegging, partijgang, partijkaart
from convenant.actions import partij as partij_actions
from convenant.enums.partij import Partijstapsoort as S
from convenant.enums.partij import Partijstatus
from convenant.models import Partij, Partijkaart
from convenant.queries import partij as partijen
from convenant.queries import partijstand
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Organisatie, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.convenant.toetreding.conftest import as_, everything
from tests.factories.convenant_toetreding import eerste_versie, partij_gemeente, partij_van
from tests.factories.registratie import TIEL

VANDAAG = timezone.localdate()
STRAKS = VANDAAG + timedelta(days=14)


@pytest.fixture
def partij(cast, delta):
    """Delta is a party since 2023."""
    with everything():
        return partij_van(cast.organisaties["delta"])


def newest(partij) -> int:
    """The step that a page would have shown last."""
    return partij.stappen.order_by("-pk").values_list("pk", flat=True)[0]


def announce(wie, partij, soort=S.ROYEMENT_VOORGENOMEN, tot=STRAKS, **anders):
    with as_(wie):
        return lidmaatschap.announce(
            partij=partij, soort=soort, reden="Bewoners op straat gezet.", reageren_tot=tot,
            by=wie.actor, **{"gezien": newest(partij)} | anders,
        )  # fmt: skip


def decide(wie, partij, soort, reden="Zie het verslag.", **anders):
    with as_(wie):
        return lidmaatschap.decide(
            partij=partij, soort=soort, reden=reden, by=wie.actor, **{"gezien": newest(partij)} | anders
        )


def pass_term(partij):
    """The term to answer was over yesterday."""
    with everything():
        row = partij.stappen.order_by("-pk")[0]
        gisteren = VANDAAG - timedelta(days=1)
        partij.stappen.model.objects.create(
            partij=partij, organisatie_id=partij.organisatie_id, gemeenten=partij.gemeenten, soort=row.soort,
            datum=VANDAAG - timedelta(days=20), reden=row.reden, reageren_tot=gisteren, gemeente_id=TIEL,
        )  # fmt: skip


def state_of(partij):
    with everything():
        row = Partij.objects.get(pk=partij.pk)
        card = Partijkaart.objects.get(partij_nr=partij.pk)
        assert (card.status, card.tot) == (row.status, row.tot)
        assert {veld: getattr(card, veld) for veld in partijkaart.values_of(row)} == partijkaart.values_of(row)
        return row.status, row.tot


def test_who_leaves_stays_a_party_until_the_term_is_over(cast, delta, partij):
    einde = add_months(VANDAAG, 3)
    with as_(delta):
        stap = opzegging.leave(partij=partij, reden="", gezien=newest(partij), by=delta.actor)
        assert stap.datum == einde
    assert state_of(partij) == (Partijstatus.PARTIJ, None)
    with everything():
        by = Actor.systeem("nacht")
        assert opzegging.end_notices(vandaag=einde - timedelta(days=1), by=by) == 0
        assert opzegging.end_notices(vandaag=einde, by=by) == 1
        assert opzegging.end_notices(vandaag=einde, by=by) == 0
    assert state_of(partij) == (Partijstatus.OPGEZEGD, einde)


def test_a_notice_can_be_taken_back_and_not_be_given_twice(delta, partij):
    with as_(delta):
        opzegging.leave(partij=partij, reden="", gezien=newest(partij), by=delta.actor)
        with pytest.raises(ValidationError, match="al opgezegd"):
            opzegging.leave(partij=partij, reden="", gezien=newest(partij), by=delta.actor)
        opzegging.take_back(partij=partij, gezien=newest(partij), by=delta.actor)
        assert partijstand.stand(partij).opzegging is None
    with everything():
        assert opzegging.end_notices(vandaag=add_months(VANDAAG, 4), by=Actor.systeem("nacht")) == 0


def test_only_the_party_leaves_and_only_a_gemeente_concerned_decides(cast, delta, partij):
    for wie in (cast.fruithof, cast.beleid.tiel):
        with as_(wie), pytest.raises(Geweigerd):
            opzegging.leave(partij=partij, reden="", gezien=0, by=wie.actor)
    for wie in (cast.beleid.buren, cast.toezichthouder.tiel, delta):
        with pytest.raises(Geweigerd), as_(wie):
            lidmaatschap.announce(
                partij=partij, soort=S.ROYEMENT_VOORGENOMEN, reden="x", reageren_tot=STRAKS, gezien=0, by=wie.actor
            )


def test_nobody_is_removed_before_it_was_heard(cast, delta, partij):
    tiel = cast.beleid.tiel
    with pytest.raises(ValidationError, match="Maak eerst een voornemen"):
        decide(tiel, partij, S.GEROYEERD)
    announce(tiel, partij)
    with pytest.raises(ValidationError, match="nog niet gehoord"):
        decide(tiel, partij, S.GEROYEERD)
    with pytest.raises(ValidationError, match="Maak eerst een voornemen tot schorsing"):
        decide(tiel, partij, S.GESCHORST)
    with as_(delta):
        lidmaatschap.answer(partij=partij, tekst="Dit klopt niet.", by=delta.actor)
    decide(tiel, partij, S.GEROYEERD)
    assert state_of(partij) == (Partijstatus.GEROYEERD, VANDAAG)
    onderwerpen = list(UitgaandBericht.objects.filter(aan="els@example.test").values_list("onderwerp", flat=True))
    assert sorted(onderwerpen) == [
        "Een voornemen over uw deelname aan het convenant",
        "U bent geen partij meer bij het convenant",
    ]


def test_when_the_term_passed_without_an_answer_the_gemeente_may_decide(cast, partij):
    tiel = cast.beleid.tiel
    announce(tiel, partij, S.SCHORSING_VOORGENOMEN)
    pass_term(partij)
    assert state_of(partij) == (Partijstatus.PARTIJ, None)
    decide(tiel, partij, S.GESCHORST)
    assert state_of(partij) == (Partijstatus.GESCHORST, None)
    decide(tiel, partij, S.SCHORSING_OPGEHEVEN)
    assert state_of(partij) == (Partijstatus.PARTIJ, None)


def test_a_conversation_is_recorded_and_the_announcement_can_be_withdrawn(cast, delta, partij):
    tiel = cast.beleid.tiel
    announce(tiel, partij)
    with as_(tiel):
        for dag in (VANDAAG + timedelta(days=1), VANDAAG - timedelta(days=1)):
            with pytest.raises(ValidationError, match="tot en met vandaag"):
                lidmaatschap.hear(partij=partij, verslag="Gesproken.", datum=dag, gezien=newest(partij), by=tiel.actor)
        lidmaatschap.hear(partij=partij, verslag="Gesproken.", datum=VANDAAG, gezien=newest(partij), by=tiel.actor)
    decide(tiel, partij, S.VOORNEMEN_INGETROKKEN)
    with as_(delta), pytest.raises(ValidationError, match="loopt geen voornemen"):
        lidmaatschap.answer(partij=partij, tekst="Dank u.", by=delta.actor)
    with pytest.raises(ValidationError, match="Maak eerst een voornemen"):
        decide(tiel, partij, S.GEROYEERD)


@pytest.mark.parametrize(
    ("dagen", "zin"), [(13, "minstens 14 dagen"), (-1, "minstens 14 dagen"), (400, "binnen een half jaar")]
)
def test_the_time_to_answer_is_neither_too_short_nor_a_slip_of_the_year(cast, partij, dagen, zin):
    with pytest.raises(ValidationError, match=zin):
        announce(cast.beleid.tiel, partij, tot=VANDAAG + timedelta(days=dagen))


def test_every_decision_has_a_reason(cast, partij):
    announce(cast.beleid.tiel, partij)
    with pytest.raises(ValidationError, match="Schrijf op waarom"):
        decide(cast.beleid.tiel, partij, S.VOORNEMEN_INGETROKKEN, reden="  ")


def test_of_two_officials_at_once_the_second_reads_what_the_first_did(cast, partij):
    tiel = cast.beleid.tiel
    with everything():
        gezien = newest(partij)
    announce(tiel, partij, gezien=gezien)
    with pytest.raises(partijgang.Ingehaald, match="Voornemen tot royement"):
        announce(tiel, partij, gezien=gezien)


def test_of_a_party_that_left_nothing_is_left_to_decide(cast, delta, partij):
    with everything():
        Partij.objects.filter(pk=partij.pk).update(status=Partijstatus.OPGEZEGD, tot=VANDAAG)
    for soort in (S.ROYEMENT_VOORGENOMEN, S.SCHORSING_VOORGENOMEN):
        with pytest.raises(ValidationError, match="uit het convenant gegaan"):
            announce(cast.beleid.tiel, partij, soort)


def test_a_successor_goes_on_as_the_same_party_and_signs_again(cast, delta, partij):
    tiel = cast.beleid.tiel
    with as_(tiel), pytest.raises(ValidationError, match="niet veranderd"):
        lidmaatschap.succeed(partij=partij, reden="Fusie.", gezien=newest(partij), by=tiel.actor)
    with everything():
        Organisatie.objects.filter(pk=delta.organisatie_id).update(kvk="99009999")
        assert partijen.kvk_changed(Partij.objects.get(pk=partij.pk))
    with as_(delta), pytest.raises(ValidationError, match="rechtsopvolging"):
        partij_actions.sign_newer(partij=partij, convenant=eerste_versie(), datum=VANDAAG, by=delta.actor)
    with as_(tiel):
        stap = lidmaatschap.succeed(partij=partij, reden="Fusie van 3 juli.", gezien=newest(partij), by=tiel.actor)
        assert stap.reden == "Fusie van 3 juli.\nKVK 99000033 werd 99009999."
    with as_(delta):
        row = partij_actions.sign_newer(partij=partij, convenant=eerste_versie(), datum=VANDAAG, by=delta.actor)
        assert row.stappen.order_by("-pk")[0].soort == S.OPNIEUW_ONDERTEKEND
        assert partijstand.stand(row).opnieuw is None
        with pytest.raises(ValidationError, match="is al ondertekend"):
            partij_actions.sign_newer(partij=partij, convenant=eerste_versie(), datum=VANDAAG, by=delta.actor)


def test_gemeenten_decide_about_organisations_not_about_each_other(cast):
    tiel = cast.beleid.tiel
    with everything():
        partij = partij_gemeente(TIEL, "Tiel")
    with pytest.raises(ValidationError, match="alleen bij een organisatie"):
        announce(tiel, partij)
    with as_(tiel):
        assert opzegging.leave(partij=partij, reden="", gezien=newest(partij), by=tiel.actor).gemeente_id == TIEL
    assert state_of(partij) == (Partijstatus.PARTIJ, None)
