"""Record and correct a published figure."""

from typing import Any

from django import forms

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.actor import Actor
from speerpunten.kennis.enums.kerncijfer import Cijferstatus, Meetwijze
from speerpunten.kennis.kerncijfers import gebieden
from speerpunten.kennis.kerncijfers.indicatoren import KEUZES
from speerpunten.kennis.kerncijfers.recht import may_manage

GETAL = {"inputmode": "decimal", "autocomplete": "off"}


class WaardeField(forms.DecimalField):
    """One side of a range; empty is open. A Dutch number: points between thousands, a comma before decimals."""

    def __init__(self, **kwargs: Any):
        super().__init__(
            required=False, max_digits=14, decimal_places=2, widget=forms.TextInput(GETAL),
            error_messages={"invalid": "Vul een getal in, bijvoorbeeld 12.500 of 7,5."}, **kwargs,
        )  # fmt: skip

    def to_python(self, value: Any) -> Any:
        return super().to_python(str(value).replace(".", "").replace(",", ".") if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        return value if value is None or isinstance(value, str) else f"{value.normalize():f}".replace(".", ",")


class KerncijferForm(forms.Form):
    """What a source says, in the order in which one reads it there."""

    indicator = forms.ChoiceField(label="Wat is geteld", choices=KEUZES)
    gebied = forms.ChoiceField(label="Gebied")
    waarde_min = WaardeField(label="Laagste waarde", help_text="Leeg als de bron geen ondergrens noemt.")
    waarde_max = WaardeField(
        label="Hoogste waarde", help_text="Leeg als de bron geen bovengrens noemt. Eén getal? Vul het twee keer in."
    )
    peildatum = DagField(label="Peildatum")
    peildatum_tekst = TekstField(label="Peildatum in de woorden van de bron", max_length=80, required=False)
    status = forms.ChoiceField(label="Soort cijfer", choices=Cijferstatus.choices)
    meetwijze = forms.ChoiceField(
        label="Manier van meten", choices=Meetwijze.choices, help_text="Hieruit volgt het keurmerk."
    )
    bron_uitgever = TekstField(label="Wie publiceerde het", max_length=120)
    bron_titel = TekstField(label="Titel van de bron", max_length=300)
    bron_url = forms.URLField(label="Webadres", max_length=500, required=False, assume_scheme="https")
    methode = VerhaalField(label="Zo kwam de bron eraan", max_length=600, rows=3, required=False)
    toelichting = VerhaalField(label="Toelichting", max_length=600, rows=3, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "gebied" in self.fields:
            mine = [(code, naam) for code, naam in gebieden.KEUZES if may_manage(actor, code)]
            self.fields["gebied"].choices = mine  # type: ignore[attr-defined]


class VerbeterForm(KerncijferForm):
    """The same with the reason; what is counted and where stay."""

    indicator = gebied = None  # type: ignore[assignment]
    reden = TekstField(
        label="Waarom verbetert u dit cijfer",
        max_length=300,
        help_text="De oude versie blijft te zien, met deze reden.",
    )
