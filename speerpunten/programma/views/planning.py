"""Add, change and remove measures and milestones."""

from typing import Any

from django import forms
from django.db import models
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from speerpunten.programma.actions import maatregel as maatregelacties
from speerpunten.programma.actions import mijlpaal as mijlpaalacties
from speerpunten.programma.forms.planning import MaatregelForm, MijlpaalForm
from speerpunten.programma.models import Maatregel, Maatregelenpakket, Mijlpaal
from speerpunten.programma.views.pakket_acties import PakketInhoudPage
from speerpunten.programma.views.weg import WegPage


class MaatregelCreateView(PakketInhoudPage):
    """Add a measure to a package."""

    titel, knop = "Maatregel toevoegen", "Maatregel toevoegen"
    form_class = MaatregelForm

    def act(self, form: forms.Form) -> str:
        row = maatregelacties.add(pakket=self.pakket, by=self.request.actor, **form.waarden())  # type: ignore[attr-defined]
        return f"‘{row.titel}’ is toegevoegd."


class MijlpaalCreateView(PakketInhoudPage):
    """Add a milestone to a package."""

    titel, knop = "Mijlpaal toevoegen", "Mijlpaal toevoegen"
    form_class = MijlpaalForm

    def act(self, form: forms.Form) -> str:
        row = mijlpaalacties.add(pakket=self.pakket, by=self.request.actor, **form.waarden())  # type: ignore[attr-defined]
        return f"‘{row.titel}’ is toegevoegd."


class OnderdeelPage(PakketInhoudPage):
    """Edit a row of a package; the address has the row."""

    model: type[models.Model]

    @cached_property
    def row(self) -> Any:
        return get_object_or_404(self.model._default_manager.select_related("pakket__speerpunt"), pk=self.kwargs["pk"])

    @cached_property
    def pakket(self) -> Maatregelenpakket:
        return self.row.pakket


class MaatregelChangeView(OnderdeelPage):
    """Edit a measure."""

    titel, knop = "Maatregel wijzigen", "Maatregel opslaan"
    form_class, model = MaatregelForm, Maatregel
    template_name = "programma/pakket/maatregel.html"

    def act(self, form: forms.Form) -> str:
        values = form.waarden()  # type: ignore[attr-defined]
        maatregelacties.change(maatregel=self.row, versie=form.cleaned_data["versie"], by=self.request.actor, **values)
        return f"‘{values['titel']}’ is opgeslagen."


class MijlpaalChangeView(OnderdeelPage):
    """Edit a milestone, or say that it was reached."""

    titel, knop = "Mijlpaal wijzigen", "Mijlpaal opslaan"
    form_class, model = MijlpaalForm, Mijlpaal
    template_name = "programma/pakket/mijlpaal.html"

    def act(self, form: forms.Form) -> str:
        values = form.waarden()  # type: ignore[attr-defined]
        mijlpaalacties.change(mijlpaal=self.row, versie=form.cleaned_data["versie"], by=self.request.actor, **values)
        return f"‘{values['titel']}’ is opgeslagen."


class MaatregelDeleteView(WegPage):
    """Remove a measure that did not begin."""

    wat = "de maatregel"

    @cached_property
    def row(self) -> Maatregel:  # type: ignore[override]
        return get_object_or_404(Maatregel.objects, pk=self.kwargs["pk"])

    def terug(self) -> str:
        return reverse("programma:pakket-detail", args=[self.row.pakket_id])

    def act(self) -> None:
        maatregelacties.delete(maatregel=self.row, by=self.request.actor)


class MijlpaalDeleteView(WegPage):
    """Remove a milestone that still lies ahead."""

    wat = "de mijlpaal"

    @cached_property
    def row(self) -> Mijlpaal:  # type: ignore[override]
        return get_object_or_404(Mijlpaal.objects, pk=self.kwargs["pk"])

    def terug(self) -> str:
        return reverse("programma:pakket-detail", args=[self.row.pakket_id])

    def act(self) -> None:
        mijlpaalacties.delete(mijlpaal=self.row, by=self.request.actor)
