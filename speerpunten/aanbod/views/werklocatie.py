"""The list of work sites, and the page of one."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DetailView

from rivierenland.core.opmaak import MAANDEN
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.aanbod.filters.werklocatie import WerklocatieFilter, chosen_year
from speerpunten.aanbod.models import Werklocatie
from speerpunten.aanbod.queries import maandvraag as maandvragen
from speerpunten.aanbod.queries import werkgeschiedenis
from speerpunten.aanbod.queries import werklocatie as werklocaties
from speerpunten.aanbod.queries.maandvraag import Jaarvraag
from speerpunten.aanbod.tables.werklocatie import WerklocatieTable, stop_badge
from speerpunten.aanbod.views.vraagbeeld import figure_of, home_figure, map_of, source_line


class WerklocatieListView(ListPage):
    """The work sites of the scope with the demand of one year: of a gemeente, or of a market party its own."""

    permission = Permission.VRAAG_VIEW
    eenheid = ("werklocatie", "werklocaties")
    filterset_class = WerklocatieFilter
    table_class = WerklocatieTable
    template_name = "aanbod/werklocatie/list.html"
    rows_template = "aanbod/werklocatie/_rijen.html"
    leeg_template = "aanbod/werklocatie/_leeg.html"
    export_url = "aanbod:werklocatie-export"
    export_permission = Permission.VRAAG_VIEW

    @cached_property
    def jaar(self) -> int:
        """The year of the figures."""
        return chosen_year(self.request.GET.get("jaar", ""))

    @property
    def titel(self) -> str:  # type: ignore[override]
        """A market party sees its own."""
        own = self.request.actor.beschrijving.soort is Rolsoort.ORGANISATIE
        return "Uw werklocaties" if own else "Werklocaties"

    def get_queryset(self) -> QuerySet[Werklocatie]:
        return werklocaties.for_list(self.jaar)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        som = werklocaties.sums(context["object_list"], self.jaar)
        return context | {
            "jaar": self.jaar,
            "som": som,
            "piekmaand": MAANDEN[som.piekmaand - 1],
            "mag_opgeven": self.request.actor.may(Permission.VRAAG_RECORD),
        }


class WerklocatieDetailView(PortalView, DetailView):
    """One work site of the scope; another tenant's is not found."""

    permission = Permission.VRAAG_VIEW
    context_object_name = "werklocatie"
    template_name = "aanbod/werklocatie/detail.html"

    def get_queryset(self) -> QuerySet[Werklocatie]:
        return Werklocatie.objects.select_related("gemeente", "organisatie")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, vandaag = self.object, timezone.localdate()
        jaren = maandvragen.per_year(row)
        jaar = self._year(jaren, vandaag.year)
        vraag = jaren.get(jaar)
        mag = self.request.actor.may(Permission.VRAAG_RECORD, gemeente=row.gemeente_id, organisatie=row.organisatie_id)
        return super().get_context_data(**kwargs) | {
            "titel": row.naam,
            "badge": stop_badge(row, vandaag),
            "jaar": jaar,
            "jaren": sorted({*jaren, vandaag.year, vandaag.year + 1}),
            "vraag": vraag,
            "grafiek": figure_of(row, vraag, jaren.get(jaar - 1)) if vraag else None,
            "bron_regel": source_line(vraag) if vraag else "",
            "mag_wijzigen": mag,
            "mag_vraag": mag and self._may_give(vraag),
            "wonen": home_figure(row, jaar, vraag) if vraag else None,
            "kaart": map_of(row),
            "voorvallen": werkgeschiedenis.of(row),
        }

    def _year(self, jaren: dict[int, Jaarvraag], dit_jaar: int) -> int:
        """The year that was asked for, else next year when that is known, else this one."""
        asked = self.request.GET.get("jaar", "")
        known = {*jaren, dit_jaar, dit_jaar + 1}
        if asked.isdecimal() and len(asked) == 4 and int(asked) in known:
            return int(asked)
        return dit_jaar + 1 if dit_jaar + 1 in jaren else dit_jaar

    def _may_give(self, vraag: Jaarvraag | None) -> bool:
        """An official leaves alone what the employer gave itself."""
        own = bool(self.request.actor.organisatie_id)
        return own or vraag is None or not maandvragen.is_given(self.object, vraag)
