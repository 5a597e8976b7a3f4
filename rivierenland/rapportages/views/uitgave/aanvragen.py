"""Ask for an edition of a report."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import editie
from rivierenland.rapportages.forms import RapportAanvragenForm
from rivierenland.rapportages.models import Rapporteditie


class AanvragenView(ActionPage):
    """A report and a period that is over; what cannot be made is told above the form. Goes on to how far it is."""

    permission = Permission.RAPPORTAGE_GENERATE
    template_name = "rapportages/uitgave/aanvragen.html"
    form_class = RapportAanvragenForm
    titel = "Rapport laten maken"
    knop = "Laten maken"
    gemaakt: Rapporteditie

    def act(self, form: forms.Form) -> str:
        rapport, onderwerp = form.cleaned_data["rapport"]
        try:
            self.gemaakt = editie.start(
                rapport=rapport, onderwerp=onderwerp, periode=form.cleaned_data["periode"], by=self.request.actor
            )
        except editie.NoEdition as waarom:
            raise ValidationError(str(waarom)) from waarom
        return ""

    def get_success_url(self) -> str:
        return reverse("rapportages:editie-detail", args=[self.gemaakt.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(regel="Het portaal verzamelt de cijfers en maakt alle delen.", **kwargs)
