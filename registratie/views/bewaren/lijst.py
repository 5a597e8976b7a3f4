"""The destruction lists, and one list with its lines: references, never names."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView
from django_tables2 import RequestConfig

from registratie.enums import Lijststatus
from registratie.filters.bewaren import VernietigingslijstFilter
from registratie.models import Vernietigingslijst, Vernietigingsregel
from registratie.queries import vernietiging
from registratie.tables.bewaren import VernietigingslijstTable, VernietigingsregelTable, lijst_badge, month
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.paginering import PER_PAGE, FixedPaginator
from rivierenland.core.permissions import Permission
from rivierenland.core.persoonsgegevens import NACHTREGISTER
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import FORMATEN, ListPage


class VernietigingslijstListView(ListPage):
    """The lists of the own gemeente; of all, in figures, for the privacy officer."""

    permission = Permission.BEWAREN_VIEW
    titel = "Bewaren en vernietigen"
    regel = "Verblijven die langer dan de bewaartermijn voorbij zijn. Hier staan nummers en aantallen, geen namen."
    eenheid = ("lijst", "lijsten")
    filterset_class = VernietigingslijstFilter
    table_class = VernietigingslijstTable
    template_name = "registratie/bewaren/list.html"
    leeg_template = "registratie/bewaren/_leeg.html"

    def get_queryset(self) -> QuerySet[Vernietigingslijst]:
        return vernietiging.visible_to(self.request.actor)


class LijstPage(PortalView):
    """A page about one list that the actor may see."""

    permission: Permission | None = Permission.BEWAREN_VIEW

    @cached_property
    def lijst(self) -> Vernietigingslijst:
        """Another gemeente's list is not there: 404."""
        return get_object_or_404(vernietiging.visible_to(self.request.actor), pk=self.kwargs["pk"])

    @property
    def sees_lines(self) -> bool:
        """Whether the lines are of the actor's own gemeente; the privacy officer sees figures."""
        return self.lijst.gemeente_id in self.request.actor.gemeenten


class VernietigingslijstDetailView(LijstPage, TemplateView):
    """One list: figures, decision, stays per location and month, and the lines."""

    template_name = "registratie/bewaren/detail.html"

    def get_template_names(self) -> list[str]:
        htmx = self.request.htmx
        rows_only = htmx and not htmx.history_restore_request and self.sees_lines
        return ["registratie/bewaren/_regels.html" if rows_only else self.template_name]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst, actor = self.lijst, self.request.actor
        mag = actor.may(Permission.BEWAREN_APPROVE, gemeente=lijst.gemeente_id)
        context = super().get_context_data(**kwargs) | {
            "titel": f"Vernietigingslijst {lijst.pk}",
            "lijst": lijst,
            "badges": lijst_badge(lijst),
            "grond": NACHTREGISTER.grond,
            "mag_aanbieden": mag and lijst.status == Lijststatus.CONCEPT,
            "mag_beoordelen": mag and lijst.status == Lijststatus.TER_GOEDKEURING,
            "is_eigen": self.sees_lines,
        }
        return context | (self._lines() if self.sees_lines else {})

    def _lines(self) -> dict[str, Any]:
        lijst, actor = self.lijst, self.request.actor
        open_ = lijst.status == Lijststatus.TER_GOEDKEURING and actor.may(Permission.BEWAREN_APPROVE)
        table = VernietigingsregelTable(vernietiging.lines_of(lijst), actor=actor, mag_aanhouden=open_)
        paginate = {"per_page": PER_PAGE, "paginator_class": FixedPaginator, "silent": True}
        RequestConfig(self.request, paginate=paginate).configure(table)
        return {
            "table": table,
            "tellingen": vernietiging.counts_of(lijst),
            "aangehouden": vernietiging.held_count(lijst),
            "formaten": FORMATEN,
        }


class VernietigingslijstExportView(LijstPage, View):
    """The lines as a file, to look at elsewhere or to keep with the decision."""

    def get(self, request: HttpRequest, formaat: str, **kwargs: Any) -> HttpResponse:
        if formaat not in set(Formaat) or not self.sees_lines:
            raise Http404
        actie, gemeente = "vernietigingslijst.export", self.lijst.gemeente_id
        gebeurtenis.record(
            actie=actie, object=self.lijst, by=request.actor, gemeente=gemeente, details={"formaat": formaat}
        )
        blad = Blad("Vernietigingslijst", columns_of(self.lijst), stream(self.lijst, request.actor))
        naam = f"vernietigingslijst-{self.lijst.pk}"
        return export_response(Formaat(formaat), [blad], titel=naam, bestandsnaam=naam, moment=timezone.now())


class VernietigingsbewijsView(LijstPage, TemplateView):
    """The proof, ready to print; with the own gemeente's lines the digest is computed again."""

    template_name = "registratie/bewaren/bewijs.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.lijst.status != Lijststatus.UITGEVOERD:
            raise Http404
        bewijs = self.lijst.bewijs
        months = [(vernietiging.month_of(maand), aantal) for maand, aantal in sorted(bewijs.per_maand.items())]
        return super().get_context_data(**kwargs) | {
            "titel": f"Bewijs van vernietiging {self.lijst.pk}",
            "lijst": self.lijst,
            "bewijs": bewijs,
            "maanden": [(month(maand), aantal) for maand, aantal in months],
            "sporen": vernietiging.traces_of(bewijs),
            "is_eigen": self.sees_lines,
            "klopt": self.sees_lines and vernietiging.digest_of_lines(self.lijst) == bewijs.sha256,
        }


def stream(lijst: Vernietigingslijst, actor: Actor) -> Iterator[Vernietigingsregel]:
    """The lines in a transaction of their own, after the view has returned."""
    with scope.within(actor.scope):
        yield from vernietiging.lines_of(lijst).iterator(chunk_size=500)


def columns_of(lijst: Vernietigingslijst) -> list[Kolom]:
    """What a line of the file says."""
    return [
        Kolom("Verblijf", Soort.TEKST, lambda row: row.referentie),
        Kolom("Locatie", Soort.TEKST, lambda row: row.locatie.naam),
        Kolom("Aanbieder", Soort.TEKST, lambda row: row.organisatie.naam),
        Kolom("Vertrokken in", Soort.TEKST, lambda row: f"{row.vertrekmaand:%Y-%m}"),
        Kolom("Termijn", Soort.TEKST, lambda row: f"{lijst.termijn_maanden} maanden na vertrek"),
        Kolom("Bron van de termijn", Soort.TEKST, lambda row: lijst.termijn_bron),
        Kolom("Grond", Soort.TEKST, lambda row: NACHTREGISTER.grond),
        Kolom("Status", Soort.TEKST, lambda row: row.get_status_display()),
        Kolom("Reden", Soort.TEKST, lambda row: row.reden),
    ]
