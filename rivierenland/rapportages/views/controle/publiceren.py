"""Publish for good, and correct what was published."""

from typing import Any

from django import forms
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import publicatie
from rivierenland.rapportages.enums import Editiestatus
from rivierenland.rapportages.forms.controle import NieuweVersieForm, SeenForm
from rivierenland.rapportages.queries import controle
from rivierenland.rapportages.queries.controle import Stand
from rivierenland.rapportages.views.controle.basis import EditieMixin


class PublishView(EditieMixin, ActionPage):
    """A question to confirm, with the gemeenten that did not approve by name; or why publishing cannot be done yet."""

    permission = Permission.RAPPORTAGE_PUBLISH
    template_name = "rapportages/controle/publiceren.html"
    form_class, titel, knop = SeenForm, "Rapport publiceren", "Publiceren"

    @cached_property
    def stand(self) -> Stand:
        """The verdicts now."""
        return controle.standing(self.concept, timezone.localdate())

    def get_initial(self) -> dict[str, Any]:
        return {"gezien": " ".join(self.stand.zonder_codes)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(stand=self.stand, **kwargs)

    def act(self, form: forms.Form) -> str:
        publicatie.publish(editie=self.concept, zonder=form.cleaned_data["gezien"].split(), by=self.request.actor)
        return "Het rapport wordt gepubliceerd. Dat duurt een paar minuten; u kunt deze pagina sluiten."


class CorrectView(EditieMixin, ActionPage):
    """Have a next version made of what was published, with the reason."""

    permission = Permission.RAPPORTAGE_PUBLISH
    template_name = "rapportages/controle/form.html"
    form_class, titel, knop = NieuweVersieForm, "Nieuwe versie maken", "Nieuwe versie maken"

    def get_form_kwargs(self) -> dict[str, Any]:
        if self.editie.status != Editiestatus.GEPUBLICEERD:
            raise Http404
        return super().get_form_kwargs()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            uitleg="Verbeter eerst de gegevens zelf. De nieuwe versie wordt opnieuw gemeten en gaat weer langs de acht gemeenten. De "
            "oude versie blijft staan tot de nieuwe is gepubliceerd, en daarna ook.",
            **kwargs,
        )

    def act(self, form: forms.Form) -> str:
        nieuw = publicatie.correct(editie=self.editie, reden=form.cleaned_data["reden"], by=self.request.actor)
        return f"Versie {nieuw.versie} wordt gemaakt. U krijgt een bericht op uw startpagina als zij klaar is voor controle."
