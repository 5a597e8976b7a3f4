"""What the own gemeente adds: its desks, in every language it wants."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.arbeidsmigrant.actions import infodeel as acties
from speerpunten.arbeidsmigrant.forms.info import InfodeelCreateForm, InfodeelForm
from speerpunten.arbeidsmigrant.models import Infodeel
from speerpunten.arbeidsmigrant.queries import infowerk


class InfodeelListView(PortalView, TemplateView):
    """The local parts of the own gemeente; the region reads those of all eight."""

    permission = Permission.INFO_EDIT
    template_name = "arbeidsmigrant/infobeheer/lokaal.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = self.request.actor.gemeenten
        return super().get_context_data(
            titel="Loketten",
            regel="Wat uw gemeente zelf toevoegt: waar mensen terechtkunnen en wanneer."
            if eigen
            else "Wat elke gemeente zelf toevoegt. De regio leest mee; elke gemeente schrijft haar eigen deel.",
            delen=infowerk.local_parts(eigen),
            titels=infowerk.dutch_titles(),
            mag_schrijven=bool(eigen),
            **kwargs,
        )


class LoketPage(SharedEditPage, ActionPage):
    """A form about a local part."""

    permission = Permission.INFO_EDIT
    form_class: type[forms.Form] = InfodeelForm
    template_name = "arbeidsmigrant/infobeheer/loket.html"

    def get_success_url(self) -> str:
        return reverse("arbeidsmigrant:infodeel-list")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=self.get_success_url(), row=self.row, **kwargs)


class InfodeelCreateView(LoketPage):
    """A new local part."""

    form_class = InfodeelCreateForm
    titel, knop = "Loket toevoegen", "Toevoegen"

    def get_form_kwargs(self) -> dict[str, Any]:
        own = self.request.actor.gemeenten
        if not own:
            raise Geweigerd(Permission.INFO_EDIT)
        rows = list(Gemeente.objects.filter(pk__in=own).order_by("naam"))
        return super().get_form_kwargs() | {"gemeenten": rows, "titels": infowerk.dutch_titles()}

    def act(self, form: forms.Form) -> str:
        acties.add(by=self.request.actor, **form.waarden())  # type: ignore[attr-defined]
        return "Het loket is toegevoegd."


class EigenLoket:
    """A page about a local part of the own gemeente. 404 for another."""

    kwargs: dict[str, Any]
    request: Any

    @cached_property
    def row(self) -> Infodeel:
        """The part. Raises Http404."""
        rows = Infodeel.objects.select_related("gemeente", "pagina")
        return get_object_or_404(rows, pk=self.kwargs["pk"], gemeente__in=self.request.actor.gemeenten)


class InfodeelChangeView(EigenLoket, LoketPage):
    """What a local part says."""

    knop = "Opslaan"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"{self.row.naam} wijzigen"

    def act(self, form: forms.Form) -> str:
        acties.change(deel=self.row, by=self.request.actor, **form.cleaned_data)
        return "Het loket is opgeslagen."


class InfodeelRemoveView(EigenLoket, LoketPage):
    """Take a local part away, after asking."""

    form_class = forms.Form
    titel, knop = "Loket weghalen", "Weghalen"

    def act(self, form: forms.Form) -> str:
        acties.remove(deel=self.row, by=self.request.actor)
        return "Het loket is weggehaald."
