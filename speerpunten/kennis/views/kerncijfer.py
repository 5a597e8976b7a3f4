"""The list of published figures, the page of one, its download and how they are weighed."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.ranges import Range, ranges_figure
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.kennis.filters.kerncijfer import KerncijferFilter
from speerpunten.kennis.kerncijfers import gebieden, keurmerk
from speerpunten.kennis.kerncijfers.indicatoren import INDICATOREN
from speerpunten.kennis.kerncijfers.recht import may_manage, may_see_sources
from speerpunten.kennis.kerncijfers.woorden import disagreement
from speerpunten.kennis.models import Kerncijfer
from speerpunten.kennis.queries import kerncijfer as kerncijfers
from speerpunten.kennis.queries import statline
from speerpunten.kennis.queries.kerncijfer import Registercijfer
from speerpunten.kennis.tables.kerncijfer import KerncijferTable


class KerncijferListView(ListPage):
    """Every published figure in force."""

    permission = Permission.KENNIS_VIEW
    titel = "Kerncijfers"
    regel = "Wat anderen publiceerden over internationale werknemers, met bron, marge en keurmerk."
    eenheid = ("kerncijfer", "kerncijfers")
    filterset_class = KerncijferFilter
    table_class = KerncijferTable
    template_name = "kennis/kerncijfer/list.html"
    leeg_template = "kennis/kerncijfer/_leeg.html"
    export_url = "kennis:kerncijfer-export"
    export_permission = Permission.KENNIS_VIEW

    def get_queryset(self):
        return kerncijfers.current()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        mag = any(may_manage(actor, gebied) for gebied in gebieden.GEBIEDEN)
        return super().get_context_data(**kwargs) | {
            "mag_vastleggen": mag, "mag_bronnen": may_see_sources(actor),
        }  # fmt: skip


class KerncijferDetailView(PortalView, TemplateView):
    """What sources say about one thing in one area, side by side, beside the register's own figure."""

    permission = Permission.KENNIS_VIEW
    template_name = "kennis/kerncijfer/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        indicator, gebied = kwargs["indicator"], kwargs["gebied"]
        if indicator not in INDICATOREN or gebied not in gebieden.GEBIEDEN:
            raise Http404
        rows = kerncijfers.of(indicator, gebied)
        own = [row for row in rows if row.indicator == indicator]
        oud = kerncijfers.old_versions(indicator, gebied)
        if not own and not oud:
            raise Http404
        soort = INDICATOREN[indicator]
        eigen = kerncijfers.register(gebied, timezone.localdate()) if soort.naast_elkaar else None
        titel = f"{soort.naam}: {gebieden.GEBIEDEN[gebied]}"
        return super().get_context_data(**kwargs) | {
            "titel": titel, "soort": soort, "gebied": gebieden.GEBIEDEN[gebied], "cijfers": own,
            "naast": [row for row in rows if row.indicator != indicator], "oud": oud,
            "onenigheid": disagreement(kerncijfers.claims(rows)), "register": eigen,
            "sleutel": f"{indicator}+{gebied}", "gebiedcode": gebied,
            "grafiek": figure_of(titel, rows, eigen), "mag": may_manage(self.request.actor, gebied),
            "statline": statline.tried(indicator) if gebieden.gemeente_of(gebied) else [],
        }  # fmt: skip


def figure_of(titel: str, rows: list[Kerncijfer], eigen: Registercijfer | None) -> Figure:
    """The stretches of all sources, oldest on top, and the register last."""
    ranges = [
        Range(f"{row.peildatum.year} · {row.soort.naam}", _number(row.waarde_min), _number(row.waarde_max), row.bereik)
        for row in rows
    ]
    if eigen and eigen.nacht and eigen.personen.waarde is not None:
        waarde = float(eigen.personen.waarde)
        ranges.append(Range(f"{eigen.nacht.year} · Dit register", waarde, waarde, eigen.personen.tekst, own=True))
    return ranges_figure(
        titel, ranges, header=("Jaar en cijfer", "Waarde"), source="Bronnen: zie de tabel op deze pagina"
    )


def _number(waarde: Any) -> float | None:
    return None if waarde is None else float(waarde)


class KerncijferUitlegView(PortalView, TemplateView):
    """How figures are weighed."""

    permission = Permission.KENNIS_VIEW
    template_name = "kennis/kerncijfer/uitleg.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels = [(wijze.label, begin.value) for wijze, begin in keurmerk.BEGIN.items()]
        return super().get_context_data(**kwargs) | {
            "titel": "Hoe wij cijfers wegen", "regels": regels, "jaren": keurmerk.OUD_JAREN,
            "indicatoren": list(INDICATOREN.values()),
        }  # fmt: skip


class KerncijferExportView(PortalView, View):
    """The list as a file, by the same filter."""

    permission = Permission.KENNIS_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        filterset = KerncijferFilter(request.GET, queryset=kerncijfers.current(), request=request)
        if formaat not in set(Formaat) or not filterset.is_valid():
            raise Http404
        gebeurtenis.record(
            actie="kerncijfer.export",
            object_soort="kennis.kerncijfer",
            by=self.request.actor,
            details={"formaat": formaat},
        )
        vandaag = timezone.localdate()
        return export_response(
            Formaat(formaat), [Blad("Kerncijfers", columns(), list(filterset.qs))],
            titel=f"Kerncijfers op {datum_lang(vandaag)}", bestandsnaam=_name(vandaag), moment=timezone.now(),
        )  # fmt: skip


def _name(vandaag: date) -> str:
    return f"kerncijfers-{vandaag:%Y-%m-%d}"


def columns() -> list[Kolom]:
    """A figure never travels without its range, day, source, kind and mark."""
    return [
        Kolom("Cijfer", Soort.TEKST, lambda row: row.soort.naam),
        Kolom("Definitie", Soort.TEKST, lambda row: row.soort.definitie),
        Kolom("Gebied", Soort.TEKST, lambda row: row.gebiedsnaam),
        Kolom("Laagste", Soort.GETAL, lambda row: row.waarde_min),
        Kolom("Hoogste", Soort.GETAL, lambda row: row.waarde_max),
        Kolom("Eenheid", Soort.TEKST, lambda row: row.soort.eenheid),
        Kolom("Peildatum", Soort.DATUM, lambda row: row.peildatum),
        Kolom("Peildatum volgens bron", Soort.TEKST, lambda row: row.peildatum_tekst),
        Kolom("Soort", Soort.TEKST, lambda row: row.get_status_display()),
        Kolom("Manier van meten", Soort.TEKST, lambda row: row.get_meetwijze_display()),
        Kolom("Keurmerk", Soort.TEKST, lambda row: row.keurmerk.value),
        Kolom("Bron", Soort.TEKST, lambda row: row.bron),
        Kolom("Webadres", Soort.TEKST, lambda row: row.bron_url),
        Kolom("Toelichting", Soort.TEKST, lambda row: row.toelichting),
    ]
