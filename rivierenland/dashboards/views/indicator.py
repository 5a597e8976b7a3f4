"""One figure: what it means, how it went, how the eight compare, its table as a file, and the records behind it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views import View

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import NBSP, datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import FORMATEN
from rivierenland.dashboards import achter, catalogus, figuren
from rivierenland.dashboards.onthouden import Pagina, Vraag
from rivierenland.dashboards.queries import indicator
from rivierenland.dashboards.queries.cijferstand import shown, written
from rivierenland.dashboards.queries.indicator import Indicatorcijfers
from rivierenland.dashboards.vergelijkmaten import COMPARABLE
from rivierenland.dashboards.views.pagina import DashboardPage
from speerpunten.programma.indicatoren import SOORTEN
from speerpunten.programma.indicatoren.soort import PROCENT
from speerpunten.programma.queries.meetwaarde import REGIO


def indicator_context(vraag: Vraag) -> dict[str, Any]:
    """A figure with everything about it; `gebied` chooses whose line is drawn."""
    soort = _soort(dict(vraag.adres)["code"])
    cijfers = indicator.of(soort.code, vraag.vandaag, eigen=vraag.lezer.gemeenten)
    return {
        "titel": soort.naam,
        "soort": soort,
        "vergelijkbaar": soort.code in COMPARABLE and vraag.lezer.may(Permission.VERGELIJKEN_VIEW),
        "formule": catalogus.formula_of(soort),
        "richting": catalogus.direction_of(soort),
        "speerpunt": catalogus.speerpunt_of(soort),
        "lijsten": achter.lists_for(soort.code, vraag.lezer),
        "cijfers": cijfers,
        **(_drawn(cijfers, vraag.keuze("gebied")) if cijfers else {}),
        "downloads": [
            {"label": label, "icon": icon, "url": reverse("cijfer-export", args=[soort.code, formaat])}
            for formaat, label, icon in FORMATEN
        ],
    }


class IndicatorView(DashboardPage):
    """The page of one figure."""

    pagina = Pagina("indicator", indicator_context)
    keuzes = ("gebied",)


class IndicatorExportView(PortalView, View):
    """The table of the page as a file: a row per day, a column per gemeente and the region. Withheld is a word there too."""

    permission = Permission.REGIO_DASHBOARD_VIEW

    def get(self, request: HttpRequest, code: str, formaat: str) -> HttpResponse:
        soort = _soort(code)
        if formaat not in set(Formaat):
            raise Http404
        actor = request.actor  # type: ignore[attr-defined]
        cijfers = indicator.of(code, timezone.localdate(), eigen=actor.gemeenten)
        rijen = list(reversed(cijfers.dagen)) if cijfers else []
        blad = Blad(soort.naam, _columns(cijfers) if cijfers else [_day_column()], rijen)
        bestandsnaam = f"{code.replace('_', '-')}-{timezone.localdate():%Y-%m-%d}"
        return export_response(
            Formaat(formaat), [blad], titel=soort.naam, bestandsnaam=bestandsnaam, moment=timezone.now()
        )


def _soort(code: str) -> Any:
    if code not in SOORTEN:
        raise Http404
    return SOORTEN[code]


def _drawn(cijfers: Indicatorcijfers, gevraagd: str) -> dict[str, Any]:
    """The charts and the table, with the chosen gemeente's line; without a choice the region's."""
    gekozen = next((gemeente for gemeente in cijfers.gemeenten if gemeente.slug == gevraagd), None)
    gebieden = [(gemeente.code, gemeente.naam) for gemeente in cijfers.gemeenten] + [(REGIO, "Regio")]
    return {
        "gekozen": gekozen,
        "lijn": figuren.line_of(cijfers.soort, _lines(cijfers, gekozen)),
        "balken": figuren.compared_bars(cijfers.stand, cijfers.soort.code, chosen=gekozen.naam if gekozen else ""),
        "koppen": [naam for _, naam in gebieden],
        "rijen": [
            (datum_lang(dag).replace(" ", NBSP), [written(cijfers.soort, cijfers.waarde(code, dag)) for code, _ in gebieden])
            for dag in reversed(cijfers.dagen)
        ],
    }  # fmt: skip


def _lines(cijfers: Indicatorcijfers, gekozen: Gemeente | None) -> dict[str, Any]:
    """The line that is drawn; of a share the region's beside it, because they share a scale."""
    regio = {"Regio": cijfers.reeks.get(REGIO, [])}
    if gekozen is None:
        return regio
    eigen = {gekozen.naam: cijfers.reeks.get(gekozen.code, [])}
    return eigen | regio if cijfers.soort.eenheid == PROCENT else eigen


def _day_column() -> Kolom:
    return Kolom("Peildatum", Soort.DATUM, lambda dag: dag)


def _columns(cijfers: Indicatorcijfers) -> list[Kolom]:
    soort = Soort.PERCENTAGE if cijfers.soort.eenheid == PROCENT else Soort.GETAL

    def value(gebied: str) -> Any:
        def read(dag: Any) -> Any:
            waarde = cijfers.waarde(gebied, dag)
            if waarde is None or waarde.waarde is None:
                return str(shown(waarde)) if waarde else "onbekend"
            return waarde.waarde / 100 if cijfers.soort.eenheid == PROCENT else int(waarde.waarde)

        return read

    gebieden = [(gemeente.code, gemeente.naam) for gemeente in cijfers.gemeenten] + [(REGIO, "Regio")]
    return [_day_column(), *(Kolom(naam, soort, value(code)) for code, naam in gebieden)]
