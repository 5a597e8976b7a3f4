"""Taking a melding in: by an official, and by somebody without an account."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.actions import melding as actions
from handhaving.melden import code
from handhaving.models import Melding
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Parameter
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import NEDER_BETUWE, TIEL
from tests.handhaving.meldingen.conftest import GEMELD, by_nobody, report


def test_an_official_writes_down_what_somebody_tells(cast):
    row, geheim = report(cast.toezichthouder.tiel, contact_naam="Ana Pop", contact_email=" Ana@Voorbeeld.Example ")
    assert (row.status, row.urgentie, row.contact_email) == ("nieuw", "", "ana@voorbeeld.example")
    assert row.uiterlijk == timezone.localdate() + timedelta(days=2)
    assert row.adres_sleutel == "voorbeeldkade 3"
    assert code.read(row.referentie, geheim).digest == row.token_hash
    event = Gebeurtenis.objects.get(actie="melding.report")
    assert (event.gemeente_id, event.details) == (TIEL, {"bron": "bewoner", "onderwerp": "brandveiligheid"})


def test_the_secret_itself_is_kept_nowhere(cast):
    row, geheim = report(cast.toezichthouder.tiel)
    assert geheim not in str(row.__dict__)
    assert geheim not in str(list(Gebeurtenis.objects.values()))


def test_the_term_is_that_of_the_gemeente(cast):
    Parameter.objects.create(
        code="melding_triage_dagen", naam="x", waarde=5, gemeente_id=TIEL, geldig_van=timezone.localdate(), bron="x"
    )
    row, _ = report(cast.toezichthouder.tiel)
    assert row.uiterlijk == timezone.localdate() + timedelta(days=5)


def test_about_a_location_the_address_is_that_of_the_location(cast, stage):
    row, _ = report(cast.toezichthouder.tiel, locatie=stage.tiel, adres="")
    assert (row.locatie, row.adres, row.adres_sleutel) == (stage.tiel, stage.tiel.adresregel, stage.tiel.adres_sleutel)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"tekst": "  "}, "tekst"),
        ({"tekst": "Zijn bsn is 123456782."}, "tekst"),
        ({"onderwerp": "kabouters"}, "onderwerp"),
        ({"bron": "buurman"}, "bron"),
        ({"adres": "\u202eomgekeerd 3"}, "adres"),
        ({"adres": "x" * 161}, "adres"),
        ({"contact_email": "geen adres"}, "contact_email"),
        ({"contact_naam": "n" * 121}, "contact_naam"),
        ({"tekst": "x" * 4001}, "tekst"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_at_its_field(cast, changes, field):
    with pytest.raises(ValidationError) as refused:
        report(cast.toezichthouder.tiel, **changes)
    assert list(refused.value.message_dict) == [field]


def test_a_location_of_another_gemeente_is_refused(cast, stage):
    with pytest.raises(ValidationError, match="andere gemeente"):
        report(cast.toezichthouder.tiel, locatie=stage.kesteren)


@pytest.mark.parametrize("rol", ["jurist", "beleid", "burgerzaken"])
def test_only_who_handles_meldingen_writes_them_down(cast, rol):
    with pytest.raises(Geweigerd):
        report(getattr(cast, rol).tiel)


def test_nobody_writes_one_down_for_another_gemeente(cast):
    with pytest.raises(Geweigerd):
        report(cast.toezichthouder.tiel, gemeente=NEDER_BETUWE)


def test_somebody_without_an_account_makes_the_one_row_of_the_codes(cast):
    row, sleutel = by_nobody()
    assert (row.referentie, row.created_by) == (sleutel.referentie, None)
    assert Gebeurtenis.objects.get(actie="melding.report").actor_naam == "Melder"
    with scope.within(scope.geheim(sleutel.digest)):
        assert list(Melding.objects.all()) == [row]
    with scope.within(scope.geheim(code.make(2026).digest)):
        assert not Melding.objects.exists()


def test_without_codes_or_in_another_scope_nobody_reports(cast):
    with scope.within(scope.systeem("tests")), pytest.raises(RuntimeError):
        actions.report(**GEMELD)
    with scope.within(scope.geheim("een ander")), pytest.raises(RuntimeError):
        actions.report(sleutel=code.make(2026), **GEMELD)


def test_a_reference_that_exists_is_drawn_again(cast, monkeypatch):
    row, _ = report(cast.toezichthouder.tiel)
    pairs = iter([code.renew(row.referentie), code.make(2026)])
    monkeypatch.setattr(code, "make", lambda jaar: next(pairs))
    other, _ = report(cast.toezichthouder.tiel)
    assert other.referentie != row.referentie
