"""Change an organisation."""

from django import forms

from registratie.forms.velden import TekstField, TelefoonField
from rivierenland.core.enums import Organisatierol


class OrganisatieForm(forms.Form):
    """What the organisation itself may keep up to date."""

    naam = forms.CharField(label="Naam", max_length=120)
    rollen = forms.MultipleChoiceField(
        label="Wat de organisatie doet", choices=Organisatierol.choices, widget=forms.CheckboxSelectMultiple
    )
    contactpersoon = TekstField(label="Contactpersoon", max_length=120, required=False)
    email = forms.EmailField(label="E-mailadres", required=False)
    telefoon = TelefoonField(label="Telefoonnummer", required=False)
