"""A provider who corrects a name into one that is known already takes nothing away of what was said about that person."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction

from registratie import tasks
from registratie.actions import bewoner as bewoners
from registratie.actions import brpstatus, informeren, klok, koppeling
from registratie.enums import Brpbron, Brpstatus, Kanaal, Oordeel, Signaaleinde
from registratie.models import Bewoner, Brpnotitie, Brpsignaal, Brpverklaring, Informatiebewijs, Koppelvraag
from rivierenland.core import scope
from tests.factories.registratie import VerblijfFactory
from tests.registratie.klok.conftest import own


@pytest.fixture
def dubbel(mensen, cast, stage) -> SimpleNamespace:
    """Voorbij was also supplied under another name, for an earlier stay; registrar and provider spoke about either record."""
    by, registrar, signaal = cast.waalstroom.actor, cast.burgerzaken.tiel.actor, own(mensen.voorbij)
    with scope.within(scope.systeem("tests")):
        eerder = VerblijfFactory(
            locatie=stage.tiel, bewoner__achternaam="Voorbijski", aankomst=mensen.vandaag - timedelta(days=330),
            vertrek=mensen.vandaag - timedelta(days=320),
        ).bewoner  # fmt: skip
    for bewoner in (eerder, mensen.voorbij.bewoner):
        with scope.within(registrar.scope):
            brpstatus.verify(bewoners=[bewoner], status=Brpstatus.RNI, notitie=f"Over {bewoner.pk}", by=registrar)
    with scope.within(by.scope):
        brpstatus.claim(bewoner=mensen.voorbij.bewoner, status=Brpstatus.BRP_AANGEMELD, by=by)
        informeren.inform(signaal=signaal, datum=mensen.vandaag, kanaal=Kanaal.APP, taal="pl", by=by)
    return SimpleNamespace(van=mensen.voorbij.bewoner, naar=eerder, by=by, registrar=registrar, signaal=mensen.voorbij)


def join(by, van: Bewoner, naar: Bewoner) -> Bewoner:
    """The provider corrects the first into the second, in the own scope."""
    with scope.within(by.scope):
        return bewoners.change(
            bewoner=van, by=by, achternaam=naar.achternaam, voornaam=naar.voornaam, geboortedatum=naar.geboortedatum
        )


def test_statements_notes_and_proofs_go_along(dubbel) -> None:
    gone = dubbel.van.pk
    assert join(dubbel.by, dubbel.van, dubbel.naar).pk == dubbel.naar.pk
    with scope.within(dubbel.registrar.scope):
        assert not Bewoner.objects.filter(pk=gone).exists()
        said = Brpverklaring.objects.filter(bewoner=dubbel.naar)
        assert sorted(said.values_list("bron", flat=True)) == [Brpbron.BURGERZAKEN] * 2 + [Brpbron.VERBLIJFSBIEDER]
        assert {row.sleutel for row in said} == {dubbel.naar.sleutel}
        assert {row.tekst for row in Brpnotitie.objects.filter(bewoner=dubbel.naar)} == {
            f"Over {gone}", f"Over {dubbel.naar.pk}",
        }  # fmt: skip
        assert Informatiebewijs.objects.get().bewoner_id == dubbel.naar.pk


def test_the_signal_stands_on_the_record_that_stays_with_its_last_words(dubbel) -> None:
    join(dubbel.by, dubbel.van, dubbel.naar)
    with scope.within(dubbel.registrar.scope):
        row = Brpsignaal.objects.open().get(bewoner=dubbel.naar)
    assert (row.pk, row.status, row.opgegeven) == (dubbel.signaal.pk, Brpstatus.RNI, Brpstatus.BRP_AANGEMELD)
    assert row.geinformeerd_op == dubbel.signaal.peildatum


def test_of_two_signals_one_stands_and_an_established_registration_still_ends_it(dubbel, stage, mensen) -> None:
    with scope.within(scope.systeem("tests")):
        now = mensen.nadert.bewoner
        now.verblijf_set.update(
            aankomst=mensen.vandaag - timedelta(days=500), vertrek=mensen.vandaag - timedelta(days=201)
        )
    with scope.within(dubbel.registrar.scope):
        brpstatus.verify(bewoners=[now], status=Brpstatus.BRP_INGESCHREVEN, by=dubbel.registrar)
        Brpsignaal.objects.filter(bewoner=now).update(einde=None, eindreden="")
    join(dubbel.by, dubbel.van, now)
    with scope.within(dubbel.registrar.scope):
        rows = list(Brpsignaal.objects.filter(bewoner=now).order_by("einde"))
        assert [(row.einde is None, row.eindreden) for row in rows] == [(False, Signaaleinde.VERTROKKEN), (True, "")]
    with scope.within(scope.systeem("tests")):
        klok.count_again(bewoners=[now.pk], peildatum=mensen.vandaag)
        assert not Brpsignaal.objects.open().filter(bewoner=now).exists()


def test_the_answer_the_same_about_a_third_record_goes_along(dubbel, mensen) -> None:
    third = mensen.samen.bewoner
    with scope.within(scope.systeem("tests")):
        paar = Koppelvraag.objects.create(
            bewoner_a_id=min(third.pk, dubbel.van.pk), bewoner_b_id=max(third.pk, dubbel.van.pk), score=3.0,
            gemeenten=[third.gemeente_id],
        )  # fmt: skip
        Koppelvraag.objects.create(
            bewoner_a_id=min(third.pk, dubbel.naar.pk), bewoner_b_id=max(third.pk, dubbel.naar.pk), score=1.0,
            gemeenten=[third.gemeente_id],
        )  # fmt: skip
    with scope.within(dubbel.registrar.scope):
        koppeling.link(vraag=paar, toelichting="Gezien aan de balie", by=dubbel.registrar)
    old = dubbel.van.sleutel
    join(dubbel.by, dubbel.van, dubbel.naar)
    tasks.follow_changes(bewoners=[dubbel.naar.pk], aanleveringen=[], vervangen={str(old): dubbel.naar.pk})
    with scope.within(scope.systeem("tests")):
        row = Koppelvraag.objects.get(bewoner_a=min(third.pk, dubbel.naar.pk), bewoner_b=max(third.pk, dubbel.naar.pk))
        assert (row.pk, row.oordeel, row.toelichting) == (paar.pk, Oordeel.DEZELFDE, "Gezien aan de balie")
        assert third.koppeling.persoon_id == dubbel.naar.koppeling.persoon_id


def move(van: int, naar: int) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select verplaats_verklaringen(%s, %s)", [van, naar])


def test_the_function_serves_nothing_else(dubbel, mensen, cast, stage) -> None:
    """Another organisation, another gemeente, itself, or a record with stays: refused, and nothing moved."""
    with scope.within(scope.systeem("tests")):
        elders = VerblijfFactory(locatie=stage.kesteren, aankomst=date(2024, 1, 1), vertrek=date(2024, 1, 9)).bewoner
        dubbel.van.verblijf_set.all().delete()
    for who, van, naar in (
        (cast.fruithof, dubbel.van, dubbel.naar),
        (cast.waalstroom, dubbel.van, mensen.samen.bewoner),
        (cast.waalstroom, dubbel.van, elders),
        (cast.waalstroom, dubbel.van, dubbel.van),
        (cast.waalstroom, dubbel.naar, dubbel.van),
    ):
        with scope.within(who.actor.scope), pytest.raises(DatabaseError, match="cannot be joined"):
            move(van.pk, naar.pk)
    with scope.within(dubbel.registrar.scope), pytest.raises(DatabaseError, match="permission denied"):
        move(dubbel.van.pk, dubbel.naar.pk)
    with scope.within(scope.systeem("tests")):
        assert Brpverklaring.objects.filter(bewoner=dubbel.van).count() == 2
