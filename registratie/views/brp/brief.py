"""The letter to one worker: read it, print it, and keep that it was given."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View

from registratie.actions import informeren
from registratie.brieven import pdf
from registratie.brieven.brief import Brief, is_reviewed, language_for, languages, write
from registratie.enums import Taal
from registratie.forms.brp import BriefForm
from registratie.models import Brpsignaal
from registratie.queries.brpbrief import occasion
from registratie.views.brp.acties import SignaalActionPage
from registratie.views.brp.lijst import rows_for
from registratie.views.inzage import SOORT
from rivierenland.core.actions import inzage
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.core.views.basis import PortalView


def chosen_language(request: HttpRequest, signaal: Brpsignaal) -> str:
    """The language that was asked for, else the worker's own."""
    asked = (request.POST.get("taal") if request.method == "POST" else None) or request.GET.get("taal", "")
    return language_for(asked if asked in dict(languages()) else signaal.bewoner.taal)


class BriefView(SignaalActionPage):
    """The words of the letter, the PDF, and the form that keeps the proof."""

    permission = Permission.BRP_STATUS_CLAIM
    titel = "Brief aan de bewoner"
    knop = "Vastleggen dat u de brief gaf"
    form_class = BriefForm
    template_name = "registratie/brp/brief.html"
    doel = "Een brief over inschrijven maken"

    @cached_property
    def brief(self) -> Brief:
        return write(occasion(self.object, timezone.localdate()), chosen_language(self.request, self.object))

    def get_initial(self) -> dict[str, Any]:
        return {"taal": self.brief.taal}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            bladen=self.brief.bladen, taal=self.brief.taal, taalnaam=Taal(self.brief.taal).label, talen=languages(),
            nagekeken=is_reviewed(self.brief.taal), **kwargs,
        )  # fmt: skip

    def act(self, form: forms.Form) -> str:
        proof = informeren.inform(signaal=self.object, by=self.request.actor, **form.cleaned_data)
        return f"Vastgelegd: {self.object.bewoner.naam} is geïnformeerd ({proof.get_kanaal_display().lower()})."


class BriefPdfView(PortalView, View):
    """The letter as a PDF."""

    permission = Permission.BRP_STATUS_CLAIM

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        signaal = get_object_or_404(rows_for(self.request.actor), pk=pk)
        brief = write(occasion(signaal, timezone.localdate()), chosen_language(request, signaal))
        inhoud = pdf.render([brief], organisatie=signaal.organisatie.naam, fonts=settings.FONTS_DIR, moment=timezone.now())
        inzage.record(
            object_soort=SOORT, object_ids=[signaal.bewoner_id], doel=BriefView.doel, pagina=request.path, by=self.request.actor
        )
        answer = HttpResponse(inhoud, content_type="application/pdf")
        answer["Content-Disposition"] = content_disposition(f"brief-inschrijven-{brief.taal}.pdf")
        return answer
