"""Establish a status for one or for several people, claim one, write a note."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.actions import brpstatus
from registratie.enums import Brpstatus
from registratie.forms.brp import NotitieForm, OpgeefForm, VaststelForm
from registratie.models import Brpsignaal
from registratie.queries import brpsignaal as signalen
from registratie.views.actie import ActionPage
from registratie.views.brp.lijst import rows_for
from registratie.views.inzage import SOORT
from rivierenland.core.actions import inzage
from rivierenland.core.permissions import Permission

MOST = 100


class SignaalActionPage(ActionPage):
    """A form about one signal of the scope."""

    doel = "Een signaal over inschrijving in de BRP bijwerken"

    @cached_property
    def object(self) -> Brpsignaal:
        found = get_object_or_404(rows_for(self.request.actor), pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id, organisatie=found.organisatie_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        seen, page, by = [self.object.bewoner_id], self.request.path, self.request.actor
        inzage.record(object_soort=SOORT, object_ids=seen, doel=self.doel, pagina=page, by=by)
        return super().get_context_data(signaal=self.object, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:brp-detail", args=[self.object.pk])


class VaststelView(ActionPage):
    """Burgerzaken establishes a status for the people who were chosen on the list, or for one."""

    permission = Permission.BRP_STATUS_VERIFY
    titel = "Status vastleggen"
    knop = "Vastleggen"
    form_class = VaststelForm
    template_name = "registratie/brp/vaststellen.html"
    doel = "Een inschrijving bevestigen"

    @cached_property
    def chosen(self) -> list[Brpsignaal]:
        asked = self.request.POST if self.request.method == "POST" else self.request.GET
        numbers = [int(text[:18]) for text in asked.getlist("signaal") if text.isascii() and text.isdigit()][:MOST]
        found = list(rows_for(self.request.actor).open().filter(pk__in=numbers))
        if numbers and not found:
            raise Http404
        return found

    def get_initial(self) -> dict[str, Any]:
        asked = self.request.GET.get("status", "")
        return {"status": asked if asked in Brpstatus.values else ""}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        seen = [row.bewoner_id for row in self.chosen]
        inzage.record(object_soort=SOORT, object_ids=seen, doel=self.doel, pagina=self.request.path, by=self.request.actor)
        return super().get_context_data(signalen=self.chosen, **kwargs)

    def act(self, form: forms.Form) -> str:
        self.volgende = signalen.next_after(self.chosen[0]) if len(self.chosen) == 1 else None
        people = [row.bewoner for row in self.chosen]
        status = Brpstatus(form.cleaned_data.pop("status"))
        brpstatus.verify(bewoners=people, status=status, by=self.request.actor, **form.cleaned_data)
        wie = people[0].naam if len(people) == 1 else f"{len(people)} mensen"
        verder = " Dit is het volgende signaal." if self.volgende else ""
        return f"Vastgelegd voor {wie}: {status.label.lower()}.{verder}"

    def get_success_url(self) -> str:
        if self.volgende:
            return reverse("registratie:brp-detail", args=[self.volgende.pk])
        return reverse("registratie:brp-list")


class OpgeefView(SignaalActionPage):
    """A provider says what it knows of the registration."""

    permission = Permission.BRP_STATUS_CLAIM
    titel = "Opgeven wat u weet"
    knop = "Doorgeven aan de gemeente"
    form_class = OpgeefForm
    template_name = "registratie/brp/formulier.html"

    def act(self, form: forms.Form) -> str:
        brpstatus.claim(bewoner=self.object.bewoner, by=self.request.actor, **form.cleaned_data)
        return "Doorgegeven. Het signaal blijft staan tot burgerzaken het bevestigt."


class NotitieView(SignaalActionPage):
    """Burgerzaken writes down what was done or agreed."""

    permission = Permission.BRP_STATUS_VERIFY
    titel = "Notitie maken"
    form_class = NotitieForm
    template_name = "registratie/brp/formulier.html"

    def act(self, form: forms.Form) -> str:
        brpstatus.note(bewoner=self.object.bewoner, by=self.request.actor, **form.cleaned_data)
        return "De notitie is opgeslagen."
