"""Who keeps which offers, what is refused, and what others see of them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from speerpunten.zorg.actions import hulpaanbod as acties
from speerpunten.zorg.actions import hulpherinnering
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.queries.hulpaanbod import Eigenaar
from tests.factories import zorg_hulp as maak

VAN_TIEL, VAN_REGIO = Eigenaar(gemeente=maak.TIEL), Eigenaar()


def make(by: Actor, eigenaar: Eigenaar, **values) -> Hulpaanbod:
    with scope.within(by.scope):
        return acties.create(eigenaar=eigenaar, waarden=maak.ingevuld(**values), by=by)


def names(by: Actor | None) -> list[str]:
    """What the database shows of the table."""
    with scope.within(by.scope if by else None):
        return list(Hulpaanbod.objects.values_list("naam", flat=True))


def test_each_owner_keeps_its_own_and_a_concept_is_seen_by_nobody_else(cast, partner) -> None:
    tiel, buren, regio = cast.beleid.tiel.actor, cast.beleid.buren.actor, cast.regiocoordinator.actor
    make(tiel, VAN_TIEL, naam="Van Tiel")
    make(regio, VAN_REGIO, naam="Van de regio")
    make(partner.actor, Eigenaar(organisatie=partner.organisatie_id), naam="Van de partner")
    assert names(tiel) == ["Van Tiel"]
    assert names(buren) == []
    assert names(regio) == ["Van de regio"]
    assert names(partner.actor) == ["Van de partner"]
    assert names(cast.waalstroom.actor) == []


def test_what_is_published_is_everybodys_to_read(cast, partner) -> None:
    row = make(partner.actor, Eigenaar(organisatie=partner.organisatie_id), naam="Van de partner")
    with scope.within(partner.actor.scope):
        acties.publish(aanbod=row, by=partner.actor)
    everybody = (cast.beleid.buren.actor, cast.regiocoordinator.actor, cast.waalstroom.actor, None)
    assert [names(by) for by in everybody] == [["Van de partner"]] * 4


def test_nobody_writes_for_another(cast, partner) -> None:
    tiel, regio = cast.beleid.tiel.actor, cast.regiocoordinator.actor
    strangers = [
        (tiel, VAN_REGIO), (tiel, Eigenaar(gemeente=maak.BUREN)), (tiel, Eigenaar(organisatie=partner.organisatie_id)),
        (regio, VAN_TIEL), (partner.actor, VAN_TIEL), (partner.actor, VAN_REGIO),
        (cast.waalstroom.actor, Eigenaar(organisatie=cast.waalstroom.organisatie_id)), (cast.burgerzaken.tiel.actor, VAN_TIEL),
    ]  # fmt: skip
    for by, eigenaar in strangers:
        with pytest.raises(Geweigerd):
            make(by, eigenaar)


def test_the_database_refuses_it_too(cast, partner) -> None:
    with scope.within(scope.systeem("tests")):
        row = maak.aanbod()
    for by in (cast.beleid.buren.actor, partner.actor, cast.regiocoordinator.actor):
        with scope.within(by.scope):
            assert Hulpaanbod.objects.filter(pk=row.pk).update(naam="Gekaapt") == 0
        with pytest.raises(ProgrammingError, match="row-level security"):
            _copy_as(by, row)


def _copy_as(by: Actor, row: Hulpaanbod) -> None:
    """Write a row of Tiel past the actions, as this person."""
    with scope.within(by.scope), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            'insert into zorg_hulpaanbod select (jsonb_populate_record(h, \'{"id": 999999, "slug": "kopie"}\')).*'
            " from zorg_hulpaanbod h where id = %s",
            [row.pk],
        )


def test_the_second_who_saves_sees_the_first(cast) -> None:
    tiel = cast.beleid.tiel.actor
    row = make(tiel, VAN_TIEL)
    with scope.within(tiel.scope):
        acties.change(aanbod=row, versie=1, waarden=maak.ingevuld(naam="Eerste"), by=tiel)
        with pytest.raises(Verouderd):
            acties.change(aanbod=row, versie=1, waarden=maak.ingevuld(naam="Tweede"), by=tiel)
        assert Hulpaanbod.objects.get().naam == "Eerste"


def test_who_saves_has_checked_and_the_log_says_what(cast) -> None:
    tiel = cast.beleid.tiel.actor
    with scope.within(scope.systeem("tests")):
        row = maak.aanbod(nagekeken_op=maak.verouderd(), is_voorbeeld=True)
    with scope.within(tiel.scope):
        acties.check(aanbod=row, by=tiel)
        acties.withdraw(aanbod=row, by=tiel)
        acties.withdraw(aanbod=row, by=tiel)
        row.refresh_from_db()
        assert (row.nagekeken_op, row.nagekeken_by, row.status) == (timezone.localdate(), tiel.gebruiker, "vervallen")
        assert row.is_voorbeeld
        gedaan = Gebeurtenis.objects.filter(object_soort="zorg.hulpaanbod").order_by("id")
        assert list(gedaan.values_list("actie", flat=True)) == ["hulpaanbod.check", "hulpaanbod.withdraw"]


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        ({"website": "http://www.tiel.nl"}, "website"),
        ({"website": "https://user:x@tiel.nl"}, "website"),
        ({"website": "https://127.0.0.1/"}, "website"),
        ({"website": "javascript:alert(1)"}, "website"),
        ({"website": 'https://tiel.nl/"><script>'}, "website"),
        ({"website": "https://tiel.nl:8443/"}, "website"),
        ({"telefoon": "+3112"}, "telefoon"),
        ({"telefoon": "bel maar"}, "telefoon"),
        ({"naam": "Praktijk \u202eedniL"}, "naam"),
        ({"omschrijvingen": {"nl": "BSN 123456782"}}, "tekst_nl"),
        ({"omschrijvingen": {"nl": ""}}, "tekst_nl"),
        ({"omschrijvingen": {"nl": "x" * 601}}, "tekst_nl"),
        ({"omschrijvingen": {"nl": "Ja", "bg": "\u0000"}}, "tekst_bg"),
        ({"hulpvragen": []}, "hulpvragen"),
        ({"hulpvragen": ["waarzegger"]}, "hulpvragen"),
        ({"talen": ["xx"]}, "talen"),
        ({"rd_x": None}, "kern"),
        ({"rd_x": 10, "rd_y": 10}, "kern"),
        ({"werkgebied": ["GM9999"]}, "werkgebied"),
        ({"op_afstand": True, "telefoon": ""}, "telefoon"),
        ({"openingstijden": {"ma": "altijd"}}, "openingstijden"),
    ],
)
def test_what_is_wrong_is_named_at_its_field(cast, fout: dict, veld: str) -> None:
    with pytest.raises(ValidationError) as gezegd:
        make(cast.beleid.tiel.actor, VAN_TIEL, **fout)
    assert set(gezegd.value.error_dict) == {veld}


def test_texts_of_all_alphabets_are_kept_and_empty_ones_go(cast) -> None:
    teksten = {"nl": "Hulp", "bg": "Помощ", "uk": "Допомога", "hu": "Segítség ő", "es": " "}
    assert make(cast.beleid.tiel.actor, VAN_TIEL, omschrijvingen=teksten).omschrijvingen == {
        "nl": "Hulp", "bg": "Помощ", "uk": "Допомога", "hu": "Segítség ő",
    }  # fmt: skip


def test_help_at_a_distance_has_no_point_and_other_help_no_patients(cast) -> None:
    row = make(cast.regiocoordinator.actor, VAN_REGIO, op_afstand=True, adres="Weg 1", patienten="ja")
    assert (row.rd_x, row.adres, row.patienten) == (None, "", "nvt")


def test_owners_are_asked_once_to_check_what_is_old(cast, partner) -> None:
    tiel, regio = cast.beleid.tiel, cast.regiocoordinator
    with scope.within(scope.systeem("tests")):
        oud = maak.verouderd()
        maak.aanbod(naam="Oud van Tiel", nagekeken_op=oud)
        maak.aanbod(naam="Ook oud van Tiel", nagekeken_op=oud)
        maak.aanbod(naam="Nieuw van Tiel")
        maak.aanbod(naam="Concept", nagekeken_op=oud, status="concept")
        maak.op_afstand(naam="Oud van de regio", nagekeken_op=oud)
        maak.aanbod(
            naam="Oud van de partner", nagekeken_op=None, gemeente_id=None, organisatie_id=partner.organisatie_id
        )
        by = Actor.systeem("remind_hulpaanbod")
        assert hulpherinnering.remind(op=timezone.localdate(), by=by) == 3
        assert hulpherinnering.remind(op=timezone.localdate(), by=by) == 0
    mails = dict(UitgaandBericht.objects.filter(soort="hulpaanbod").values_list("aan", "tekst"))
    assert set(mails) == {tiel.gebruiker.email, regio.gebruiker.email, partner.gebruiker.email}
    tekst = mails[tiel.gebruiker.email]
    assert "- Oud van Tiel" in tekst
    assert "- Ook oud van Tiel" in tekst
    assert "Nieuw" not in tekst
    assert "Concept" not in tekst


def test_only_the_nightly_job_reminds(cast) -> None:
    tiel = cast.beleid.tiel.actor
    with scope.within(tiel.scope), pytest.raises(Geweigerd):
        hulpherinnering.remind(op=timezone.localdate(), by=tiel)
