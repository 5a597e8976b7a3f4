"""Add, change and remove the rooms of a location, and say what residents share."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.actions import ruimte as ruimte_actions
from registratie.actions import voorziening as voorziening_actions
from registratie.forms.kamers import KamersForm
from registratie.forms.ruimte import RuimteForm
from registratie.forms.voorziening import VoorzieningForm
from registratie.models import Huisvestingslocatie, Ruimte, Voorziening
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission


class RuimtePage(ActionPage):
    """A form about a room, open for who may change its location."""

    permission = Permission.LOCATIE_CHANGE
    form_class: type[forms.Form] = RuimteForm
    template_name = "registratie/ruimte/form.html"

    @cached_property
    def ruimte(self) -> Ruimte | None:
        return get_object_or_404(Ruimte.objects.select_related("locatie"), pk=self.kwargs["pk"])

    @cached_property
    def locatie(self) -> Huisvestingslocatie:
        found = self.ruimte.locatie
        self.request.actor.require(self.permission, gemeente=found.gemeente_id, organisatie=found.organisatie_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(locatie=self.locatie, ruimte=self.ruimte, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:locatie-kamers", args=[self.locatie.pk])


class RuimteCreateView(RuimtePage):
    """Add a room to a location."""

    titel = "Kamer toevoegen"
    ruimte = None

    @cached_property
    def locatie(self) -> Huisvestingslocatie:
        found = get_object_or_404(Huisvestingslocatie.objects, pk=self.kwargs["locatie"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id, organisatie=found.organisatie_id)
        return found

    def act(self, form: forms.Form) -> str:
        added = ruimte_actions.add(locatie=self.locatie, by=self.request.actor, **form.cleaned_data)
        return f"Kamer {added.naam} is toegevoegd."

    def get_success_url(self) -> str:
        if "nog_een" in self.request.POST:
            return reverse("registratie:ruimte-create", args=[self.locatie.pk])
        return super().get_success_url()


class RuimteBulkView(RuimteCreateView):
    """Add a list of rooms at once; nothing is saved as long as one line is wrong."""

    titel = "Kamers toevoegen"
    knop = "Kamers toevoegen"
    form_class = KamersForm
    template_name = "registratie/ruimte/bulk.html"

    def act(self, form: forms.Form) -> str:
        aantal = ruimte_actions.add_many(locatie=self.locatie, by=self.request.actor, **form.cleaned_data)
        return "1 kamer is toegevoegd." if aantal == 1 else f"{aantal} kamers zijn toegevoegd."


class VoorzieningChangeView(RuimteCreateView):
    """Fill in toilets, showers, fridge, burners and washing machines."""

    titel = "Voorzieningen wijzigen"
    form_class = VoorzieningForm
    template_name = "registratie/ruimte/voorziening.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"voorziening": Voorziening.objects.filter(locatie=self.locatie).first()}

    def act(self, form: forms.Form) -> str:
        voorziening_actions.change(locatie=self.locatie, by=self.request.actor, **form.cleaned_data)
        return "De voorzieningen zijn opgeslagen."


class RuimteChangeView(RuimtePage):
    """Change a room."""

    titel = "Kamer wijzigen"

    def get_initial(self) -> dict[str, Any]:
        return {naam: getattr(self.ruimte, naam) for naam in RuimteForm.base_fields}

    def act(self, form: forms.Form) -> str:
        changed = ruimte_actions.change(ruimte=self.ruimte, by=self.request.actor, **form.cleaned_data)
        return f"Kamer {changed.naam} is opgeslagen."


class RuimteDeleteView(RuimtePage):
    """Remove a room, after asking."""

    titel = "Kamer verwijderen"
    form_class = forms.Form
    template_name = "registratie/ruimte/delete.html"

    def act(self, form: forms.Form) -> str:
        naam = self.ruimte.naam
        ruimte_actions.remove(ruimte=self.ruimte, by=self.request.actor)
        return f"Kamer {naam} is verwijderd."
