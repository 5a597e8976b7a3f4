"""The first step: which help, which language."""

from typing import Any

from django import forms
from django.urls import reverse

from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.forms.doorverwijzing import DoorverwijzingForm
from speerpunten.zorg.models import Doorverwijzing


class DoorverwijzingCreateView(ActionPage):
    """Begin a referral. Afterwards comes the partner, with the consent."""

    permission = Permission.DOORVERWIJZING_REFER
    titel, knop = "Nieuwe doorverwijzing", "Verder: een partner kiezen"
    form_class = DoorverwijzingForm
    template_name = "zorg/doorverwijzing/maken.html"
    row: Doorverwijzing

    def get_form_kwargs(self) -> dict[str, Any]:
        rows = Gemeente.objects.order_by("naam")
        if not self.request.actor.organisatie_id:
            rows = rows.filter(code__in=self.request.actor.gemeenten)
        return super().get_form_kwargs() | {"gemeenten": list(rows.values_list("code", "naam"))}

    def act(self, form: forms.Form) -> str:
        self.row = actions.create(by=self.request.actor, **form.cleaned_data)
        return ""

    def get_success_url(self) -> str:
        return reverse("zorg:doorverwijzing-partner", args=[self.row.pk])
