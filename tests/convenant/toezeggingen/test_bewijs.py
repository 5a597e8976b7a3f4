"""Evidence for what cannot be measured: filed by the party, judged by a gemeente where it works, never in place of a figure."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from convenant.actions import bewijsstuk, toezeggingsmeting
from convenant.enums.meting import Bewijsstatus, Meetoordeel
from convenant.models import Bewijsstuk
from convenant.queries import naleving_stand
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol
from tests.factories import convenant_toezeggingen as maak

TIEL, BUREN = "GM0281", "GM0214"
DAG = timedelta(days=1)

pytestmark = pytest.mark.django_db


class Spel:
    """A party in Tiel, who acts for it, and a policy officer of Tiel and of Buren."""

    def __init__(self):
        with scope.use(scope.systeem("test")):
            organisatie = maak.company(email="partij@example.test")
            self.partij = maak.party(organisatie)
            wie = Gebruiker.objects.create(email="wie@example.test", naam="Wie")
        self.markt = Actor("Wie", wie, Rol.MARKTPARTIJ_MEDEWERKER, organisatie_id=organisatie.pk)
        self.tiel = Actor("Wie", wie, Rol.BELEID, gemeenten=(TIEL,))
        self.buren = Actor("Wie", wie, Rol.BELEID, gemeenten=(BUREN,))
        self.belofte = maak.commitment("T10")
        self.straks = timezone.localdate() + 90 * DAG

    def file(self, **anders):
        waarden = {"tekst": "Twee papieren.", "geldig_tot": self.straks, "toezegging": self.belofte} | anders
        with scope.use(self.markt.scope):
            return bewijsstuk.file(partij=self.partij, by=self.markt, **waarden)

    def judge(self, row, aanvaard=True, by=None, **anders):
        by = by or self.tiel
        with scope.use(scope.systeem("test")):
            return bewijsstuk.judge(bewijsstuk=row, aanvaard=aanvaard, by=by, **anders)

    def stand(self, code="T10"):
        with scope.use(self.markt.scope):
            return next(rij for rij in naleving_stand.stand_of(self.partij) if rij.toezegging.code == code)


@pytest.fixture
def spel():
    return Spel()


def test_accepted_evidence_makes_a_commitment_kept_until_it_ends(spel):
    row = spel.file()
    assert spel.stand().oordeel == Meetoordeel.NIET_MEETBAAR
    spel.judge(row)
    stand = spel.stand()
    assert (stand.oordeel, stand.op_bewijs, stand.bewijs_tot) == (Meetoordeel.NAGEKOMEN, True, spel.straks)
    assert UitgaandBericht.objects.get().aan == "partij@example.test"
    with scope.use(scope.systeem("test")):
        Bewijsstuk.objects.update(begin=date(2020, 1, 1), geldig_tot=timezone.localdate() - DAG)
    assert spel.stand().oordeel == Meetoordeel.NIET_MEETBAAR


def test_evidence_never_hides_a_figure(spel, certificaat):
    certificaat.counts((spel.partij.organisatie_id, TIEL, 1, 10))
    with scope.use(scope.systeem("test")):
        toezeggingsmeting.evaluate(op=timezone.localdate(), by=Actor.systeem("test"))
    spel.judge(spel.file(toezegging=maak.commitment("T03")))
    stand = spel.stand("T03")
    assert (stand.oordeel, stand.op_bewijs, stand.teller) == (Meetoordeel.NIET_NAGEKOMEN, False, 1)


def test_refused_with_a_reason_and_filed_again(spel):
    row = spel.file()
    with pytest.raises(ValidationError, match="ontbreekt"):
        spel.judge(row, aanvaard=False)
    assert spel.judge(row, aanvaard=False, reden="Het contract mist.").status == Bewijsstatus.GEWEIGERD
    assert spel.stand().oordeel == Meetoordeel.NIET_MEETBAAR
    spel.file()


def test_a_second_piece_waits_its_turn_and_a_first_can_be_taken_back(spel):
    row = spel.file()
    with pytest.raises(ValidationError, match="wacht al"):
        spel.file()
    with scope.use(spel.markt.scope):
        bewijsstuk.withdraw(bewijsstuk=row, by=spel.markt)
    spel.file()
    with pytest.raises(ValidationError, match="ingetrokken"):
        spel.judge(row)


@pytest.mark.parametrize("dagen", [-1, 400])
def test_a_day_that_has_passed_or_is_too_far_is_refused(spel, dagen):
    with pytest.raises(ValidationError, match="Kies een dag"):
        spel.file(geldig_tot=timezone.localdate() + dagen * DAG)


def test_what_the_party_never_promised_is_refused(spel):
    with pytest.raises(ValidationError, match="niet gedaan"):
        spel.file(toezegging=maak.commitment("T17"))


def test_an_official_of_another_gemeente_and_another_party_cannot(spel):
    row = spel.file()
    with pytest.raises(Geweigerd):
        spel.judge(row, by=spel.buren)
    with pytest.raises(Geweigerd):
        spel.judge(row, by=spel.markt)
    vreemd = Actor("X", None, Rol.MARKTPARTIJ_MEDEWERKER, organisatie_id=spel.partij.organisatie_id + 10_000)
    with scope.use(scope.systeem("test")), pytest.raises(Geweigerd):
        bewijsstuk.withdraw(bewijsstuk=row, by=vreemd)


def test_an_official_may_accept_for_a_shorter_time_and_not_for_longer(spel):
    row = spel.file()
    with pytest.raises(ValidationError, match="Kies een dag"):
        spel.judge(row, geldig_tot=spel.straks + DAG)
    assert spel.judge(row, geldig_tot=spel.straks - DAG).geldig_tot == spel.straks - DAG


def test_a_file_is_kept_and_another_kind_is_refused(spel, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    pdf = SimpleUploadedFile("contract.pdf", b"%PDF-1.4\n%%EOF\n")
    assert spel.file(bestand=pdf).soort == "application/pdf"
    with pytest.raises(ValidationError):
        spel.file(bestand=SimpleUploadedFile("contract.pdf", b"MZ programma"), toezegging=maak.commitment("T13"))
