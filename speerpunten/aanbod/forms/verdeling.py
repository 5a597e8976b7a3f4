"""Choose how the beds are shared, and write down a key that was proposed or agreed."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.opmaak import getal
from speerpunten.aanbod.enums.verdeling import Verdeelmaat, Verdeelmoment
from speerpunten.aanbod.verdeling.sleutel import Gewichten, scaled

BEDDEN, PIJPLIJN = "bedden", "pijplijn"
TELT = ((BEDDEN, "Bedden die er zijn"), (PIJPLIJN, "Ook verwachte bedden"))


class GewichtField(forms.DecimalField):
    """A weight in percent, with a comma or a point; empty is nought."""

    default_error_messages = {
        "invalid": "Vul een getal in, bijvoorbeeld 70 of 33,3.",
        "min_value": "Een gewicht is nul of hoger.",
        "max_value": "Een gewicht is hoogstens 100.",
        "max_decimal_places": "Gebruik hoogstens één cijfer achter de komma.",
    }

    def __init__(self, **kwargs: Any):
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "class": "field--kort"})
        super().__init__(
            required=False, localize=True, min_value=0, max_value=100, decimal_places=1, max_digits=5, widget=widget,
            **kwargs,
        )  # fmt: skip

    def clean(self, value: Any) -> Decimal:
        return super().clean(value) or Decimal(0)


class GewichtenForm(forms.Form):
    """Three weights that are 100 together. `gewichten` after a good answer; `geschaald` what the typed numbers would be as 100."""

    use_required_attribute = False

    werk = GewichtField(label="Werk")
    inwoners = GewichtField(label="Inwoners")
    oppervlak = GewichtField(label="Oppervlak")

    gewichten: Gewichten | None = None
    geschaald: Gewichten | None = None

    def clean(self) -> dict[str, Any]:
        waarden: dict[str, Any] = super().clean() or {}
        if any(maat.value not in waarden for maat in Verdeelmaat):
            return waarden
        delen = {maat: waarden[maat.value] for maat in Verdeelmaat}
        som = sum(delen.values())
        if som == 100:
            self.gewichten = Gewichten(*delen.values())
            return waarden
        self.geschaald = scaled(delen)
        decimalen = 0 if som == int(som) else 1
        self.add_error(None, f"De gewichten zijn samen {getal(som, decimalen)}. Zij moeten samen 100 zijn.")
        return waarden


class VerdelingForm(GewichtenForm):
    """The choice of the page: weights, part of the year, and whether what is on its way counts."""

    moment = forms.ChoiceField(label="Moment", choices=Verdeelmoment.choices, required=False, widget=forms.RadioSelect)
    telt = forms.ChoiceField(label="Telt mee", choices=TELT, required=False, widget=forms.RadioSelect)

    def clean_moment(self) -> Verdeelmoment:
        return Verdeelmoment(self.cleaned_data["moment"] or Verdeelmoment.JAARROND)

    def clean_telt(self) -> str:
        return self.cleaned_data["telt"] or PIJPLIJN


class VoorstelForm(GewichtenForm):
    """A key to put on the table."""

    naam = TekstField(label="Naam", max_length=80, help_text="Kort, bijvoorbeeld: vooral naar werk.")
    toelichting = VerhaalField(label="Waarom deze sleutel?", required=False, max_length=1000, rows=4)

    field_order = ("naam", "werk", "inwoners", "oppervlak", "toelichting")


class AfspraakForm(forms.Form):
    """What was agreed, when, and where it stands."""

    use_required_attribute = False

    afspraak = TekstField(
        label="Nummer en titel van de afspraak", max_length=180,
        help_text="Zoals in het handelingsperspectief, bijvoorbeeld: 2.3 Eerlijk verdelen.",
    )  # fmt: skip
    perspectiefversie = forms.IntegerField(
        label="Versie van het handelingsperspectief", required=False, min_value=1, max_value=999,
        help_text="Alleen het nummer. Dan leidt de verwijzing naar die versie.",
        error_messages={"invalid": "Vul alleen het nummer van de versie in, bijvoorbeeld 2."},
    )  # fmt: skip
    afgesproken_op = DagField(label="Afgesproken op", initial=timezone.localdate)
    geldig_van = DagField(
        label="Geldt vanaf", initial=timezone.localdate,
        help_text="De sleutel die nu geldt, eindigt op deze dag.",
    )  # fmt: skip
