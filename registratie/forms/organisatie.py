"""Change an organisation, and add a care partner."""

from typing import Any

from django import forms

from registratie.forms.aanmelding import ROLLEN, VERPLICHT
from registratie.forms.velden import NummerField, TekstField, TelefoonField
from rivierenland.core.enums import Organisatierol
from rivierenland.core.validators.kvk import validate_kvk
from rivierenland.core.validators.leesbaar import validate_geen_domein

ADRES_GEVRAAGD = "Vul een e-mailadres in, bijvoorbeeld naam@zorgpartner.nl."


class OrganisatieForm(forms.Form):
    """What the organisation itself may keep up to date."""

    naam = forms.CharField(label="Naam", max_length=120)
    rollen = forms.MultipleChoiceField(
        label="Wat de organisatie doet", choices=Organisatierol.choices, widget=forms.CheckboxSelectMultiple
    )
    contactpersoon = TekstField(label="Contactpersoon", max_length=120, required=False)
    email = forms.EmailField(label="E-mailadres", required=False)
    telefoon = TelefoonField(label="Telefoonnummer", required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if Organisatierol.ZORGPARTNER not in self.initial.get("rollen", ()):
            self.fields["rollen"].choices = ROLLEN  # type: ignore[attr-defined]


class ZorgpartnerForm(forms.Form):
    """A new care partner and the first person who works there."""

    use_required_attribute = False
    kvk = NummerField(
        label="KVK-nummer", lengte=8, validators=[validate_kvk], error_messages={"required": VERPLICHT["kvk"]},
        help_text="Acht cijfers. Zoek de organisatie eerst op in het handelsregister.",
    )  # fmt: skip
    naam = TekstField(
        label="Naam van de zorgpartner", max_length=120, error_messages={"required": VERPLICHT["naam"]},
        help_text="Zo staat zij straks in de lijst van wie doorverwijst.",
    )  # fmt: skip
    contactpersoon = TekstField(
        label="Naam van de contactpersoon", max_length=120, validators=[validate_geen_domein],
        error_messages={"required": VERPLICHT["contact_naam"]},
    )  # fmt: skip
    email = forms.EmailField(
        label="E-mailadres van de contactpersoon", max_length=254,
        error_messages=dict.fromkeys(("required", "invalid"), ADRES_GEVRAAGD),
        help_text="Het werkadres. Daar komt de uitnodiging naartoe, en wie doorverwijst ziet dit adres.",
    )  # fmt: skip
