"""Publish for good, and correct what was published."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import publicatie
from rivierenland.rapportages.forms.controle import SeenForm
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
