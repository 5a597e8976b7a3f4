"""Begin and change a business case, its amounts and its scenarios."""

from typing import Any

from django import forms
from django.db import models
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from rivierenland.core.models import Gemeente
from speerpunten.programma.actions import businesscase as acties
from speerpunten.programma.actions import businesscasepost as postacties
from speerpunten.programma.actions import scenario as scenarioacties
from speerpunten.programma.forms.businesscase import BatenpostForm, BusinesscaseForm, KostenpostForm, ScenarioForm
from speerpunten.programma.models import Batenpost, Businesscase, Kostenpost, Maatregelenpakket, Scenario
from speerpunten.programma.views.pakket_acties import PakketInhoudPage
from speerpunten.programma.views.weg import WegPage


class BusinesscasePage(PakketInhoudPage):
    """A form that leads back to the business case of the package."""

    def get_success_url(self) -> str:
        return reverse("programma:businesscase-detail", args=[self.pakket.pk])

    @cached_property
    def zaak(self) -> Businesscase:
        """The business case of the package; without one there is no such page."""
        return get_object_or_404(Businesscase.objects, pakket=self.pakket)


class BusinesscaseChangeView(BusinesscasePage):
    """Begin the business case of a package, or change its frame."""

    knop = "Businesscase opslaan"
    form_class = BusinesscaseForm
    template_name = "programma/businesscase/wijzigen.html"

    @property
    def titel(self) -> str:  # type: ignore[override]
        """Making is something else than changing."""
        return "Businesscase wijzigen" if self.row else "Businesscase maken"

    @cached_property
    def row(self) -> Businesscase | None:
        return Businesscase.objects.filter(pakket=self.pakket).first()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": list(Gemeente.objects.all())}

    def get_initial(self) -> dict[str, Any]:
        vandaag = timezone.localdate()
        return {} if self.row else {"beginjaar": vandaag.year + 1, "prijspeil": vandaag}

    def act(self, form: forms.Form) -> str:
        waarden, by = form.waarden(), self.request.actor  # type: ignore[attr-defined]
        if self.row is None:
            acties.begin(pakket=self.pakket, by=by, **waarden)
            return "De businesscase is gemaakt, met drie scenario's. Vul nu kosten en baten in."
        acties.change(businesscase=self.row, versie=form.cleaned_data["versie"], by=by, **waarden)
        return "De businesscase is opgeslagen."


class PostCreatePage(BusinesscasePage):
    """Add an amount; it counts in every year unless somebody says otherwise."""

    def get_initial(self) -> dict[str, Any]:
        return {"van_jaar": self.zaak.beginjaar, "tot_jaar": self.zaak.laatste_jaar}


class KostenpostCreateView(PostCreatePage):
    """Add a cost."""

    titel, knop = "Kosten toevoegen", "Kosten toevoegen"
    form_class = KostenpostForm

    def act(self, form: forms.Form) -> str:
        postacties.add_kosten(businesscase=self.zaak, by=self.request.actor, **form.waarden())  # type: ignore[attr-defined]
        return f"‘{form.cleaned_data['naam']}’ telt mee."


class BatenpostCreateView(PostCreatePage):
    """Add a benefit."""

    titel, knop = "Baten toevoegen", "Baten toevoegen"
    form_class = BatenpostForm

    def act(self, form: forms.Form) -> str:
        postacties.add_baten(businesscase=self.zaak, by=self.request.actor, **form.waarden())  # type: ignore[attr-defined]
        return f"‘{form.cleaned_data['naam']}’ telt mee."


class ScenarioCreateView(BusinesscasePage):
    """Add a scenario."""

    titel, knop = "Scenario toevoegen", "Scenario toevoegen"
    form_class = ScenarioForm

    def get_initial(self) -> dict[str, Any]:
        return {"kosten_procent": 100, "baten_procent": 100} if self.zaak else {}

    def act(self, form: forms.Form) -> str:
        scenarioacties.add(businesscase=self.zaak, by=self.request.actor, **form.waarden())  # type: ignore[attr-defined]
        return f"Scenario ‘{form.cleaned_data['naam']}’ is toegevoegd."


class BusinesscasedeelPage(BusinesscasePage):
    """Edit a row of a business case; the address has the row."""

    model: type[models.Model]

    @cached_property
    def row(self) -> Any:
        return get_object_or_404(
            self.model._default_manager.select_related("businesscase__pakket__speerpunt"), pk=self.kwargs["pk"]
        )

    @cached_property
    def pakket(self) -> Maatregelenpakket:
        return self.row.businesscase.pakket

    def act(self, form: forms.Form) -> str:
        postacties.change(
            post=self.row, versie=form.cleaned_data["versie"], by=self.request.actor, **form.waarden()  # type: ignore[attr-defined]
        )  # fmt: skip
        return f"‘{form.cleaned_data['naam']}’ is opgeslagen."


class KostenpostChangeView(BusinesscasedeelPage):
    """Change a cost."""

    titel, knop = "Kosten wijzigen", "Kosten opslaan"
    form_class, model = KostenpostForm, Kostenpost
    template_name = "programma/businesscase/kostenpost.html"


class BatenpostChangeView(BusinesscasedeelPage):
    """Change a benefit."""

    titel, knop = "Baten wijzigen", "Baten opslaan"
    form_class, model = BatenpostForm, Batenpost
    template_name = "programma/businesscase/batenpost.html"


class ScenarioChangeView(BusinesscasedeelPage):
    """Change a scenario."""

    titel, knop = "Scenario wijzigen", "Scenario opslaan"
    form_class, model = ScenarioForm, Scenario
    template_name = "programma/businesscase/scenario.html"

    def act(self, form: forms.Form) -> str:
        values = form.waarden()  # type: ignore[attr-defined]
        scenarioacties.change(scenario=self.row, versie=form.cleaned_data["versie"], by=self.request.actor, **values)
        return f"Scenario ‘{values['naam']}’ is opgeslagen."


class BusinesscaseWegPage(WegPage):
    """Remove a row of a business case."""

    model: type[models.Model]

    @cached_property
    def row(self) -> Any:  # type: ignore[override]
        return get_object_or_404(self.model._default_manager.select_related("businesscase"), pk=self.kwargs["pk"])

    def terug(self) -> str:
        return reverse("programma:businesscase-detail", args=[self.row.businesscase.pakket_id])

    def act(self) -> None:
        postacties.delete(post=self.row, by=self.request.actor)


class KostenpostDeleteView(BusinesscaseWegPage):
    """Remove a cost."""

    wat, model = "de kosten", Kostenpost


class BatenpostDeleteView(BusinesscaseWegPage):
    """Remove a benefit."""

    wat, model = "de baten", Batenpost


class ScenarioDeleteView(BusinesscaseWegPage):
    """Remove a scenario."""

    wat, model = "het scenario", Scenario

    def act(self) -> None:
        scenarioacties.delete(scenario=self.row, by=self.request.actor)
