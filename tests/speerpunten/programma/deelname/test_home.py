"""What waits stands on the home of the policy officer; the region sees the counts."""

from datetime import date

from rivierenland.core import scope
from rivierenland.dashboards.queries import deelname
from speerpunten.programma.enums.deelname import Deelnamekeuze as K
from speerpunten.programma.models import Maatregelenpakket
from tests.factories.programma_deelname import TIEL, chosen
from tests.speerpunten.programma.deelname.conftest import VANDAAG


def test_a_decision_that_was_expected_and_packages_without_a_choice(systeem) -> None:
    for code in Maatregelenpakket.objects.exclude(pk__in=["M11", "M12"]).values_list("pk", flat=True):
        chosen(K.NOG_NIET, date(2026, 1, 6), pakket=code)
    chosen(K.IN_BESLUITVORMING, date(2026, 9, 1), verwacht_op=date(2026, 11, 12))
    laat, onbekend = deelname.beleid([TIEL], VANDAAG)
    assert (laat.wat, laat.wanneer, laat.volgorde) == (
        "M05, Locatiepijplijn en versnellingstafel: wat is besloten?", "Verwacht op 12 november 2026", -14,
    )  # fmt: skip
    assert laat.url == "/programma/wie-doet-mee/tiel/M05/kiezen/"
    assert (onbekend.wat, onbekend.waarom) == ("Van 2 pakketten is niet bekend of uw gemeente meedoet", "M11, M12")


def test_nothing_waits_when_all_is_decided(systeem) -> None:
    for code in Maatregelenpakket.objects.values_list("pk", flat=True):
        chosen(K.HAAKT_AAN, date(2026, 1, 6), pakket=code)
    assert deelname.beleid([TIEL], VANDAAG) == []


def test_both_homes_show_it(cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        chosen(K.HAAKT_AAN, date(2026, 6, 2))
    assert "Van 13 pakketten is niet bekend" in visit(cast.beleid.tiel).get("/").content.decode()
    page = visit(cast.regiocoordinator).get("/").content.decode()
    assert ("Wie haakt aan" in page, "Van 112 keuzes" in page) == (True, True)
