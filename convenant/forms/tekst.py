"""Write the text of the convenant: head, articles, commitments, and adopt it."""

from typing import Any

from django import forms

from convenant.enums.partij import Partijsoort
from convenant.enums.versie import Normrichting
from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.versie import VersieForm

OPMAAK = "Een lege regel begint een nieuw lid. Een regel die begint met een streepje en een spatie wordt een punt in een lijst."
Keuzes = list[tuple[str, str]]


class HoofdForm(VersieForm):
    """The title and introduction of a version, and what is new in it."""

    titel = TekstField(label="Titel", max_length=160)
    inleiding = VerhaalField(label="Inleiding", required=False, max_length=4000, rows=8, help_text=OPMAAK)
    wijzigingen = VerhaalField(
        label="Wat is er nieuw?", required=False, max_length=2000, rows=5,
        help_text="In een paar zinnen, voor wie de vorige versie heeft ondertekend. Staat boven de tekst.",
    )  # fmt: skip
    is_voorbeeld = forms.BooleanField(label="Dit is voorbeeldinhoud, niet de echte tekst", required=False)


class ArtikelForm(VersieForm):
    """An article, and its place."""

    titel = TekstField(label="Titel", max_length=120)
    tekst = VerhaalField(label="Tekst", max_length=8000, rows=14, help_text=OPMAAK)
    plaats = forms.IntegerField(
        label="Artikelnummer", required=False, min_value=1, max_value=99, show_hidden_initial=True,
        help_text="De andere artikelen schuiven op, zodat elk nummer één keer voorkomt. Leeg: achteraan.",
    )  # fmt: skip


class ToezeggingForm(VersieForm):
    """A commitment: what is promised, by whom, and how it is measured."""

    titel = TekstField(label="Titel", max_length=120)
    tekst = VerhaalField(label="Wat zeggen partijen toe?", max_length=2000, rows=5)
    partijsoorten = forms.MultipleChoiceField(
        label="Geldt voor", choices=Partijsoort.choices, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies voor wie deze toezegging geldt: ten minste één soort partij."},
    )  # fmt: skip
    artikel_id = forms.TypedChoiceField(label="Staat onder", coerce=int)
    regel = forms.ChoiceField(
        label="Gemeten met", required=False,
        help_text="Een regel telt elke nacht wat al in het portaal staat. Zonder regel wordt bewijs beoordeeld.",
    )  # fmt: skip
    richting = forms.ChoiceField(
        label="De norm is", choices=Normrichting.choices, widget=forms.RadioSelect, initial="minstens"
    )
    norm = forms.DecimalField(
        label="Norm (%)", required=False, max_digits=4, decimal_places=1, localize=True,
        help_text="Op de norm of beter is de toezegging nagekomen.",
    )  # fmt: skip
    aandacht = forms.DecimalField(
        label="Aandacht tot (%)", required=False, max_digits=4, decimal_places=1, localize=True,
        help_text="Tussen norm en deze grens: aandacht. Daarbuiten: niet nagekomen.",
    )  # fmt: skip

    def __init__(self, *args: Any, artikelen: list[tuple[int, str]], regels: Keuzes, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["artikel_id"].choices = artikelen  # type: ignore[attr-defined]
        self.fields["regel"].choices = regels  # type: ignore[attr-defined]


class VaststelForm(forms.Form):
    """The days that adoption sets, for exactly the text that was read."""

    use_required_attribute = False

    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
    ingangsdatum = DagField(label="Geldt vanaf", help_text="Vandaag of later. De vorige versie geldt tot deze dag.")
    overgang_tot = DagField(
        label="Opnieuw ondertekenen voor of op",
        help_text="Wie de vorige versie heeft ondertekend, blijft partij als hij deze versie tot en met deze dag ondertekent.",
    )
    evaluatie_op = DagField(label="Evaluatie voor of op")


class WeggooiForm(forms.Form):
    """Throw a concept away, exactly the one that was read."""

    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
