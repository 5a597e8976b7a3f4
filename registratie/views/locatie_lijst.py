"""The list of locations and the suggestions for a box in which one types a location."""

from django.db.models import QuerySet
from django.utils import timezone
from django.views.generic import TemplateView

from registratie.filters.locatie import LocatieFilter
from registratie.filters.locatiekeuze import option
from registratie.models import Huisvestingslocatie
from registratie.queries import locatie as locaties
from registratie.tables.locatie import LocatieTable
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage


class LocatieListView(ListPage):
    """The locations of the scope with tonight's occupancy."""

    permission = Permission.LOCATIE_VIEW
    titel = "Locaties"
    eenheid = ("locatie", "locaties")
    filterset_class = LocatieFilter
    table_class = LocatieTable
    template_name = "registratie/locatie/list.html"
    leeg_template = "registratie/locatie/_leeg.html"
    export_url = "registratie:locatie-export"
    export_permission = Permission.VERBLIJF_EXPORT

    def get_queryset(self) -> QuerySet[Huisvestingslocatie]:
        vandaag = timezone.localdate()
        return locaties.with_papieren(locaties.for_list(vandaag), vandaag).order_by("naam", "id")

    def get_context_data(self, **kwargs):
        mag_aanmelden = self.request.actor.may(Permission.LOCATIE_CREATE)
        context = super().get_context_data(mag_aanmelden=mag_aanmelden, **kwargs)
        locaties.add_norm([row.record for row in context["table"].paginated_rows], timezone.localdate())
        return context


class LocatieSuggestView(PortalView, TemplateView):
    """The options under a box in which one types a location; fetched while typing, never the whole list."""

    permission = Permission.LOCATIE_VIEW
    template_name = "registratie/locatie/_suggesties.html"

    def get_context_data(self, **kwargs):
        found = locaties.suggest(self.request.GET.get("locatie", "")[:80])
        return super().get_context_data(opties=[option(locatie) for locatie in found], **kwargs)
