"""What every list page shares: filter, order, pages, a capped count and downloads; whole page or only the rows."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django_filters.views import FilterView
from django_tables2 import SingleTableMixin

from rivierenland.core.paginering import PER_PAGE, FixedPaginator
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.telling import Telling, capped_count
from rivierenland.core.views.basis import PortalView

FORMATEN = (("ods", "ODS", "sheet"), ("xlsx", "Excel", "sheet"), ("csv", "CSV", "csv"))


class ListPage(PortalView, SingleTableMixin, FilterView):
    """A list that works without JavaScript. Fifty rows a page; nothing counts the whole table.

    Subclasses set `titel`, `regel`, `eenheid` (singular, plural), `template_name`, `leeg_template` and maybe
    `export_url`.
    """

    titel = ""
    regel = ""
    eenheid = ("regel", "regels")
    leeg_template = ""
    export_url = ""
    export_permission: Permission | None = None
    rows_template = "components/list_rows.html"
    paginator_class = FixedPaginator
    table_pagination = {"per_page": PER_PAGE}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().get(request, *args, **kwargs)
        patch_vary_headers(response, ["HX-Request"])
        return response

    def get_template_names(self) -> list[str]:
        htmx = self.request.htmx
        return [self.rows_template] if htmx and not htmx.history_restore_request else [self.template_name]

    def get_table_kwargs(self) -> dict[str, Any]:
        return {"actor": self.request.actor}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context.update(
            titel=self.titel,
            regel=self.regel,
            rows_template=self.rows_template,
            leeg_template=self.leeg_template,
            hx_trigger=self.filterset.hx_trigger,
            gefilterd=self.filterset.is_used,
            resultaat=self.resultaat(context["object_list"]),
            export_links=self.export_links(),
        )
        return context

    def resultaat(self, queryset: QuerySet) -> str:
        """The number found in words, counted to a cap."""
        return in_woorden(capped_count(queryset), self.eenheid)

    def export_links(self) -> list[dict[str, str]]:
        """A download per format, of exactly this list; none without the right."""
        if not self.export_url or not self.request.actor.may(self.export_permission):
            return []
        query = self.request.GET.copy()
        query.pop("page", None)
        return [
            {
                "formaat": formaat,
                "label": label,
                "icon": icon,
                "url": f"{reverse(self.export_url, args=[formaat])}?{query.urlencode()}",
            }
            for formaat, label, icon in FORMATEN
        ]


def in_woorden(telling: Telling, eenheid: tuple[str, str]) -> str:
    """`1 verblijf`, `159 verblijven`, `500+ verblijven`."""
    return f"{telling} {eenheid[0] if telling.aantal == 1 and not telling.meer else eenheid[1]}"
