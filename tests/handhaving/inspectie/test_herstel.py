"""From finding to repair: what the provider says, and what the gemeente makes of it."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from handhaving.actions import herstel, inspectie
from handhaving.enums import Bevindingstatus, Hersteloordeel
from handhaving.fotos.schoon import FotoGeweigerd
from handhaving.models import Bevinding, Foto, Herstelmelding, Inspectieantwoord
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories.handhaving import antwoorden, foto_bestand, inspectie_of


@pytest.fixture
def bevinding(stage, through) -> Bevinding:
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by, antwoorden=antwoorden(E1="voldoet_niet"))
        inspectie.reveal(inspectie=row, by=by)
        return row.bevindingen.get()


def mails() -> list[tuple[str, str]]:
    return list(UitgaandBericht.objects.order_by("pk").values_list("aan", "soort"))


def test_the_provider_sees_nothing_until_it_was_made_known(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by, antwoorden=antwoorden(E1="voldoet_niet"))
    with through(stage.aanbieder):
        assert (Bevinding.objects.count(), Inspectieantwoord.objects.count()) == (0, 0)
    with through(stage.inspecteur) as by:
        eerste = inspectie.reveal(inspectie=row, by=by)
        tweede = inspectie.reveal(inspectie=row, by=by)
        assert eerste.bekend_at == tweede.bekend_at
    with through(stage.aanbieder):
        assert (Bevinding.objects.count(), Inspectieantwoord.objects.count()) == (1, 45)
    assert mails() == [("huis@waalstroom.example.test", "inspectie_bekend")]
    tekst = UitgaandBericht.objects.get().tekst
    assert "E1: Zijn de blusmiddelen gekeurd" in tekst
    assert "http" in tekst


def test_from_report_to_repaired(stage, through, bevinding):
    with through(stage.aanbieder) as by:
        melding = herstel.report(bevinding=bevinding, tekst="Gekeurd door Brandmeester.", fotos=[foto_bestand()], by=by)
        assert Foto.objects.filter(herstelmelding=melding).count() == 1
    with through(stage.inspecteur) as by:
        assert Bevinding.objects.get().status == Bevindingstatus.HERSTEL_GEMELD
        herstel.judge(herstelmelding=melding, oordeel=Hersteloordeel.AKKOORD, by=by)
        bevinding.refresh_from_db()

    assert (bevinding.status, bevinding.hersteld_op) == (Bevindingstatus.HERSTELD, timezone.localdate())
    assert mails()[1:] == [
        (stage.inspecteur.gebruiker.email, "herstel_gemeld"),
        ("huis@waalstroom.example.test", "herstel_beoordeeld"),
    ]


def test_not_repaired_needs_a_reason_that_the_provider_reads_and_can_answer(stage, through, bevinding):
    with through(stage.aanbieder) as by:
        melding = herstel.report(bevinding=bevinding, tekst="Gedaan.", by=by)
    with through(stage.jurist) as by:
        with pytest.raises(ValidationError) as fout:
            herstel.judge(herstelmelding=melding, oordeel=Hersteloordeel.NIET_AKKOORD, reden=" ", by=by)
        assert list(fout.value.message_dict) == ["reden"]
        herstel.judge(herstelmelding=melding, oordeel=Hersteloordeel.NIET_AKKOORD, reden="Geen sticker.", by=by)
        assert Bevinding.objects.get().status == Bevindingstatus.OPEN
    assert "Geen sticker." in UitgaandBericht.objects.latest("pk").tekst
    with through(stage.aanbieder) as by:
        herstel.report(bevinding=bevinding, tekst="Nu met sticker.", by=by)
        assert Herstelmelding.objects.count() == 2


def test_a_refused_photo_keeps_nothing_so_that_nothing_is_half_told(stage, through, bevinding):
    with through(stage.aanbieder) as by:
        with pytest.raises(FotoGeweigerd):
            herstel.report(
                bevinding=bevinding,
                tekst="Gedaan.",
                fotos=[foto_bestand(), SimpleUploadedFile("a.jpg", b"%PDF-")],
                by=by,
            )
        assert Herstelmelding.objects.count() == 0


@pytest.mark.parametrize(("tekst", "zin"), [("  ", "Schrijf op"), ("bsn 123456782", "burgerservicenummer")])
def test_a_text_that_says_nothing_or_too_much_is_refused(stage, through, bevinding, tekst, zin):
    with through(stage.aanbieder) as by, pytest.raises(ValidationError, match=zin):
        herstel.report(bevinding=bevinding, tekst=tekst, by=by)


def test_twice_reporting_and_twice_judging_say_so(stage, through, bevinding):
    with through(stage.aanbieder) as by:
        melding = herstel.report(bevinding=bevinding, tekst="Gedaan.", by=by)
        with pytest.raises(ValidationError, match="al gemeld"):
            herstel.report(bevinding=bevinding, tekst="Nog eens.", by=by)
    with through(stage.inspecteur) as by:
        herstel.judge(herstelmelding=melding, oordeel=Hersteloordeel.AKKOORD, by=by)
        with pytest.raises(ValidationError, match="al beoordeeld"):
            herstel.judge(herstelmelding=melding, oordeel=Hersteloordeel.AKKOORD, by=by)
    with through(stage.aanbieder) as by, pytest.raises(ValidationError, match="niet meer open"):
        herstel.report(bevinding=bevinding, tekst="Nog eens.", by=by)


def test_a_visit_judges_what_was_reported(stage, through, bevinding):
    with through(stage.aanbieder) as by:
        melding = herstel.report(bevinding=bevinding, tekst="Gedaan.", by=by)
    with through(stage.inspecteur) as by:
        inspectie_of(stage.locatie, by, antwoorden=antwoorden(E1="voldoet_niet"))
        melding.refresh_from_db()
        bevinding.refresh_from_db()

    assert (melding.oordeel, bevinding.status) == (Hersteloordeel.NIET_AKKOORD, Bevindingstatus.OPEN)
    assert melding.reden.startswith("Gezien bij de inspectie van")


def test_only_the_own_provider_reports_and_only_the_own_gemeente_judges(stage, through, bevinding):
    for person in (stage.andere_aanbieder, stage.inspecteur, stage.elders):
        with through(person) as by, pytest.raises(Geweigerd):
            herstel.report(bevinding=bevinding, tekst="x", by=by)
    with through(stage.aanbieder) as by:
        melding = herstel.report(bevinding=bevinding, tekst="Gedaan.", by=by)
    for person in (stage.aanbieder, stage.elders):
        with through(person) as by, pytest.raises(Geweigerd):
            herstel.judge(herstelmelding=melding, oordeel=Hersteloordeel.AKKOORD, by=by)
