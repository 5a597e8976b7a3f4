"""The figures of the report are those one gets by counting every stay by hand."""

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from registratie.models import Bezettingsstand
from rivierenland.core.models import Gemeente, Parameter
from rivierenland.rapportages.enums import Doelgroep
from rivierenland.rapportages.maandrapport import figuren
from rivierenland.rapportages.maandrapport.inhoud import Wijziging
from rivierenland.rapportages.maandrapport.kalender import NoReport, months, peildatum_of
from rivierenland.rapportages.maandrapport.samenstellen import area_of, compose
from tests.rapportages.toneel import furnish, last_month, let_stay, place

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("maandrapport_scope")]
PERIODE = last_month()
PEILDATUM = PERIODE.laatste_dag


def own(code):
    return compose(area_of(code), PERIODE, Doelgroep.GEMEENTE, PEILDATUM)


def regional(code=None):
    return compose(area_of(code), PERIODE, Doelgroep.REGIO, PEILDATUM)


def as_dict(verdeling):
    return {regel.naam: regel.aanwezig.waarde for regel in verdeling.rijen if regel.aanwezig.waarde}


def test_a_gemeente_gets_every_figure_of_its_own(cast):
    gasten = furnish(list(cast.organisaties.values()))
    for code in Gemeente.objects.values_list("code", flat=True):
        rapport = own(code)
        hier = [gast for gast in gasten if gast.gemeente == code and gast.present(PEILDATUM)]
        kern, soort = rapport.verdelingen
        assert rapport.kerngetallen[0].cijfer.waarde == len(hier)
        assert as_dict(kern) == Counter(gast.plaats for gast in hier)
        assert sum(regel.aanwezig.waarde for regel in soort.rijen) == len(hier)
        nachten = [(PEILDATUM - gast.aankomst).days for gast in hier]
        assert [klasse.aantal.waarde for klasse in rapport.verblijfsduur] == [
            sum(n < 122 for n in nachten),
            sum(122 <= n < 1096 for n in nachten),
            sum(n >= 1096 for n in nachten),
        ]
        assert not rapport.heeft_niet_getoond


def test_every_week_and_month_of_the_year_is_counted(cast):
    gasten = furnish(list(cast.organisaties.values()))
    rapport = own("GM0281")
    tiel = [gast for gast in gasten if gast.gemeente == "GM0281"]
    for week in rapport.weken:
        verwacht = sum(gast.present(week.maandag) for gast in tiel) if week.maandag <= PEILDATUM else None
        assert (week.dit_jaar.waarde if week.dit_jaar else None) == verwacht
    assert rapport.maanden[PERIODE.maand - 1].dit_jaar.waarde == sum(gast.present(PEILDATUM) for gast in tiel)


def test_the_region_adds_up_what_may_be_shown(cast):
    gasten = furnish(list(cast.organisaties.values()), gasten=500)
    rapport = regional()
    hier = Counter(gast.gemeente for gast in gasten if gast.present(PEILDATUM))
    assert rapport.verdelingen[0].totaal.aanwezig.waarde == hier.total()
    namen = dict(Gemeente.objects.values_list("naam", "code"))
    shown = {regel.naam: regel.aanwezig for regel in rapport.verdelingen[0].rijen}
    assert all(hier[namen[naam]] == cijfer.waarde for naam, cijfer in shown.items() if cijfer.waarde is not None)
    assert all(hier[namen[naam]] < 10 for naam, cijfer in shown.items() if cijfer.tekst == "niet getoond")


def test_nights_of_more_than_a_year_ago_come_from_the_kept_table(cast):
    place(cast.organisaties["waalstroom"], "GM0281", "Tiel")
    oud = own("GM0281").weken[0]
    assert oud.vorig_jaar.tekst == "niet bekend"
    nacht = oud.maandag - timedelta(days=364)
    Bezettingsstand.objects.create(gemeente_id="GM0281", nacht=nacht, personen=31, bedden=40, locaties=1)
    assert own("GM0281").weken[0].vorig_jaar.waarde == 31


def test_new_and_closed_locations_of_the_month_are_named(cast):
    delta, dag = cast.organisaties["delta"], PERIODE.eerste_dag
    place(delta, "GM0281", "Tiel", naam="Oud")
    place(delta, "GM0281", "Tiel", naam="Nieuw", ingangsdatum=dag + timedelta(days=3))
    place(delta, "GM0281", "Tiel", naam="Dicht", status="gesloten", einddatum=dag + timedelta(days=5))
    place(delta, "GM0281", "Tiel", naam="Nog niet", status="aangemeld", ingangsdatum=dag)
    place(delta, "GM1740", "Ochten", naam="Elders", ingangsdatum=dag)
    rapport = own("GM0281")
    assert [(regel.wijziging, regel.naam) for regel in rapport.locaties] == [
        (Wijziging.NIEUW, "Nieuw"),
        (Wijziging.GESLOTEN, "Dicht"),
    ]
    assert rapport.kerngetallen[3].cijfer.waarde == 2
    assert rapport.kerngetallen[3].toelichting == "1 nieuw, 1 gesloten"


def test_a_gemeente_with_limits_of_its_own_uses_them_in_its_own_report_only(cast):
    tiel = place(cast.organisaties["delta"], "GM0281", "Tiel")
    let_stay(tiel, [(PEILDATUM - timedelta(days=100), None)] * 12)
    Parameter.objects.create(
        code="verblijfsduur_kort_nachten",
        naam="Kort",
        gemeente_id="GM0281",
        waarde=90,
        geldig_van="2020-01-01",
        bron="Raad",
    )
    assert [klasse.aantal.waarde for klasse in own("GM0281").verblijfsduur] == [0, 12, 0]
    assert [klasse.aantal.waarde for klasse in regional("GM0281").verblijfsduur] == [12, 0, 0]


def test_the_number_of_questions_does_not_grow_with_the_stays(cast, django_assert_max_num_queries):
    furnish(list(cast.organisaties.values()), gasten=40)
    with django_assert_max_num_queries(13):
        regional()
    furnish(list(cast.organisaties.values()), seed=2, gasten=200)
    with django_assert_max_num_queries(13):
        regional()


def test_a_month_needs_a_whole_night_and_stays_that_are_still_there():
    vandaag = timezone.localdate()
    lopend = months(vandaag=vandaag)[0]
    assert peildatum_of(lopend, vandaag=vandaag) == vandaag - timedelta(days=1)
    assert peildatum_of(PERIODE, vandaag=vandaag) == PEILDATUM
    with pytest.raises(NoReport, match="nog geen hele nacht"):
        peildatum_of(lopend, vandaag=lopend.eerste_dag)
    with pytest.raises(NoReport, match="al verwijderd"):
        peildatum_of(lopend, vandaag=vandaag + timedelta(days=800))


def test_the_map_of_a_gemeente_has_a_circle_for_every_kern(cast):
    delta = cast.organisaties["delta"]
    place(delta, "GM0281", "Tiel", bedden=40, rd_x=157912, rd_y=433165)
    place(delta, "GM0281", "Wadenoijen", bedden=10, rd_x=154300, rd_y=432100)
    place(delta, "GM0281", "Zennewijnen", bedden=10)
    rapport = own("GM0281")
    assert [(punt.naam, punt.rd_x, punt.bedden.waarde) for punt in rapport.punten] == [
        ("Tiel", 157900, 40),
        ("Wadenoijen", 154300, 10),
    ]
    assert figuren.draw(rapport)["kaart"].svg.count("<circle") == 2
