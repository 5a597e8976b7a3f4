"""Write the handelingsperspectief, react to it, agree to it."""

from typing import Any

from django import forms

from registratie.forms.velden import DagField, TekstField, VerhaalField
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.enums.perspectief import Reactieuitkomst, Standpunt

OPMAAK = "Een lege regel begint een nieuwe alinea. Een regel die begint met een streepje en een spatie wordt een punt in een lijst."
REGIO = ("", "Regio Rivierenland")
Keuzes = list[tuple[str, str]]


class Tekstformulier(forms.Form):
    """A text that several people edit: it remembers which version of the row was opened."""

    use_required_attribute = False

    versie = forms.IntegerField(widget=forms.HiddenInput)


class HoofdForm(Tekstformulier):
    """The title and introduction of a version."""

    titel = TekstField(label="Titel", max_length=160)
    inleiding = VerhaalField(label="Inleiding", required=False, max_length=8000, rows=10, help_text=OPMAAK)
    is_voorbeeld = forms.BooleanField(label="Dit is voorbeeldinhoud, nog niet van de gemeenten zelf", required=False)


class SectieCreateForm(forms.Form):
    """A new chapter, at the end."""

    use_required_attribute = False

    kop = TekstField(label="Kop", max_length=160)
    tekst = VerhaalField(label="Tekst", required=False, max_length=8000, rows=8, help_text=OPMAAK)


class SectieForm(Tekstformulier, SectieCreateForm):
    """A chapter, and its place."""

    plaats = forms.IntegerField(
        label="Plaats", min_value=1, max_value=200, help_text="1 is het eerste hoofdstuk.", show_hidden_initial=True
    )


class AfspraakCreateForm(forms.Form):
    """A new agreement, at the end of a chapter."""

    use_required_attribute = False

    titel = TekstField(label="Titel", max_length=160)
    tekst = VerhaalField(label="Wat spreken de gemeenten af?", max_length=8000, rows=10, help_text=OPMAAK)
    trekker = forms.ChoiceField(label="Trekker", required=False, help_text="Een gemeente of de regio, geen persoon.")
    uiterlijk = DagField(label="Uiterlijk", required=False, help_text="Laat leeg als de afspraak doorloopt.")
    pakketten = forms.MultipleChoiceField(
        label="Maatregelenpakketten", required=False, widget=forms.CheckboxSelectMultiple
    )
    parameters = forms.MultipleChoiceField(
        label="Normen en termijnen", required=False, widget=forms.SelectMultiple({"size": "8"}),
        help_text="Bij de afspraak staat dan de waarde die nu geldt. Houd Ctrl ingedrukt om er meer dan een te kiezen.",
    )  # fmt: skip

    def __init__(self, *args: Any, gemeenten: Keuzes, pakketten: Keuzes, normen: Keuzes, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for naam, keuzes in (("trekker", [REGIO, *gemeenten]), ("pakketten", pakketten), ("parameters", normen)):
            self.fields[naam].choices = keuzes  # type: ignore[attr-defined]


class AfspraakForm(Tekstformulier, AfspraakCreateForm):
    """An agreement, and its place."""

    vervallen = forms.BooleanField(label="Deze afspraak vervalt", required=False)
    sectie = forms.TypedChoiceField(label="Hoofdstuk", coerce=int, show_hidden_initial=True)
    plaats = forms.IntegerField(label="Plaats in het hoofdstuk", min_value=1, max_value=500, show_hidden_initial=True)

    def __init__(self, *args: Any, secties: list[tuple[int, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["sectie"].choices = secties  # type: ignore[attr-defined]


class ConsultatieForm(forms.Form):
    """Until which day the gemeenten may react."""

    tot = DagField(label="Reageren tot en met")


class ReactieForm(forms.Form):
    """What a gemeente says, and of what."""

    use_required_attribute = False

    gemeente = forms.ChoiceField(label="Namens")
    over = forms.ChoiceField(label="Waarover?", required=False)
    tekst = VerhaalField(label="Reactie", max_length=4000, rows=5)

    def __init__(self, *args: Any, gemeenten: Keuzes, onderdelen: list[Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        _for_one(self, gemeenten)
        self.fields["over"].choices = onderdelen  # type: ignore[attr-defined]


class AntwoordForm(forms.Form):
    """What the region did with a reaction."""

    use_required_attribute = False

    uitkomst = forms.ChoiceField(
        label="Wat is ermee gedaan?", choices=Reactieuitkomst.choices, widget=forms.RadioSelect
    )
    tekst = VerhaalField(label="Antwoord", max_length=4000, rows=5)


class InstemmingForm(forms.Form):
    """What a gemeente says of exactly this text."""

    use_required_attribute = False

    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
    gemeente = forms.ChoiceField(label="Namens")
    standpunt = forms.ChoiceField(label="Wat is het standpunt?", choices=Standpunt.choices, widget=forms.RadioSelect)
    reden = VerhaalField(
        label="Welk voorbehoud?", required=False, max_length=2000, rows=4, help_text="Alleen bij een voorbehoud."
    )
    orgaan = forms.ChoiceField(label="Wie besloot?", choices=Orgaan.choices, widget=forms.RadioSelect)
    besloten_op = DagField(label="Besloten op")

    def __init__(self, *args: Any, gemeenten: Keuzes, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _for_one(self, gemeenten)


def _for_one(form: forms.Form, gemeenten: Keuzes) -> None:
    """Who acts for one gemeente is not asked for which."""
    form.fields["gemeente"].choices = gemeenten  # type: ignore[attr-defined]
    if len(gemeenten) == 1:
        form.fields["gemeente"].widget = forms.HiddenInput()
        form.fields["gemeente"].initial = gemeenten[0][0]
