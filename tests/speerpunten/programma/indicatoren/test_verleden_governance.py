"""The past of the programme keeps its figures: choices, agreements, decisions and milestones."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from speerpunten.programma.models import Behandeling, Besluit, Handelingsperspectief, Instemming, Mijlpaal, Voorstel
from tests.factories.programma_deelname import chosen
from tests.factories.programma_indicatoren import figures, recorded_on
from tests.factories.registratie import BUREN, TIEL

VANDAAG = timezone.localdate()
TOEN = VANDAAG - timedelta(days=40)


pytestmark = pytest.mark.usefixtures("systeem")


def decided(gemeente: str, orgaan: str, dag: date, uitkomst: str = "akkoord") -> Besluit:
    voorstel = Voorstel.objects.first() or Voorstel.objects.create(
        onderwerp="anders", titel="Samen", toelichting="Doet u mee?", status="aangeboden", overleg_op=TOEN - timedelta(days=110),
        aangeboden_op=TOEN - timedelta(days=100), college_voor=VANDAAG, raad_voor=VANDAAG,
    )  # fmt: skip
    begin = voorstel.aangeboden_op
    if orgaan == "raad":
        asked = {"voorgelegd_op": begin, "besloten_op": begin}
        Behandeling.objects.get_or_create(voorstel=voorstel, gemeente_id=gemeente, orgaan="college", defaults=asked)
    day = {"voorgelegd_op": begin, "besloten_op": None if uitkomst == "aangehouden" else dag}
    Behandeling.objects.update_or_create(voorstel=voorstel, gemeente_id=gemeente, orgaan=orgaan, defaults=day)
    return Besluit.objects.create(
        voorstel=voorstel, gemeente_id=gemeente, orgaan=orgaan, besloten_op=dag, uitkomst=uitkomst, openbaar=True
    )


def test_a_choice_of_today_leaves_the_past() -> None:
    chosen("haakt_aan", TOEN - timedelta(days=30), pakket="M05")
    chosen("haakt_aan", TOEN - timedelta(days=20), pakket="M06")
    chosen("nog_niet", TOEN - timedelta(days=20), pakket="M07")
    toen = figures(TOEN)
    assert toen["deelname_haakt_aan", TIEL][1:] == (2, 14)
    assert toen["deelname_bekend", TIEL][1:] == (3, 14)
    assert toen["deelname_haakt_aan", ""][1:] == (2, 112)
    chosen("doet_niet_mee", VANDAAG, pakket="M05")
    chosen("haakt_aan", VANDAAG, pakket="M08")
    assert figures(TOEN) == toen
    assert figures(VANDAAG)["deelname_bekend", TIEL][1:] == (4, 14)


def test_a_correction_of_what_held_then_does_change_it() -> None:
    fout = chosen("haakt_aan", TOEN - timedelta(days=30))
    assert figures(TOEN)["deelname_haakt_aan", TIEL][1:] == (1, 14)
    chosen("nog_niet", TOEN - timedelta(days=30), vastgelegd=VANDAAG - timedelta(days=1), vervangt=fout)
    assert figures(TOEN)["deelname_haakt_aan", TIEL][1:] == (0, 14)


def test_who_agreed_to_the_version_in_force() -> None:
    def version(nummer: int, dag: date) -> Handelingsperspectief:
        Handelingsperspectief.objects.filter(status="vastgesteld").update(status="vervangen")
        return Handelingsperspectief.objects.create(
            nummer=nummer, titel="Samen", status="vastgesteld", vastgesteld_op=dag
        )

    eerste = version(8001, TOEN - timedelta(days=60))
    for gemeente, dag in ((TIEL, TOEN - timedelta(days=5)), (BUREN, VANDAAG)):
        Instemming.objects.create(
            perspectief=eerste,
            gemeente_id=gemeente,
            standpunt="ingestemd",
            orgaan="raad",
            besloten_op=dag,
            sha256="a" * 64,
        )
    toen = figures(TOEN)
    assert toen["handelingsperspectief_ingestemd", TIEL] == (100, 1, 1)
    assert toen["handelingsperspectief_ingestemd", BUREN] == (0, 0, 1)
    assert toen["handelingsperspectief_ingestemd", ""][1:] == (1, 8)
    version(8002, VANDAAG)
    assert figures(TOEN) == toen
    assert figures(VANDAAG)["handelingsperspectief_ingestemd", ""][1:] == (0, 8)


def test_decisions_and_how_long_a_raad_takes() -> None:
    decided(TIEL, "raad", TOEN - timedelta(days=10))
    decided(BUREN, "raad", TOEN - timedelta(days=40))
    decided("GM0263", "college", TOEN - timedelta(days=60))
    decided("GM1740", "raad", TOEN - timedelta(days=1), "aangehouden")
    toen = figures(TOEN)
    assert toen["besluiten_genomen", ""] == (3, 3, None)
    assert toen["besluit_dagen_tot_raad", TIEL] == (90, 1, None)
    assert toen["besluit_dagen_tot_raad", ""] == (75, 2, None)
    decided("GM1740", "raad", VANDAAG)
    assert figures(TOEN) == toen


def test_a_milestone_that_is_reached_or_moved_later_leaves_the_past() -> None:
    op_tijd = Mijlpaal.objects.create(
        pakket_id="M05", titel="Op tijd", gepland_op=TOEN - timedelta(days=10), behaald_op=TOEN - timedelta(days=12)
    )
    laat = Mijlpaal.objects.create(pakket_id="M05", titel="Laat", gepland_op=TOEN - timedelta(days=10))
    recorded_on(TOEN - timedelta(days=20), op_tijd)
    recorded_on(TOEN - timedelta(days=20), laat)
    toen = figures(TOEN)
    assert toen["mijlpalen_op_tijd", ""] == (50, 1, 2)
    assert toen["mijlpalen_over_tijd", ""] == (1, 1, None)
    laat.gepland_op, laat.behaald_op = VANDAAG, VANDAAG
    laat.save()
    assert figures(TOEN) == toen
