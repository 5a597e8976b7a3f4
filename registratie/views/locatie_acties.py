"""Register, change and decide on a location."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.actions import locatie as locatie_actions
from registratie.enums import Locatiestatus
from registratie.forms.adres import wants_look_up
from registratie.forms.locatie import BesluitForm, LocatieForm, StopForm
from registratie.models import Huisvestingslocatie
from registratie.opzoeken import pdok
from registratie.queries import bezetting
from registratie.queries import locatie as locaties
from registratie.queries import vergunning as vergunningen
from registratie.views.actie import ActionPage
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest


class AdresPage(ActionPage):
    """A form with an address: the button beside the postcode looks it up, and nothing is saved or judged yet."""

    def post(self, request: PortalRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not wants_look_up(request.POST):
            return super().post(request, *args, **kwargs)
        form = self.get_form()
        return self.render_to_response(self.get_context_data(opgezocht=form.look_up(), form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kan_opzoeken=pdok.is_on(), **kwargs)


class LocatieActionPage(ActionPage):
    """A form about one location of the scope, open only for who holds the right over it."""

    @cached_property
    def object(self) -> Huisvestingslocatie:
        rows = Huisvestingslocatie.objects.select_related("gemeente", "organisatie")
        found = get_object_or_404(rows, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id, organisatie=found.organisatie_id)
        return found

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"locatie": self.object}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(object=self.object, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:locatie-detail", args=[self.object.pk])


class LocatieCreateView(AdresPage):
    """A market party reports a location; the gemeente decides on it."""

    permission = Permission.LOCATIE_CREATE
    titel = "Locatie aanmelden"
    knop = "Locatie aanmelden"
    form_class = LocatieForm
    template_name = "registratie/locatie/form.html"
    object: Huisvestingslocatie | None = None

    def act(self, form: forms.Form) -> str:
        own = get_object_or_404(Organisatie.objects, pk=self.request.actor.organisatie_id)
        values = {name: value for name, value in form.cleaned_data.items() if value is not None}
        self.object = locatie_actions.register(organisatie=own, by=self.request.actor, **values)
        for aandacht in locaties.warnings(self.object):
            messages.warning(self.request, aandacht)
        return f"{self.object.naam} is aangemeld bij de gemeente {self.object.gemeente.naam}. U hoort wat zij besluit."

    def get_success_url(self) -> str:
        return reverse("registratie:locatie-detail", args=[self.object.pk])


class LocatieChangeView(AdresPage, LocatieActionPage):
    """Change the facts of a location."""

    permission = Permission.LOCATIE_CHANGE
    titel = "Locatie wijzigen"
    form_class = LocatieForm
    template_name = "registratie/locatie/form.html"

    def act(self, form: LocatieForm) -> str:
        changed = locatie_actions.change(locatie=self.object, by=self.request.actor, **form.changed_values())
        for aandacht in locaties.warnings(changed):
            messages.warning(self.request, aandacht)
        return f"De gegevens van {changed.naam} zijn opgeslagen."


class LocatieDecideView(LocatieActionPage):
    """The gemeente gives a location its next status."""

    permission = Permission.LOCATIE_DECIDE
    titel = "Status bepalen"
    knop = "Besluit vastleggen"
    form_class = BesluitForm
    template_name = "registratie/locatie/decide.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        present = bezetting.present_count(self.object, bezetting.tonight())
        ontbreekt = vergunningen.in_woorden(vergunningen.missing(self.object, timezone.localdate()))
        return super().get_context_data(bezet=present, ontbreekt=ontbreekt, **kwargs)

    def act(self, form: forms.Form) -> str:
        decided = locatie_actions.decide(
            locatie=self.object,
            status=Locatiestatus(form.cleaned_data["status"]),
            reden=form.cleaned_data["reden"],
            op=form.cleaned_data["op"],
            by=self.request.actor,
        )
        return f"{decided.naam} is nu ‘{decided.get_status_display()}’."


class LocatieStopView(LocatieActionPage):
    """The provider itself reports that it stops with a location."""

    permission = Permission.LOCATIE_CREATE
    titel = "Melden dat u stopt"
    knop = "Stoppen melden"
    form_class = StopForm
    template_name = "registratie/locatie/stop.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        present = bezetting.present_count(self.object, bezetting.tonight())
        return super().get_context_data(bezet=present, **kwargs)

    def act(self, form: forms.Form) -> str:
        stopped = locatie_actions.report_stop(locatie=self.object, by=self.request.actor, **form.cleaned_data)
        return f"{stopped.naam} is gestopt. De gemeente {stopped.gemeente.naam} ziet uw melding."
