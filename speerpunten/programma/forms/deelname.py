"""The forms of the matrix: what to compare, and what a gemeente chooses."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.document import DocumentField
from rivierenland.core.opmaak import datum
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Programmadocument

GEEN_NAMEN = "Alle acht gemeenten lezen dit. Noem geen namen van personen."


class VergelijkForm(forms.Form):
    """Which day beside which, and as known when. What is left out is today beside the usual day, as known now."""

    use_required_attribute = False

    naast = DagField(label="Vergelijk met de stand op", required=False)
    op = DagField(label="Stand op", required=False)
    bekend = DagField(
        label="Zoals bekend op", required=False,
        help_text="U ziet dan wat het portaal op die dag wist. Wat later is vastgelegd of verbeterd, telt niet mee.",
    )  # fmt: skip

    def clean_bekend(self) -> date | None:
        bekend: date | None = self.cleaned_data["bekend"]
        if bekend and bekend > timezone.localdate():
            raise ValidationError("Deze dag moet nog komen. Kies vandaag of een eerdere dag.")
        return bekend

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        vandaag = timezone.localdate()
        op, naast = values.get("op") or vandaag, values.get("naast")
        if naast and naast >= op:
            self.add_error("naast", f"Kies een dag vóór {datum(op)}: anders valt er niets te vergelijken.")
        return values


class DocumentChoice(forms.ModelChoiceField):
    """A document of the own gemeente or the region, with whose it is."""

    def label_from_instance(self, obj: Programmadocument) -> str:
        return obj.titel if obj.gemeente_id else f"{obj.titel} (regio)"


class KeuzeForm(forms.Form):
    """A choice, from which day and why. `versie`: the last row its writer saw. The action knows the rules."""

    use_required_attribute = False

    keuze = forms.ChoiceField(
        label="Wat kiest uw gemeente?", choices=Deelnamekeuze.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies wat uw gemeente doet.", "invalid_choice": "Kies wat uw gemeente doet."},
    )  # fmt: skip
    vanaf = DagField(
        label="Vanaf welke dag geldt dit?", help_text="Een dag in de toekomst mag: die staat dan als gepland.",
        error_messages={"required": "Vul de dag in waarop deze keuze ingaat.", "invalid": "Deze dag bestaat niet. Kies een andere."},
    )  # fmt: skip
    reden = VerhaalField(
        label="Waarom?", max_length=2000, rows=4, help_text=GEEN_NAMEN,
        error_messages={"required": "Schrijf op waarom uw gemeente dit kiest."},
    )  # fmt: skip
    orgaan = forms.ChoiceField(
        label="Wie besloot dit?", required=False, choices=[("", "Nog niemand, of niet nodig"), *Orgaan.choices]
    )
    besloten_op = DagField(label="Besloten op", required=False)
    verwacht_op = DagField(
        label="Wanneer verwacht u een besluit?", required=False,
        help_text="Alleen bij ‘In besluitvorming’ en ‘Nog niet’. Wij herinneren u eraan als de dag voorbij is.",
    )  # fmt: skip
    document = DocumentChoice(
        label="Een document dat er al staat",
        required=False,
        queryset=Programmadocument.objects.none(),
        empty_label="Geen document",
    )
    bestand = DocumentField(label="Of stuur het besluit mee", required=False)
    contact = TekstField(
        label="Bij wie kan een andere gemeente terecht?", required=False, max_length=120,
        help_text="Een functie of team, bijvoorbeeld: team Wonen. Geen naam.",
    )  # fmt: skip
    versie = forms.IntegerField(min_value=0, max_value=2**31 - 1, required=False, widget=forms.HiddenInput)
    vervangt = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, documenten: Sequence[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = Programmadocument.objects.filter(gemeente__in=documenten) | Programmadocument.objects.filter(
            gemeente=None
        )
        self.fields["document"].queryset = rows.order_by("-created_at", "-id")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("document") and values.get("bestand"):
            self.add_error("bestand", "Kies één document: een dat er al staat, of een bestand om mee te sturen.")
        return values

    @property
    def keuzes(self) -> list[tuple[Any, Deelnamekeuze]]:
        """The radio buttons, each with what it stands for."""
        return list(zip(self["keuze"].subwidgets, Deelnamekeuze, strict=True))
