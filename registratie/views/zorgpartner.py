"""Add a care partner, and invite somebody who works there."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.actions import zorgpartner as actions
from registratie.forms.aanmelding_besluit import BeheerderForm
from registratie.forms.organisatie import ZorgpartnerForm
from registratie.queries import toegang
from registratie.views.actie import ActionPage
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission


class ZorgpartnerCreateView(ActionPage):
    """Who the partner is, and its first person; in the name of the gemeente of who looks."""

    permission = Permission.AANMELDING_DECIDE
    titel, knop = "Zorgpartner toevoegen", "Zorgpartner toevoegen"
    form_class = ZorgpartnerForm
    template_name = "registratie/organisatie/zorgpartner.html"
    gemaakt: Organisatie

    def act(self, form: forms.Form) -> str:
        actor = self.request.actor
        self.gemaakt = actions.admit(gemeente=actor.gemeenten[0], by=actor, **form.cleaned_data)
        return f"{self.gemaakt.naam} is nu zorgpartner. De uitnodiging is onderweg naar {form.cleaned_data['email']}."

    def get_success_url(self) -> str:
        return reverse("registratie:organisatie-detail", args=[self.gemaakt.pk])


class ZorgpartnerInviteView(ActionPage):
    """Whom to invite for a partner; only of the gemeente that admitted it."""

    permission = Permission.AANMELDING_DECIDE
    titel, knop = "Iemand uitnodigen", "Uitnodiging versturen"
    form_class = BeheerderForm
    template_name = "registratie/organisatie/zorgpartner_uitnodigen.html"

    @cached_property
    def object(self) -> Organisatie:
        return get_object_or_404(Organisatie.objects, pk=self.kwargs["pk"])

    @cached_property
    def gemeente(self) -> str:
        """The gemeente in whose name the invitation goes out."""
        found = toegang.partner_gemeente(self.object, self.request.actor)
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(object=self.object, gemeente=self.gemeente, **kwargs)

    def act(self, form: forms.Form) -> str:
        actions.invite(organisatie=self.object, gemeente=self.gemeente, by=self.request.actor, **form.cleaned_data)
        return f"De uitnodiging is onderweg naar {form.cleaned_data['email']}."

    def get_success_url(self) -> str:
        return reverse("registratie:organisatie-detail", args=[self.object.pk])
