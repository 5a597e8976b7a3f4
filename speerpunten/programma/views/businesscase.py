"""The business case of a package: what it costs and brings per scenario, who pays what, and what moves the outcome."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.views.generic import TemplateView

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.tornado import Swing, tornado_figure
from rivierenland.core.opmaak import euro, procent
from rivierenland.core.permissions import Permission
from rivierenland.core.templatetags.look import badge
from speerpunten.programma.businesscase.geldstroom import HONDERD
from speerpunten.programma.businesscase.gevoeligheid import BATEN, KOSTEN, VOET, Invloed
from speerpunten.programma.models import Businesscase, Scenario
from speerpunten.programma.queries import businesscase as zaken
from speerpunten.programma.queries.businesscase import Uitkomst, Zaak
from speerpunten.programma.views.pakket import PakketPage

WAT = {VOET: "Discontovoet", KOSTEN: "Kosten", BATEN: "Baten"}


class BusinesscaseView(PakketPage, TemplateView):
    """One business case reckoned through, in the scenario of the address or as it was entered."""

    permission = Permission.PROGRAMMA_VIEW
    template_name = "programma/businesscase/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        row = Businesscase.objects.filter(pakket=self.pakket).first()
        if row is None:
            return context
        zaak = zaken.read(row)
        context |= {"merk": badge("neutral", "Voorbeeldinhoud", "info") if row.is_voorbeeld else ""}
        context |= {"zaak": row, "regels": zaak.regels, "scenarios": zaak.scenarios}
        context |= {
            "kosten": _amounts(zaak, zaak.kosten),
            "baten": _amounts(zaak, zaak.baten),
            "buiten": zaken.outside(zaak),
        }
        return context if zaak.regels.ontbreekt or not zaak.scenarios else context | _sums(zaak, self.request)


def _sums(zaak: Zaak, request: HttpRequest) -> dict[str, Any]:
    uitkomsten = [zaken.outcome(zaak, scenario) for scenario in zaak.scenarios]
    gekozen = _chosen(uitkomsten, request.GET.get("scenario", ""))
    return {
        "uitkomsten": uitkomsten,
        "gekozen": gekozen,
        "voetregel": f"bij een discontovoet van {procent(zaak.regels.of(zaken.VOET), 2)}",
        "jarenregel": f"in {zaak.businesscase.jaren} jaar, niet teruggerekend",
        "terugregel": "" if gekozen.terugverdiend else f"tot en met {zaak.businesscase.laatste_jaar}",
        "gevoelig": _figure(zaken.sensitivity(zaak, gekozen), gekozen),
        "verdeling": zaken.division(zaak, gekozen),
    }


def _amounts(zaak: Zaak, posten: Any) -> list[tuple[Any, Decimal | None]]:
    """Each row with what it is a year; None when the cost of an FTE is not known on the price date."""
    return [(post, None if zaak.regels.ontbreekt else zaken.yearly(post, zaak.regels)) for post in posten]


def _chosen(uitkomsten: list[Uitkomst], gevraagd: str) -> Uitkomst:
    """The scenario that was asked for; else the one that takes the amounts as entered; else the first."""
    for uitkomst in uitkomsten:
        if str(uitkomst.scenario.pk) == gevraagd:
            return uitkomst
    return next((uitkomst for uitkomst in uitkomsten if _as_entered(uitkomst.scenario)), uitkomsten[0])


def _as_entered(scenario: Scenario) -> bool:
    return scenario.kosten_procent == HONDERD == scenario.baten_procent


def _figure(invloeden: list[Invloed], gekozen: Uitkomst) -> Figure:
    rows = [
        Swing(WAT[rij.wat], procent(rij.laag, 2), procent(rij.hoog, 2), float(rij.bij_laag), float(rij.bij_hoog))
        for rij in invloeden
    ]
    return tornado_figure(
        f"Wat de netto contante waarde het meest verandert, scenario {gekozen.scenario.naam}",
        rows,
        base=float(gekozen.waarde),
        header=["Wat", "Laag", "Netto contante waarde", "Hoog", "Netto contante waarde"],
        write=euro,
        source="Licht is de lage waarde, donker de hoge. Eén ding verandert, de rest blijft gelijk",
    )
