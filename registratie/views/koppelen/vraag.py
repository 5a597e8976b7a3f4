"""One pair: side by side, judged, reopened."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView

from registratie.actions import koppeling as acties
from registratie.enums import Oordeel
from registratie.forms.koppelen import OordeelForm, ToelichtingForm
from registratie.models import Koppelvraag
from registratie.queries import koppeling as koppelingen
from registratie.queries import koppelvraag as koppelvragen
from registratie.queries import vergelijking
from registratie.queries.drempel import thresholds
from registratie.tables.koppelen import oordeel_badge, sterkte_badge, waar_badge
from registratie.views.actie import add_errors
from registratie.views.koppelen.basis import record_people
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

GEZEGD = {
    Oordeel.DEZELFDE: "Vastgelegd: dezelfde persoon. De koppeling staat er binnen een minuut.",
    Oordeel.NIET_DEZELFDE: "Vastgelegd: niet dezelfde persoon. Dat blijft zo, ook bij volgende lijsten.",
}


class KoppelvraagPage(PortalView, FormView):
    """A pair of which one record is of the own gemeente; any other does not exist."""

    permission = Permission.KOPPELING_VIEW
    form_class = OordeelForm
    template_name = "registratie/koppelen/vraag.html"

    @cached_property
    def object(self) -> Koppelvraag:
        return get_object_or_404(Koppelvraag.objects.select_related("beoordeeld_by"), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vraag, actor = self.object, self.request.actor
        koppelvragen.attach([vraag])
        record_people(self.request, vraag.eigen)
        is_open, drempels = vraag.oordeel == Oordeel.OPEN, thresholds()
        return super().get_context_data(
            vraag=vraag,
            titel="Is dit dezelfde persoon?" if is_open else "Twee registraties vergeleken",
            badges=[sterkte_badge(vraag.score, drempels), waar_badge(vraag)]
            + ([] if is_open else [oordeel_badge(vraag)]),
            drempels=drempels,
            vergelijking=vergelijking.compare(vraag, vraag.eigen),
            samen=koppelingen.joined_by(vraag.eigen),
            geschiedenis=koppelingen.history(vraag, actor.gemeenten),
            volgende=koppelvragen.next_after(vraag),
            wachtend=koppelvragen.waiting(),
            is_open=is_open,
            is_beoordeeld=vraag.oordeel in (Oordeel.DEZELFDE, Oordeel.NIET_DEZELFDE),
            mag_beoordelen=actor.may(Permission.KOPPELING_DECIDE),
            **kwargs,
        )


class KoppelvraagDetailView(KoppelvraagPage):
    """The two records, what agrees and what differs."""

    http_method_names = ["get"]


class KoppelvraagAct(KoppelvraagPage):
    """A button on that page. Subclasses do it and say where to go on; a refusal shows on the page, with nothing lost."""

    permission = Permission.KOPPELING_DECIDE
    http_method_names = ["post"]

    def act(self, form: forms.Form) -> str:
        """Do it; returns where to go on. Raises ValidationError."""
        raise NotImplementedError

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return redirect(self.act(form))
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        fresh = Koppelvraag.objects.select_related("beoordeeld_by").filter(pk=self.object.pk).first()
        if fresh is None:
            messages.error(self.request, "Deze vraag is vervallen: de gegevens zijn gewijzigd.")
            return redirect("registratie:koppelvraag-list")
        self.object = fresh
        return self.render_to_response(self.get_context_data(form=form), status=422)


class KoppelvraagAnswerView(KoppelvraagAct):
    """Answer, and go on with the next question: forty in a row need nothing but this page."""

    def act(self, form: forms.Form) -> str:
        oordeel = Oordeel(form.cleaned_data["oordeel"])
        volgende = koppelvragen.next_after(self.object)
        decide = acties.link if oordeel == Oordeel.DEZELFDE else acties.separate
        decide(vraag=self.object, toelichting=form.cleaned_data["toelichting"], by=self.request.actor)
        messages.success(self.request, GEZEGD[oordeel])
        if volgende is None:
            return reverse("registratie:koppelvraag-list")
        return f"{reverse('registratie:koppelvraag-detail', args=[volgende.pk])}#vergelijking"


class KoppelvraagReopenView(KoppelvraagAct):
    """Take an answer back: the pair waits again, and stays apart until it is answered."""

    form_class = ToelichtingForm

    def act(self, form: forms.Form) -> str:
        acties.reopen(vraag=self.object, toelichting=form.cleaned_data["toelichting"], by=self.request.actor)
        messages.success(self.request, "Heropend. Tot u opnieuw antwoordt, blijven de registraties los van elkaar.")
        return reverse("registratie:koppelvraag-detail", args=[self.object.pk])
