"""Write the agreements of a version that is in the making."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from rivierenland.core.models import Gemeente
from speerpunten.programma.actions import afspraak as afspraken
from speerpunten.programma.forms.perspectief import AfspraakCreateForm, AfspraakForm
from speerpunten.programma.models import Afspraak, Handelingsperspectief, Maatregelenpakket
from speerpunten.programma.queries import perspectief as lezen
from speerpunten.programma.views.perspectief.schrijven import (
    SchrijfPage,
    SectieMixin,
    WijzigPage,
    without_untouched_place,
)


class AfspraakKeuzes:
    """What can be chosen in the form of an agreement."""

    def get_form_kwargs(self) -> dict[str, Any]:
        """With the gemeenten, packages and norms."""
        pakketten = Maatregelenpakket.objects.values_list("code", "naam_kort")
        return super().get_form_kwargs() | {  # type: ignore[misc]
            "gemeenten": [
                (code, f"Gemeente {naam}") for code, naam in Gemeente.objects.order_by("naam").values_list("pk", "naam")
            ],
            "pakketten": [(code, f"{code} {naam}") for code, naam in pakketten],
            "normen": lezen.norm_choices(timezone.localdate()),
        }


class AfspraakCreateView(SectieMixin, AfspraakKeuzes, SchrijfPage):
    """A new agreement in a chapter."""

    form_class = AfspraakCreateForm
    knop = "Afspraak toevoegen"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Afspraak toevoegen aan hoofdstuk {self.row.volgorde}"

    def act(self, form: forms.Form) -> str:
        made = afspraken.add(sectie=self.row, by=self.request.actor, **form.cleaned_data)
        return f"Afspraak {made.nummer} is toegevoegd."


class AfspraakMixin:
    """A page about an agreement."""

    kwargs: dict[str, Any]

    @cached_property
    def row(self) -> Afspraak:
        return get_object_or_404(Afspraak.objects.select_related("perspectief", "sectie"), pk=self.kwargs["pk"])

    @property
    def perspectief(self) -> Handelingsperspectief:
        return self.row.perspectief

    def place(self) -> str:
        """Where the agreement stands on the page."""
        return f"#afspraak-{self.row.sleutel}"


class AfspraakChangeView(AfspraakMixin, AfspraakKeuzes, WijzigPage):
    """What an agreement says, and its place."""

    form_class = AfspraakForm

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Afspraak {self.row.nummer} wijzigen"

    def stand(self) -> dict[str, Any]:
        return afspraken.said(self.row) | {"sectie": self.row.sectie_id, "plaats": self.row.volgorde}

    def get_form_kwargs(self) -> dict[str, Any]:
        rows = self.perspectief.secties.order_by("volgorde")
        return super().get_form_kwargs() | {"secties": [(row.pk, f"{row.volgorde}. {row.kop}") for row in rows]}

    def act(self, form: forms.Form) -> str:
        gegevens = without_untouched_place(form)
        if "sectie" in gegevens:
            gegevens["sectie"] = self.perspectief.secties.get(pk=gegevens["sectie"])
        row = afspraken.change(afspraak=self.row, by=self.request.actor, **gegevens)
        return f"Afspraak {row.nummer} is opgeslagen."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(weg=reverse("programma:afspraak-remove", args=[self.row.pk]), **kwargs)


class AfspraakRemoveView(AfspraakMixin, SchrijfPage):
    """Take an agreement out, after asking."""

    form_class = forms.Form
    knop = "Afspraak weghalen"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Afspraak {self.row.nummer} weghalen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(uitleg=self.row.titel, **kwargs)

    def act(self, form: forms.Form) -> str:
        afspraken.remove(afspraak=self.row, by=self.request.actor)
        return "De afspraak is weggehaald."
