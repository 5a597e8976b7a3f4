"""The form of a contact point."""

from django import forms

from registratie.forms.velden import TekstField, TelefoonField
from rivierenland.core.forms.versie import VersieForm


class AanspreekpuntForm(VersieForm):
    """A desk, never a person: it stands on a public page."""

    naam = TekstField(
        label="Team of functie", max_length=80,
        help_text="Bijvoorbeeld: Team Wonen. Noem geen naam van een medewerker: dit staat op een openbare pagina.",
    )  # fmt: skip
    telefoon = TelefoonField(
        label="Telefoonnummer", help_text="Van het team, niet van een persoon. Bijvoorbeeld 0344 12 34 56."
    )
    email = forms.EmailField(
        label="E-mailadres",
        widget=forms.EmailInput({"autocomplete": "off"}),
        help_text="Van het team, bijvoorbeeld wonen@gemeente.nl.",
    )
    bereikbaar = TekstField(
        label="Wanneer bereikbaar",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld: op werkdagen van 9 tot 17 uur.",
    )
