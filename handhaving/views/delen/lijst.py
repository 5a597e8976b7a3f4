"""What was shared: the rows of the own gemeente, one of them, and the register of all."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from handhaving.filters.deling import DelingFilter, DelingregisterFilter
from handhaving.models import Delingregel, Gegevensdeling
from handhaving.queries import deling as delingen
from handhaving.tables.deling import DelingregisterTable, DelingTable, deling_badge
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage


class DelingListView(ListPage):
    """What the own gemeente gave, and what it may read today. The region goes to the register."""

    permission = Permission.DELING_VIEW
    titel = "Gedeelde gegevens"
    regel = "Wat uw gemeente deelde met een andere, en wat u vandaag van een andere gemeente mag lezen."
    eenheid = ("deling", "delingen")
    filterset_class = DelingFilter
    table_class = DelingTable
    template_name = "handhaving/delen/list.html"
    leeg_template = "handhaving/delen/_leeg.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not delingen.sees_rows(self.request.actor):
            return redirect("handhaving:deling-register")
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Gegevensdeling]:
        return delingen.for_list().order_by("-vanaf", "-id")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_delen=self.request.actor.may(Permission.DELING_DECIDE), **kwargs)


class DelingregisterView(ListPage):
    """Every sharing in the region as a line: who, to whom, on which ground, until when."""

    permission = Permission.DELING_VIEW
    titel = "Register van delingen"
    regel = "Dat er gegevens over een gemeentegrens gingen, en op welke grond. Niet wat er gedeeld is."
    eenheid = ("deling", "delingen")
    filterset_class = DelingregisterFilter
    table_class = DelingregisterTable
    template_name = "handhaving/delen/register.html"
    leeg_template = "handhaving/delen/_leeg.html"

    def get_queryset(self) -> QuerySet[Delingregel]:
        return delingen.register().order_by("-vanaf", "-deling_nr")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(tellingen=delingen.counts(), **kwargs)


class DelingPage(PortalView):
    """A page about one sharing of the scope. The receiver finds it only on its days."""

    permission: Permission | None = Permission.DELING_VIEW

    @cached_property
    def deling(self) -> Gegevensdeling:
        if not delingen.sees_rows(self.request.actor):
            raise Http404
        rows = delingen.for_list().select_related("besluit_by")
        return get_object_or_404(rows, pk=self.kwargs["pk"])


class DelingDetailView(DelingPage, TemplateView):
    """What was given, on which ground, and until when."""

    template_name = "handhaving/delen/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        deling, vandaag = self.deling, timezone.localdate()
        is_own = deling.gemeente_id in self.request.actor.gemeenten
        may_end = is_own and self.request.actor.may(Permission.DELING_DECIDE, gemeente=deling.gemeente_id)
        return super().get_context_data(
            titel=deling.gegevens.get("naam", "Gegevens"), regel=f"Van {deling.gemeente.naam} aan {deling.naar.naam}",
            deling=deling, badge=deling_badge(deling, vandaag), is_eigen=is_own,
            mag_beeindigen=may_end and not deling.ingetrokken_op and deling.tot >= vandaag, **kwargs,
        )  # fmt: skip
