"""The list of reports: what is public for everybody, every edition with its history for officials."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.generic import RedirectView, View

from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.filters import EditieFilter
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.queries import uitgave
from rivierenland.rapportages.tables import EditieTable
from rivierenland.rapportages.views.uitgave.basis import OpenPagina

PER_PAGINA = 20


class RapportenView(View):
    """One address, two pages: who may read more than everybody does gets the list of all editions."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        pagina = EditieListView if uitgave.is_official(request.actor) else OpenbaarView  # type: ignore[attr-defined]
        antwoord = pagina.as_view()(request, *args, **kwargs)
        patch_vary_headers(antwoord, ["Cookie"])
        return antwoord


class EditieListView(ListPage):
    """Every version of every report, the newest period first."""

    permission = Permission.RAPPORTAGE_VIEW
    titel = "Rapporten"
    regel = "Alle rapporten van de regio, met hun eerdere versies."
    eenheid = ("rapport", "rapporten")
    filterset_class = EditieFilter
    table_class = EditieTable
    template_name = "rapportages/uitgave/list.html"
    leeg_template = "rapportages/uitgave/_leeg.html"

    def get_queryset(self) -> QuerySet[Rapporteditie]:
        return uitgave.for_list(self.request.actor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag_vragen = self.request.actor.may(Permission.RAPPORTAGE_GENERATE)
        return super().get_context_data(mag_vragen=mag_vragen, **kwargs)


class OpenbaarView(OpenPagina):
    """What is published, of every period the version that counts; twenty a page."""

    template_name = "rapportages/uitgave/openbaar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        keuzes = [(code, Rapport(code).label) for code in uitgave.public_reports()]
        gekozen = self.request.GET.get("rapport", "")
        rapport = gekozen if gekozen in dict(keuzes) else ""
        pagina = Paginator(uitgave.newest_published(rapport), PER_PAGINA).get_page(self.request.GET.get("pagina"))
        return super().get_context_data(titel="Rapporten", keuzes=keuzes, rapport=rapport, pagina=pagina, **kwargs)


class MaandrapportView(RedirectView):
    """Every address of the monthly report of before goes on to the monthly reports of now."""

    permanent = True

    def get_redirect_url(self, *args: Any, **kwargs: Any) -> str:
        return f"{reverse('rapportages:rapport-list')}?rapport={Rapport.MAANDRAPPORT.value}"
