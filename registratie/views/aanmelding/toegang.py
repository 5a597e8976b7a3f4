"""Invite an administrator for an organisation that has none."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.actions import aanmelding as actions
from registratie.forms.aanmelding_besluit import BeheerderForm
from registratie.queries import toegang
from registratie.views.actie import ActionPage
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission


class OrganisatieBeheerderView(ActionPage):
    """Whom to invite; only of a gemeente that decided on a location of the organisation."""

    permission = Permission.AANMELDING_DECIDE
    titel = "Beheerder uitnodigen"
    knop = "Uitnodiging versturen"
    form_class = BeheerderForm
    template_name = "registratie/organisatie/beheerder.html"

    @cached_property
    def object(self) -> Organisatie:
        found = get_object_or_404(Organisatie.objects, pk=self.kwargs["pk"])
        if toegang.deciding_gemeente(found.pk, self.request.actor) is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(object=self.object, **kwargs)

    def act(self, form: forms.Form) -> str:
        actions.give_access(organisatie=self.object, by=self.request.actor, **form.cleaned_data)
        return f"De uitnodiging is onderweg naar {form.cleaned_data['email']}."

    def get_success_url(self) -> str:
        return reverse("registratie:organisatie-detail", args=[self.object.pk])
