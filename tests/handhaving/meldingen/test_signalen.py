"""The register speaks up by itself: once per fact, in words without a resident, until the fact is gone."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.actions import melding as actions
from handhaving.enums import Meldingresultaat as R
from handhaving.enums import Registersignaal
from handhaving.melden import code, onbekend_adres
from handhaving.models import Melding
from registratie.enums import Aanleveringsstatus, Leverwijze, Locatiestatus
from registratie.models import Aanlevering, Aanleveringsfout, Kwaliteitsmeting, Verblijf, Vergunning
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from tests.factories.registratie import (
    BUREN,
    TIEL,
    CertificaatFactory,
    LocatieFactory,
    VerblijfFactory,
    VergunningFactory,
)
from tests.handhaving.meldingen.conftest import night, report, signals, stored

VANDAAG = timezone.localdate()
DAG = timedelta(days=1)


@pytest.fixture
def change(db):
    """Change the register, as somebody who may."""
    return lambda: scope.within(scope.systeem("tests"))


def fill(locatie, aantal: int) -> None:
    before = Verblijf.objects.count()
    for nummer in range(before, before + aantal):
        VerblijfFactory(locatie=locatie, bewoner__achternaam="Kowalska", bewoner__voornaam=f"Anna{nummer}")


def settle(cast, row, **changes) -> None:
    """An official of Tiel handled it."""
    by = cast.toezichthouder.tiel.actor
    with scope.within(by.scope):
        actions.close(melding=row, resultaat=R.OPGELOST, uitkomst="Besproken met de aanbieder.", by=by)


def test_more_people_than_permitted_is_a_melding_once(stage, change):
    with change():
        stage.tiel.capaciteit_vergund = 2
        stage.tiel.save()
        fill(stage.tiel, 3)
    assert (night(), night()) == (1, 0)
    (row,) = signals()
    assert (row.gemeente_id, row.locatie_id, row.bron, row.onderwerp) == (
        TIEL,
        stage.tiel.pk,
        "register",
        "overbezetting",
    )
    assert (row.signaal, row.urgentie, row.uiterlijk) == ("boven_capaciteit", "", VANDAAG + 2 * DAG)
    assert row.tekst == "Het nachtregister telt 3 mensen op 2 vergunde bedden: 1 te veel."
    assert Gebeurtenis.objects.get(actie="melding.raise_signals").object_id == str(row.pk)


def test_the_text_follows_the_register_and_closes_itself_with_a_sentence(stage, change):
    with change():
        stage.tiel.capaciteit_vergund = 2
        stage.tiel.save()
        fill(stage.tiel, 3)
    night()
    with change():
        fill(stage.tiel, 1)
    assert night() == 1
    (row,) = signals()
    assert "4 mensen" in row.tekst
    with change():
        Verblijf.objects.update(vertrek=VANDAAG)
    assert (night(), signals()) == (1, [])
    row = stored(row.pk)
    assert (row.status, row.resultaat) == ("afgehandeld", R.VERDWENEN)
    assert row.uitkomst == "Het register telt hier niet meer mensen dan vergund."


def test_what_was_handled_stays_handled_until_the_fact_is_another(stage, change, cast):
    with change():
        stage.tiel.capaciteit_vergund = 2
        stage.tiel.save()
        fill(stage.tiel, 4)
    night()
    settle(cast, signals()[0])
    assert (night(), night(VANDAAG + DAG), signals()) == (0, 0, [])
    with change():
        fill(stage.tiel, 4)
    assert (night(), signals()) == (0, [])
    with change():
        fill(stage.tiel, 1)
    assert night() > 0
    assert len(signals()) == 1


def test_what_was_handled_comes_back_after_it_was_gone(stage, change, cast):
    with change():
        stage.tiel.capaciteit_vergund = 2
        stage.tiel.save()
        fill(stage.tiel, 3)
    night()
    settle(cast, signals()[0])
    with change():
        Verblijf.objects.update(vertrek=VANDAAG)
    night()
    with change():
        fill(stage.tiel, 3)
    night()
    assert len(signals()) == 1


def test_a_fact_that_came_second_and_went_does_not_hide_the_first(stage, change, cast):
    """Two permits of one place expire one after the other: each is news."""
    with change():
        first = VergunningFactory(locatie=stage.tiel, einde=VANDAAG - 5 * DAG)
    night()
    settle(cast, signals()[0])
    with change():
        VergunningFactory(locatie=stage.tiel, soort="verhuurvergunning_wgv", einde=VANDAAG - DAG)
    night()
    (row,) = signals()
    settle(cast, row)
    with change():
        Vergunning.objects.exclude(pk=first.pk).delete()
    night()
    assert [row.signaal_feit for row in signals()] == [f"exploitatievergunning_apv {VANDAAG - 5 * DAG}"]


def test_a_permit_that_expired_is_a_melding_until_another_holds(stage, change):
    with change():
        VergunningFactory(locatie=stage.tiel, einde=VANDAAG - DAG)
        VergunningFactory(locatie=stage.fruithof, einde=VANDAAG)
    assert night() == 1
    (row,) = signals()
    assert (row.locatie_id, row.signaal, row.onderwerp) == (stage.tiel.pk, "vergunning_verlopen", "anders")
    assert row.tekst.startswith("Exploitatievergunning (APV) verliep op ")
    with change():
        VergunningFactory(locatie=stage.tiel, begin=VANDAAG)
    assert (night(), signals()) == (1, [])


@pytest.mark.parametrize("soort", ["geen", "gedoogbeschikking"])
def test_a_permit_that_the_gemeente_waved_is_no_melding(stage, change, soort):
    with change():
        VergunningFactory(locatie=stage.tiel, einde=VANDAAG - DAG)
        VergunningFactory(locatie=stage.tiel, soort=soort)
    assert night() == 0


def test_of_a_location_out_of_use_nothing_is_said(stage, change):
    with change():
        stage.tiel.status, stage.tiel.einddatum = Locatiestatus.GESTOPT, VANDAAG
        stage.tiel.capaciteit_vergund = 0
        stage.tiel.save()
        fill(stage.tiel, 1)
        VergunningFactory(locatie=stage.tiel, einde=VANDAAG - DAG)
        CertificaatFactory(
            locatie=stage.tiel,
            organisatie=stage.tiel.organisatie,
            gemeente_id=TIEL,
            organisatie_gemeenten=None,
            einde=VANDAAG - DAG,
        )
    assert night() == 0


def test_a_certificate_of_an_organisation_is_a_melding_in_each_gemeente_where_it_has_beds(stage, change):
    with change():
        organisatie = type(stage.tiel.organisatie).objects.get(pk=stage.tiel.organisatie_id)
        CertificaatFactory(organisatie=organisatie, organisatie_gemeenten=organisatie.gemeenten, einde=VANDAAG - DAG)
    assert night() == 2
    assert {row.gemeente_id for row in signals()} == {TIEL, "GM1740"}
    assert {row.tekst.split(":")[0] for row in signals()} == {"Waalstroom (fictief)"}
    assert all(row.locatie_id is None for row in signals(signaal="certificaat_verlopen"))


def test_a_night_register_that_stays_away_is_a_melding_after_the_term(stage, change):
    values = {
        "organisatie": stage.tiel.organisatie,
        "wijze": Leverwijze.BESTAND,
        "personen": 1,
        "bedden": 9,
        "ritme_dagen": 7,
    }
    with change():
        for gemeente, late in ((TIEL, 14), ("GM1740", 13)):
            Kwaliteitsmeting.objects.create(
                gemeente_id=gemeente, dag=VANDAAG, dagen_te_laat=late, uiterlijk=VANDAAG - late * DAG, **values
            )
    assert night() == 1
    (row,) = signals()
    assert (row.gemeente_id, row.signaal) == (TIEL, "nachtregister_laat")
    assert row.tekst.startswith("De lijst van Waalstroom (fictief) is 14 dagen te laat.")
    with change():
        Kwaliteitsmeting.objects.update(dagen_te_laat=0)
    assert (night(), signals()) == (1, [])


# Unknown addresses


def deliver(organisatie, *cells: str, moment: int = 0) -> Aanlevering:
    row = Aanlevering.objects.create(
        organisatie=organisatie, bestandsnaam="lijst.xlsx", grootte=1, sha256="0" * 64, status=Aanleveringsstatus.VERWERKT,
        tellingen={"fout": len(cells)}, verwerkt_at=timezone.now() + moment * DAG,
    )  # fmt: skip
    for nummer, cel in enumerate(cells):
        Aanleveringsfout.objects.create(
            aanlevering=row, organisatie=organisatie, blad="Blad1", rij=nummer, kolom="Adres", er_staat=cel,
            reden="locatie onbekend", uitleg="x", cellen=["Kowalska", "Anna", cel],
        )  # fmt: skip
    return row


def test_an_unknown_address_in_a_list_is_a_melding_with_the_number_of_rows(stage, change):
    with change():
        deliver(stage.fruithof.organisatie, "Kerkstr. 8", "Kerkstraat 8", "Kerkstraat 8, Tiel")
    assert night() == 1
    (row,) = signals(signaal=Registersignaal.ADRES_ONBEKEND)
    assert (row.gemeente_id, row.adres, row.adres_sleutel, row.locatie_id) == (
        TIEL,
        "Kerkstraat 8",
        "kerkstraat 8",
        None,
    )
    assert row.tekst.startswith("In de laatste lijst van Fruithof (fictief) staan 3 regels met dit adres.")


@pytest.mark.parametrize(
    "cel",
    ["Anna Kowalska", "Anna Kowalska 1990", "Kowalska, Anna", "WF-KES", "Campus", "kamer 3", "", "Jan 4", "Kerkstraat"],
)
def test_what_is_not_surely_an_address_is_never_taken_over(stage, change, cel):
    with change():
        deliver(stage.fruithof.organisatie, cel)
    assert night() == 0


@pytest.mark.parametrize(
    ("cel", "tekst"),
    [
        ("Kerkstraat 8, Anna Kowalska", "Kerkstraat 8"),
        ("Kerkstraat 8-A 4005ZX Anna Kowalska", "Kerkstraat 8a, 4005ZX"),
        ("De Hoef 3, 4005 ZX Tiel", "De Hoef 3, 4005ZX"),
    ],
)
def test_of_a_cell_only_the_address_itself_is_kept(cel, tekst):
    assert onbekend_adres.read(cel).tekst == tekst


def test_the_gemeente_is_that_of_the_postcode_or_the_place_and_nobody_guesses(stage, change):
    with change():
        LocatieFactory(gemeente_id=BUREN, plaats="Maurik", postcode="4021AA", organisatie=stage.tiel.organisatie)
        deliver(
            stage.tiel.organisatie,
            "Kerkstraat 1, 4021 AB Maurik",
            "Kerkstraat 2, Kesteren",
            "Kerkstraat 3",
            "Kerkstraat 4, Utrecht",
        )
    night()
    assert {row.adres: row.gemeente_id for row in signals(signaal="adres_onbekend")} == {
        "Kerkstraat 1, 4021AB": BUREN,
        "Kerkstraat 2": "GM1740",
    }


def test_it_closes_when_the_next_list_is_without_it_and_not_when_the_faults_were_cleaned_up(stage, change):
    with change():
        deliver(stage.fruithof.organisatie, "Kerkstraat 8")
    night()
    with change():
        Aanleveringsfout.objects.all().delete()
    night()
    assert len(signals()) == 1
    with change():
        deliver(stage.fruithof.organisatie, moment=1)
    night()
    assert signals() == []


def test_no_signal_names_a_resident(stage, change):
    with change():
        stage.tiel.capaciteit_vergund = 1
        stage.tiel.save()
        fill(stage.tiel, 2)
        deliver(stage.fruithof.organisatie, "Kerkstraat 8", "Kowalska", "Anna Kowalska 12")
    night()
    with change():
        rows = str(list(Melding.objects.values()))
    assert len(signals()) == 2
    assert "Kowalska" not in rows
    assert "Anna" not in rows


def test_only_the_job_that_sees_everything_raises_signals(cast):
    by = cast.toezichthouder.tiel.actor
    with scope.within(by.scope), pytest.raises(RuntimeError):
        actions.raise_signals(vandaag=VANDAAG, by=Actor.systeem("tests"))


def test_the_cost_does_not_grow_with_the_number_of_signals(change, django_assert_max_num_queries):
    with change():
        for _ in range(20):
            plek = LocatieFactory(capaciteit_vergund=0)
            VergunningFactory(locatie=plek, einde=VANDAAG - DAG)
            fill(plek, 1)
    night()
    with django_assert_max_num_queries(30):
        night()


def test_a_signal_that_was_a_duplicate_comes_back_into_the_queue_once(stage, change, cast):
    with change():
        VergunningFactory(locatie=stage.tiel, einde=VANDAAG - DAG)
    night()
    (row,) = signals()
    by = cast.toezichthouder.tiel.actor
    other, _ = report(cast.toezichthouder.tiel)
    with scope.within(by.scope):
        actions.mark_duplicate(melding=row, van=other, by=by)
    with change():
        Vergunning.objects.update(einde=VANDAAG)
    night()
    with change():
        Vergunning.objects.update(einde=VANDAAG - DAG)
    night()
    with scope.within(by.scope), pytest.raises(ValidationError, match="alweer gegeven"):
        actions.undo_duplicate(melding=row, by=by)
    settle(cast, signals()[0])
    with scope.within(by.scope):
        actions.undo_duplicate(melding=row, by=by)
    night()
    assert [running.pk for running in signals()] == [row.pk]


def test_a_reference_that_exists_is_drawn_again(stage, change, monkeypatch):
    """Codes are drawn by chance; among many thousands two are alike, and the night must not end there."""
    with change():
        for locatie in (stage.tiel, LocatieFactory(organisatie=stage.tiel.organisatie)):
            locatie.capaciteit_vergund = 2
            locatie.save()
            fill(locatie, 3)
    eerste, tweede = code.make(2026), code.make(2026)
    drawn = iter([eerste, eerste, tweede])
    monkeypatch.setattr(code, "make", lambda jaar: next(drawn))
    assert night() == 2
    assert {row.referentie for row in signals()} == {eerste.referentie, tweede.referentie}
