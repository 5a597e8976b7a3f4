"""The matrix on a day: what is seeded, what is empty, what held then, and recording it by who may."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from registratie.queries.normwaarden import Normwaarden
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Parameter
from rivierenland.core.permissions import Geweigerd
from speerpunten.kennis.actions import regel as regels
from speerpunten.kennis.actions import regelvoorstel
from speerpunten.kennis.actions.regel import Invulling
from speerpunten.kennis.enums.regel import Vaststelling, Volgkeuze
from speerpunten.kennis.queries.regel import matrix
from tests.factories.kennis_regels import ALLE, LEEG, los, vastgesteld, voorstel
from tests.factories.registratie import BUREN, TIEL

VANDAAG = timezone.localdate()
ERF = "max_personen.boerenerf"
ZALTBOMMEL, WEST_BETUWE = "GM0297", "GM1960"


def cellen(code: str, op: date = VANDAAG) -> dict:
    rij = matrix(op).row(code)
    return {cel.gemeente.pk: cel for cel in rij.cellen}


@pytest.mark.usefixtures("systeem")
class TestMatrix:
    def test_what_is_published_is_there_and_the_rest_is_empty(self) -> None:
        rij = matrix(VANDAAG).row(ERF)
        gevuld = {cel.gemeente.pk: cel.kort for cel in rij.cellen if cel.status}
        assert gevuld == {BUREN: "50", WEST_BETUWE: "40", ZALTBOMMEL: "50"}
        assert (rij.leeg, rij.strengst, rij.ruimst) == (5, "West Betuwe", "Buren en Zaltbommel")

    def test_a_proposal_of_years_ago_is_a_draft_and_counts_for_nothing(self) -> None:
        rij = matrix(VANDAAG).row("max_personen.woning_kern")
        tiel = next(cel for cel in rij.cellen if cel.gemeente.pk == TIEL)
        assert (tiel.status, tiel.kort) == ("ontwerp", "4")
        assert rij.spreiding is None

    def test_no_rule_of_its_own_is_not_the_same_as_empty(self) -> None:
        los(TIEL, Vaststelling.GEEN_REGEL)
        found = cellen(LEEG)
        assert (found[TIEL].tekst, found[BUREN].status) == ("Geen eigen regel", "")
        assert matrix(VANDAAG).row(LEEG).leeg == 7

    def test_it_shows_what_held_on_a_day(self) -> None:
        vastgesteld(TIEL, 20, tot=date(2024, 1, 1))
        vastgesteld(TIEL, 10, van=date(2024, 1, 1))
        gelezen = [cellen(LEEG, dag)[TIEL].kort for dag in (date(2021, 1, 1), date(2023, 12, 31), date(2024, 1, 1))]
        assert gelezen == ["", "20", "10"]

    def test_the_index_follows_from_what_held(self) -> None:
        voor = matrix(VANDAAG).index()
        for regel in (LEEG, "regel.afstand_halte", "regel.afstand_winkel"):
            for gemeente in ALLE:
                vastgesteld(gemeente, 10, regel)
        na = matrix(VANDAAG).index()
        assert (na.regels, na.ingevuld) == (voor.regels + 3, voor.ingevuld + 24)
        assert matrix(date(2020, 1, 1)).index().waarde is None

    def test_it_costs_as_many_queries_with_many_answers(self, django_assert_num_queries) -> None:
        with django_assert_num_queries(5):
            matrix(VANDAAG)
        for regel in (LEEG, "regel.afstand_halte", "regel.afstand_winkel", "regel.vergunning_jaren"):
            voorstel(10, regel)
            for gemeente in ALLE:
                vastgesteld(gemeente, 10, regel)
        with django_assert_num_queries(5):
            matrix(VANDAAG).index()

    def test_who_follows_is_read_from_the_rule(self) -> None:
        voorstel(15, van=date(2023, 1, 1))
        vastgesteld(TIEL, 15)
        vastgesteld(BUREN, 30)
        rij = matrix(VANDAAG).row(LEEG)
        volgt = {cel.gemeente.pk: cel.volgt for cel in rij.cellen}
        assert (volgt[TIEL].keuze, volgt[TIEL].sinds) == (Volgkeuze.VOLGT, date(2023, 1, 1))
        assert (volgt[BUREN].keuze, rij.volgers) == (Volgkeuze.WIJKT_AF, 1)


def invulling(waarde=15, status=Vaststelling.VASTGESTELD, van=VANDAAG, **kwargs) -> Invulling:
    return Invulling(status, waarde, van, kwargs.pop("bron_titel", "Beleidsregel"), **kwargs)


def fill(actor, gemeente=TIEL, regel=LEEG, **kwargs):
    with scope.within(actor.scope):
        return regels.fill(regel=regel, gemeente=gemeente, invulling=invulling(**kwargs), by=actor)


def refused(actor, **kwargs) -> dict:
    with pytest.raises(ValidationError) as fout:
        fill(actor, **kwargs)
    return fout.value.message_dict


def test_policy_fills_the_own_column_and_nobody_else(cast) -> None:
    tiel = cast.beleid.tiel.actor
    row = fill(tiel)
    assert (row.parameter.waarde, row.parameter.gemeente_id, row.created_by) == (15, TIEL, cast.beleid.tiel.gebruiker)
    with pytest.raises(Geweigerd):
        fill(tiel, gemeente=BUREN)
    for ander in (cast.toezichthouder.tiel.actor, cast.functioneel_beheerder.tiel.actor, cast.waalstroom.actor):
        with pytest.raises(Geweigerd):
            fill(ander, van=VANDAAG + timedelta(days=9))
    with pytest.raises(Geweigerd):
        regels.fill(regel=LEEG, gemeente=TIEL, invulling=invulling(), by=cast.regiocoordinator.actor)
    assert Gebeurtenis.objects.filter(actie="regel.fill").count() == 1


def test_what_policy_fills_is_what_the_register_computes_with(cast) -> None:
    straks = VANDAAG + timedelta(days=30)
    fill(cast.beleid.tiel.actor, regel=ERF, waarde=30, van=straks)
    assert Normwaarden(VANDAAG).get(ERF, TIEL) is None
    assert Normwaarden(straks).get(ERF, TIEL).waarde == 30


def test_a_norm_never_changes_in_the_past_and_other_rules_may_begin_there(cast) -> None:
    tiel, toen = cast.beleid.tiel.actor, date(2023, 5, 1)
    assert "Kies vandaag" in refused(tiel, regel=ERF, van=toen)["van"][0]
    assert fill(tiel, van=toen).parameter.geldig_van == toen


def test_a_draft_changes_no_norm_and_ends_when_it_is_adopted(cast) -> None:
    tiel, straks = cast.beleid.tiel.actor, VANDAAG + timedelta(days=10)
    fill(tiel, regel=ERF, waarde=30, status=Vaststelling.ONTWERP)
    assert Parameter.objects.filter(code=ERF, gemeente=TIEL).count() == 0
    assert cellen(ERF)[TIEL].status == "ontwerp"
    fill(tiel, regel=ERF, waarde=35, van=straks)
    assert [(cellen(ERF, dag)[TIEL].status, cellen(ERF, dag)[TIEL].kort) for dag in (VANDAAG, straks)] == [
        ("ontwerp", "30"),
        ("vastgesteld", "35"),
    ]


def test_a_draft_is_followed_by_another_and_leaves_what_is_adopted(cast) -> None:
    tiel, straks = cast.beleid.tiel.actor, VANDAAG + timedelta(days=10)
    fill(tiel)
    fill(tiel, waarde=12, status=Vaststelling.ONTWERP)
    fill(tiel, waarde=10, status=Vaststelling.ONTWERP, van=straks)
    assert [(cellen(LEEG, dag)[TIEL].kort, cellen(LEEG, dag)[TIEL].ontwerp) for dag in (VANDAAG, straks)] == [
        ("15", "12\xa0kilometer"),
        ("15", "10\xa0kilometer"),
    ]


def test_no_rule_of_its_own_ends_the_value(cast) -> None:
    tiel, straks = cast.beleid.tiel.actor, VANDAAG + timedelta(days=10)
    fill(tiel)
    fill(tiel, status=Vaststelling.GEEN_REGEL, waarde=None, van=straks)
    assert Parameter.objects.get(code=LEEG, gemeente=TIEL).geldig_tot == straks
    assert cellen(LEEG, straks)[TIEL].status == "geen_regel"


def test_what_is_phased_out_has_an_end(cast) -> None:
    tot = VANDAAG + timedelta(days=100)
    row = fill(cast.beleid.tiel.actor, tot=tot)
    assert (row.geldig_tot, row.parameter.geldig_tot) == (tot, tot)
    assert cellen(LEEG, tot)[TIEL].status == ""


def test_what_is_missing_or_clashes_is_said_in_words(cast) -> None:
    tiel = cast.beleid.tiel.actor
    assert set(refused(tiel, waarde=None, bron_titel=" ", tot=VANDAAG)) == {"waarde", "bron_titel", "tot"}
    fill(tiel)
    assert "ligt al een" in refused(tiel)["van"][0]
    assert refused(tiel, waarde="veel", van=VANDAAG + timedelta(days=2))["waarde"] == ["Vul een getal in."]


def test_the_region_proposes_in_versions_and_a_gemeente_answers(cast) -> None:
    regio, tiel = cast.regiocoordinator.actor, cast.beleid.tiel.actor
    een = regelvoorstel.propose(regel=LEEG, waarde=15, motivering="Dichtbij.", vanaf=VANDAAG, by=regio)
    straks = VANDAAG + timedelta(days=60)
    twee = regelvoorstel.propose(regel=LEEG, waarde=10, motivering="Dichterbij.", vanaf=straks, by=regio)
    een.refresh_from_db()
    assert (een.geldig_tot, twee.versie) == (straks, 2)
    with pytest.raises(Geweigerd), scope.within(tiel.scope):
        regelvoorstel.propose(regel=LEEG, waarde=1, motivering="x", vanaf=VANDAAG, by=tiel)
    with scope.within(tiel.scope):
        with pytest.raises(ValidationError):
            regelvoorstel.answer(regelvoorstel=een, gemeente=TIEL, keuze=Volgkeuze.WIJKT_AF, vanaf=VANDAAG, by=tiel)
        with pytest.raises(Geweigerd):
            regelvoorstel.answer(regelvoorstel=een, gemeente=BUREN, keuze=Volgkeuze.VOLGT, vanaf=VANDAAG, by=tiel)
        regelvoorstel.answer(
            regelvoorstel=een, gemeente=TIEL, keuze=Volgkeuze.WIJKT_AF, vanaf=VANDAAG, reden="Kleine kern.", by=tiel
        )
    gezegd = cellen(LEEG)[TIEL].volgt
    assert (gezegd.keuze, gezegd.reden, gezegd.blijkt) == (Volgkeuze.WIJKT_AF, "Kleine kern.", False)
    regelvoorstel.withdraw(regelvoorstel=twee, per=straks + timedelta(days=1), by=regio)
    assert matrix(straks + timedelta(days=1)).row(LEEG).voorstel is None
