"""What was signed: the list, one signature with what its seal says, and the sealed file."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.generic import TemplateView, View

from convenant.filters.ondertekening import OndertekeningFilter
from convenant.models import Ondertekening
from convenant.queries import ondertekening as ondertekeningen
from convenant.tables.ondertekening import OndertekeningTable
from rivierenland.core.actions import inzage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest, PortalView
from rivierenland.core.views.lijst import ListPage


class OndertekeningListView(ListPage):
    """What may be signed today, and what was signed in the scope of who looks."""

    permission = Permission.TOETREDING_VIEW
    titel = "Ondertekenen"
    regel = "Wat u kunt ondertekenen, en wat al ondertekend is."
    eenheid = ("ondertekening", "ondertekeningen")
    filterset_class = OndertekeningFilter
    table_class = OndertekeningTable
    template_name = "convenant/ondertekenen/list.html"
    leeg_template = "convenant/ondertekenen/_leeg.html"

    def get_queryset(self) -> QuerySet[Ondertekening]:
        return ondertekeningen.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        te_doen = ondertekeningen.to_sign(actor, timezone.localdate()) if actor.may(Permission.CONVENANT_SIGN) else []
        return super().get_context_data(te_ondertekenen=te_doen, **kwargs)


class OndertekeningDetailView(PortalView, TemplateView):
    """Who signed what, and what the seal says."""

    permission = Permission.TOETREDING_VIEW
    template_name = "convenant/ondertekenen/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = get_object_or_404(ondertekeningen.for_list().select_related("zegel"), pk=self.kwargs["pk"])
        return super().get_context_data(ondertekening=row, **kwargs)


class OndertekeningPdfView(PortalView, View):
    """The sealed file, all its bytes as they stand; who took it is written down."""

    permission = Permission.TOETREDING_VIEW

    def get(self, request: PortalRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(Ondertekening.objects.select_related("convenant"), pk=pk)
        inzage.record(
            object_soort="convenant.ondertekening", object_ids=[row.pk], doel="ondertekend convenant downloaden",
            pagina=request.path, by=request.actor,
        )  # fmt: skip
        answer = HttpResponse(bytes(row.pdf), content_type="application/pdf")
        naam = f"convenant-versie-{row.convenant.nummer}-ondertekend-{row.ondertekend_at:%Y-%m-%d}.pdf"
        answer["Content-Disposition"] = f'attachment; filename="{naam}"'
        answer["X-Content-Type-Options"] = "nosniff"
        return answer
