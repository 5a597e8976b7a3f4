"""How things are: who finds a bed near work, and where nobody does; and the numbers of the places that count."""

from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.views.generic import TemplateView

from registratie.enums import Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.paginering import PER_PAGE
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.enums.berekening import Moment
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import toewijzing
from speerpunten.aanbod.queries.berekening import newest_base
from speerpunten.aanbod.queries.parameters import by_code
from speerpunten.aanbod.views.nieuwe_locatie.beeld import share
from speerpunten.aanbod.views.nieuwe_locatie.pagina import gemeenten, seen


class ToewijzingView(PortalView, TemplateView):
    """The newest calculation of how things are, per gemeente and per kern where people work."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/toewijzing/basis.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        moment = Moment.PIEK if self.request.GET.get("moment") == Moment.PIEK else Moment.JAARROND
        context = super().get_context_data(
            momenten=[(een.value, een.label, een == moment) for een in Moment], moment=moment, **kwargs
        )
        row, vandaag = newest_base(moment), timezone.localdate()
        if row is None:
            return context
        namen, per = gemeenten(), row.uitkomst["per_gemeente"]
        parameters = by_code(vandaag, (*toewijzing.GEBRUIKT, toewijzing.BEWAREN))
        beeld = seen(row, namen, parameters)
        return context | {
            "beeld": beeld,
            "berekening": row,
            "parameters": parameters,
            "balken": beeld.balken(),
            "aandeel_met": share(beeld.nu),
            "per_gemeente": [(naam, per[code], share(per[code])) for code, naam in namen.items() if code in per],
            "per_kern": kernen(row.uitkomst["per_kern"], namen),
        }


def kernen(rijen: list[dict[str, Any]], namen: dict[str, str]) -> list[dict[str, Any]]:
    """The kernen where people work, those without enough beds first."""
    gezien = [rij | {"naam": namen.get(rij["gemeente"], "")} for rij in rijen]
    return sorted(gezien, key=lambda rij: (-rij["zonder_bed"], -rij["mensen"], rij["kern"]))


class PlekkenView(PortalView, TemplateView):
    """Locations in use and running projects with the number by which a question names them."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/toewijzing/plekken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zoek = self.request.GET.get("q", "").strip()[:80]
        locaties = Locatiekaart.objects.filter(status=Locatiestatus.ACTIEF, naam__icontains=zoek).select_related(
            "gemeente"
        )
        projecten = Project.objects.filter(stadium__in=Stadium.lopend(), naam__icontains=zoek).select_related(
            "gemeente"
        )
        basis = newest_base(Moment.PIEK)
        pagina = Paginator(locaties.order_by("gemeente__naam", "naam", "pk"), PER_PAGE).get_page(
            self.request.GET.get("page")
        )
        return super().get_context_data(
            zoek=zoek, pagina=pagina, projecten=list(projecten.order_by("gemeente__naam", "naam")),
            gebruikt=basis.uitkomst["plekken"] if basis else {}, **kwargs,
        )  # fmt: skip
