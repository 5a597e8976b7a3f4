"""Read an inspection: its page, its report, and making it known to the provider."""

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from handhaving.actions import inspectie as inspectie_actions
from handhaving.enums import Inspectiestatus
from handhaving.models import Inspectie
from handhaving.queries import rapport
from handhaving.queries import zaak as zaken
from handhaving.rapport.pdf import render
from handhaving.tables.inspectie import outcome_badge
from handhaving.views.inspectie.basis import InspectiePage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest, PortalView


class RapportView(PortalView):
    """An inspection of the scope: a provider has only those that were made known to it."""

    permission = Permission.BEVINDING_VIEW

    @cached_property
    def inspectie(self) -> Inspectie:
        rows = Inspectie.objects.select_related(
            "locatie__organisatie", "gemeente", "versie", "inspecteur", "hercontrole_van"
        )
        return get_object_or_404(rows, pk=self.kwargs["pk"])


class InspectieDetailView(RapportView, TemplateView):
    """The outcome, the score per theme, what was found, and every answer."""

    template_name = "handhaving/inspectie/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor = self.inspectie, self.request.actor
        return super().get_context_data(
            titel=f"Inspectie van {row.locatie.naam}",
            inspectie=row,
            locatie=row.locatie,
            badge=outcome_badge(row),
            rapport=rapport.of(row),
            vandaag=timezone.localdate(),
            mag_invullen=actor.may(Permission.INSPECTIE_RECORD, gemeente=row.gemeente_id),
            is_ambtenaar=actor.organisatie_id is None,
            zaak_openen=self.case_address(),
            **kwargs,
        )

    def case_address(self) -> str:
        """Where a case about these findings is opened; empty for who may not, or when every one of them has a case or is repaired."""
        row = self.inspectie
        if not self.request.actor.may(Permission.ZAAK_DECIDE, gemeente=row.gemeente_id):
            return ""
        found = zaken.loose_findings().filter(inspectie=row).exists()
        return reverse("handhaving:zaak-create", query={"inspectie": row.pk}) if found else ""


class InspectiePdfView(RapportView, View):
    """The report as a PDF that everybody can read and that lasts."""

    def get(self, request: PortalRequest, pk: int) -> HttpResponse:
        if self.inspectie.status != Inspectiestatus.AFGEROND:
            raise Http404
        inhoud = render(rapport.of(self.inspectie), namen=request.actor.organisatie_id is None)
        answer = HttpResponse(inhoud, content_type="application/pdf")
        answer["Content-Disposition"] = f'attachment; filename="inspectie-{self.inspectie.pk}.pdf"'
        answer["X-Content-Type-Options"] = "nosniff"
        return answer


class InspectieRevealView(InspectiePage):
    """Make an inspection known to the provider, after asking."""

    form_class = forms.Form
    template_name = "handhaving/inspectie/bekendmaken.html"
    titel = "Inspectie bekendmaken"
    knop = "Bekendmaken"

    def act(self, form: forms.Form) -> str:
        inspectie_actions.reveal(inspectie=self.inspectie, by=self.request.actor)
        return "De inspectie is bekendgemaakt. De aanbieder ziet haar nu in het portaal."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            aanbieder=self.inspectie.locatie.organisatie, aantal=self.inspectie.bevindingen.count(), **kwargs
        )
