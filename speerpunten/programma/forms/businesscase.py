"""The frame, the amounts and the scenarios of a business case."""

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.db import models

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.models import Gemeente
from speerpunten.programma.enums.businesscase import Postsoort, Verdeelsleutel

GEEN_GETAL = {
    "invalid": "Vul een getal in, bijvoorbeeld 1500 of 1500,50.",
    "max_digits": "Dit getal is te groot. Controleer het.",
    "max_whole_digits": "Dit getal is te groot. Controleer het.",
    "max_decimal_places": "Gebruik hoogstens twee cijfers achter de komma.",
}
GEWICHT = "gewicht_"


class GetalField(forms.DecimalField):
    """A number of nought or more, written the Dutch way."""

    def __init__(self, *, cijfers: int = 12, **kwargs: Any):
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(
            max_digits=cijfers,
            decimal_places=2,
            min_value=0,
            localize=True,
            error_messages=GEEN_GETAL,
            widget=widget,
            **kwargs,
        )


class JaarField(forms.IntegerField):
    """A year in four figures."""

    def __init__(self, **kwargs: Any):
        errors = {"invalid": "Vul een jaar in met vier cijfers, bijvoorbeeld 2027."}
        widget = forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "maxlength": "4"})
        super().__init__(min_value=2000, max_value=2130, widget=widget, error_messages=errors, **kwargs)


class BusinesscaseForm(VersieForm):
    """The frame of the sums, with a weight per gemeente for the key "eigen"."""

    toelichting = VerhaalField(label="Toelichting", max_length=2000, rows=4, required=False)
    beginjaar = JaarField(label="Eerste jaar", help_text="Naar dit jaar worden alle bedragen teruggerekend.")
    jaren = forms.IntegerField(
        label="Aantal jaren", min_value=1, max_value=30, initial=10,
        widget=forms.TextInput({"inputmode": "numeric", "maxlength": "2"}), help_text="De horizon, van 1 tot en met 30 jaar.",
    )  # fmt: skip
    prijspeil = DagField(label="Prijspeil", help_text="De discontovoet en de kosten van een fte gelden op deze dag.")
    andere_baten = VerhaalField(label="Baten die geen geld zijn", max_length=2000, rows=3, required=False)
    is_voorbeeld = forms.BooleanField(label="Dit is nog voorbeeldinhoud", required=False)
    sleutel = forms.ChoiceField(label="Kosten verdelen naar", choices=Verdeelsleutel.choices)

    def __init__(self, *args: Any, row: models.Model | None = None, gemeenten: list[Gemeente], **kwargs: Any):
        super().__init__(*args, row=row, **kwargs)
        self.gemeenten = gemeenten
        eigen = getattr(row, "gewichten", {}) or {}
        for gemeente in gemeenten:
            self.fields[f"{GEWICHT}{gemeente.pk}"] = GetalField(
                label=f"Eigen gewicht {gemeente.naam}",
                cijfers=9,
                required=False,
                initial=_number(eigen.get(gemeente.pk)),
            )

    def waarden(self) -> dict[str, Any]:
        """The frame; the weights as texts by CBS code, and none where another key is chosen."""
        waarden = {naam: waarde for naam, waarde in super().waarden().items() if not naam.startswith(GEWICHT)}
        eigen = {gemeente.pk: self.cleaned_data[f"{GEWICHT}{gemeente.pk}"] for gemeente in self.gemeenten}
        waarden["gewichten"] = {code: f"{gewicht:f}" for code, gewicht in eigen.items() if gewicht}
        return waarden


class BatenpostForm(VersieForm):
    """A benefit in euros."""

    naam = TekstField(label="Wat", max_length=120)
    soort = forms.ChoiceField(
        label="Hoe vaak", choices=Postsoort.choices, widget=forms.RadioSelect, initial=Postsoort.JAARLIJKS
    )
    van_jaar = JaarField(label="Van jaar")
    tot_jaar = JaarField(label="Tot en met jaar", required=False, help_text="Leeg laten bij een eenmalig bedrag.")
    bedrag = GetalField(label="Bedrag in euro", help_text="Per jaar, of in één keer.")
    bron = forms.CharField(label="Waar komt dit bedrag vandaan?", max_length=200, required=False)


class KostenpostForm(BatenpostForm):
    """A cost: an amount in euros or people."""

    bedrag = GetalField(
        label="Bedrag in euro", required=False, help_text="Per jaar, of in één keer. Of vul hieronder fte in."
    )
    fte = GetalField(
        label="Aantal fte",
        cijfers=6,
        required=False,
        help_text="Het portaal rekent met de kosten van één fte op het prijspeil.",
    )

    field_order = ["naam", "soort", "van_jaar", "tot_jaar", "bedrag", "fte", "bron"]


class ScenarioForm(VersieForm):
    """All amounts times a percentage."""

    naam = TekstField(label="Naam", max_length=40)
    toelichting = TekstField(label="Waarom deze percentages?", max_length=300, required=False)
    kosten_procent = GetalField(label="Kosten in procenten", cijfers=6, help_text="100 is zoals ingevuld.")
    baten_procent = GetalField(label="Baten in procenten", cijfers=6, help_text="100 is zoals ingevuld.")


def _number(tekst: str | None) -> Decimal | None:
    try:
        return Decimal(tekst) if tekst else None
    except InvalidOperation:
        return None
