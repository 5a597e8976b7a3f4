"""What is counted of knowledge, of hearing people and of care, from records by hand."""

from datetime import date

import pytest
from django.utils import timezone

from rivierenland.core.kalender import add_months
from rivierenland.core.talen import STANDAARD
from rivierenland.rapportages.meting.feit import Gemeten
from rivierenland.rapportages.metingen import arbeidsmigrant, kennis, zorg
from rivierenland.rapportages.periode import Periode
from speerpunten.arbeidsmigrant.models import Klankbordadvies, Klankbordvraag
from speerpunten.kennis.models import Artikel, Artikelversie, Dialoog, Effectrapport
from speerpunten.zorg.models import Doorverwijscijfer
from tests.factories import arbeidsmigrant_info as info
from tests.factories import feedback, kennis_artikel, kennis_dialoog, zorg_hulp
from tests.factories.voorbeelden import build_locatie
from tests.rapportages.definities.bouw import BUREN, TIEL

VAST = {
    "titel": "Medel",
    "status": "vastgesteld",
    "uitkomst": {},
    "peildatum": date(2026, 1, 1),
    "berekend_at": timezone.now(),
}


@pytest.fixture
def maand(systeem, monkeypatch) -> Periode:
    """This month, as if it were over: what is made today falls in it, and in no period before."""
    for meting in (kennis, arbeidsmigrant, zorg):
        monkeypatch.setattr(meting, "require_over", lambda periode: None)
    vandaag = timezone.localdate()
    return Periode(vandaag.year, maand=vandaag.month)


def counted(gemeten: Gemeten, dag: date) -> dict[str, object]:
    return {feit.sleutel.maat: feit.waarde for feit in gemeten.feiten if feit.sleutel.dag == dag}


def write_twice(gemeente: str | None) -> None:
    """An article that was placed and then placed anew."""
    artikel = Artikel.objects.create(gemeente_id=gemeente, **kennis_artikel.WAARDEN)
    velden = {naam: kennis_artikel.WAARDEN[naam] for naam in ("doelgroep", "titel", "samenvatting")}
    for nummer in (1, 2):
        Artikelversie.objects.create(artikel=artikel, gemeente_id=gemeente, nummer=nummer, **velden)


def test_knowledge_is_counted_per_gemeente_and_the_region_counts_its_own_too(maand):
    vandaag = timezone.localdate()
    for gemeente in (TIEL, None):
        Effectrapport.objects.create(gemeente_id=gemeente, **VAST, vastgesteld_op=vandaag)
        write_twice(gemeente)
    Effectrapport.objects.create(gemeente_id=TIEL, titel="Nog niet af")
    for status in ("gehouden", "afgelast"):
        velden = kennis_dialoog.velden(dag=vandaag, status=status, gemeente_id=TIEL)
        Dialoog.objects.create(**velden, reden_afgelast="Ziek" if status == "afgelast" else "")
    dag = maand.laatste_dag
    assert counted(kennis.measure(TIEL, maand), dag) == {"effectrapporten": 1, "kennisteksten": 1, "gesprekken": 1}
    assert counted(kennis.measure(BUREN, maand), dag) == {"effectrapporten": 0, "kennisteksten": 0, "gesprekken": 0}
    assert counted(kennis.region(maand), dag) == {"effectrapporten": 2, "kennisteksten": 2, "gesprekken": 1}
    assert counted(kennis.region(maand), maand.vorige.laatste_dag) == {
        "effectrapporten": 0, "kennisteksten": 0, "gesprekken": 0,
    }  # fmt: skip


def test_hearing_people_counts_published_answers_without_doubtful_ones(cast, maand):
    vandaag = timezone.localdate()
    locatie = build_locatie(cast.organisaties["waalstroom"], gemeente=TIEL, adres="Kade 1", max_personen=20)
    feedback.series(locatie, 4, aantal=12)
    feedback.series(locatie, 5, nummer=2, aantal=8, twijfel=True)
    vraag = Klankbordvraag.objects.create(gemeente_id=TIEL, titel="Was", tekst="Genoeg?", van=vandaag, tot=vandaag)
    Klankbordadvies.objects.create(vraag=vraag, gemeente_id=TIEL, samenvatting="Meer.", aantal=3, gegeven_op=vandaag)
    pagina = info.pagina()
    for taal in (STANDAARD, "pl", "ro", "pl"):
        info.placed(pagina, taal)
    dag = maand.laatste_dag
    assert counted(arbeidsmigrant.measure(TIEL, maand), dag) == {"feedback_antwoorden": 12, "klankbord_adviezen": 1}
    assert counted(arbeidsmigrant.measure(BUREN, maand), dag) == {"feedback_antwoorden": 0, "klankbord_adviezen": 0}
    assert counted(arbeidsmigrant.region(maand), dag) == {
        "info_paginas": 1, "info_vertalingen": 2, "klankbord_adviezen": 1,
    }  # fmt: skip


def test_help_is_counted_for_whom_it_is_and_referrals_as_they_were_stored(maand):
    zorg_hulp.aanbod(werkgebied=[TIEL], met_tolk=True)
    zorg_hulp.op_afstand()
    zorg_hulp.aanbod(status="concept")
    van, moment = add_months(maand.volgende.eerste_dag, -12), timezone.now()
    for gemeente, aantal in ((TIEL, None), (None, 24)):
        Doorverwijscijfer.objects.create(
            gemeente_id=gemeente, soort="maand", aantal=aantal, tekst=str(aantal or "< 10"), van=van, berekend_at=moment
        )
    dag = maand.laatste_dag
    assert counted(zorg.measure(TIEL, maand), dag) == {"hulpaanbod": 2, "hulpaanbod_tolk": 1}
    assert counted(zorg.measure(BUREN, maand), dag) == {"hulpaanbod": 1, "hulpaanbod_tolk": 0}
    assert counted(zorg.region(maand), dag) == {"hulpaanbod": 2, "hulpaanbod_tolk": 1, "doorverwijzingen": 24}
    assert counted(zorg.region(maand), maand.vorige.laatste_dag) == {"hulpaanbod": 0, "hulpaanbod_tolk": 0}
