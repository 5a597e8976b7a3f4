"""What can be done at a location: its code and poster, and a reply to its residents."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import View

from registratie.models import Huisvestingslocatie
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.talen import STANDAARD
from rivierenland.core.views.basis import PortalRequest, PortalView
from speerpunten.arbeidsmigrant.actions import feedback as actions
from speerpunten.arbeidsmigrant.feedback import poster
from speerpunten.arbeidsmigrant.forms.feedback import ReactieForm
from speerpunten.arbeidsmigrant.queries import feedback as queries


class LocatieMixin:
    """A page about one location of the scope."""

    kwargs: dict[str, Any]

    @cached_property
    def locatie(self) -> Huisvestingslocatie:
        rows = Huisvestingslocatie.objects.select_related("gemeente", "organisatie")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return reverse("arbeidsmigrant:feedback-detail", args=[self.locatie.pk])


class FeedbackStepPage(LocatieMixin, ActionPage):
    """A step with one location."""

    template_name = "arbeidsmigrant/feedback/stap.html"
    soort, icoon = "primary", "check"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(locatie=self.locatie, soort=self.soort, icoon=self.icoon, **kwargs)


class CodeReplaceView(FeedbackStepPage):
    """Another code, after reading what that does."""

    permission = Permission.FEEDBACK_VIEW
    titel, knop, icoon = "Nieuwe code maken", "Nieuwe code maken", "refresh"
    form_class = forms.Form
    template_name = "arbeidsmigrant/feedback/nieuwe_code.html"

    def act(self, form: forms.Form) -> str:
        actions.replace_code(locatie=self.locatie, by=self.request.actor)
        return "De nieuwe code geldt nu. Hang de nieuwe poster op en haal de oude weg."


class ReactieView(FeedbackStepPage):
    """Write what the residents read at their code."""

    permission = Permission.FEEDBACK_ANSWER
    titel, knop, icoon = "Reageren op bewoners", "Reactie tonen", "send"
    form_class = ReactieForm
    template_name = "arbeidsmigrant/feedback/reactie.html"

    def get_initial(self) -> dict[str, Any]:
        shown = next((row for row in queries.replies(self.locatie) if row.vervangen_at is None), None)
        return dict(shown.teksten) if shown else {STANDAARD: ""}

    def act(self, form: forms.Form) -> str:
        actions.reply(locatie=self.locatie, teksten=form.teksten, by=self.request.actor)  # type: ignore[attr-defined]
        return "Uw reactie staat nu bij de code van deze locatie."


class FeedbackPost(LocatieMixin, PortalView, View):
    """A button without a page of its own. Subclasses write `act`."""

    http_method_names = ["post"]

    def act(self) -> str:
        """Call the action; returns what to tell the user. Raises ValidationError for what it refuses."""
        raise NotImplementedError

    def post(self, request: PortalRequest, pk: int) -> HttpResponse:
        try:
            messages.success(request, self.act())
        except ValidationError as fout:
            messages.warning(request, " ".join(fout.messages))
        return redirect(self.get_success_url())


class CodeMakeView(FeedbackPost):
    """The first code."""

    permission = Permission.FEEDBACK_VIEW

    def act(self) -> str:
        actions.make_code(locatie=self.locatie, by=self.request.actor)
        return "De code is gemaakt. U kunt de poster nu downloaden."


class ReactieWithdrawView(FeedbackPost):
    """Show no reply any more."""

    permission = Permission.FEEDBACK_ANSWER

    def act(self) -> str:
        actions.withdraw_reply(locatie=self.locatie, by=self.request.actor)
        return "De reactie is niet meer te zien."


class PosterView(LocatieMixin, PortalView, View):
    """The poster and the information card as PDF."""

    permission = Permission.FEEDBACK_VIEW

    def get(self, request: PortalRequest, pk: int) -> HttpResponse:
        code = queries.code_of(self.locatie)
        if code is None:
            raise Http404
        row = self.locatie
        huis = poster.Huis(
            naam=row.naam, adres=row.adresregel, gemeente=row.gemeente.naam, beheerder=row.beheerder_naam,
            telefoon=row.beheerder_telefoon, informatie=request.build_absolute_uri(reverse("arbeidsmigrant:info")),
            adres_web=request.build_absolute_uri(reverse("arbeidsmigrant:beoordelen-begin", args=[code.code])),
        )  # fmt: skip
        pdf = poster.render(huis, fonts=settings.FONTS_DIR, moment=timezone.now())
        answer = HttpResponse(pdf, content_type="application/pdf")
        answer["Content-Disposition"] = f'attachment; filename="poster-{code.code}.pdf"'
        return answer
