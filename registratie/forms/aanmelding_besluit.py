"""What an official fills in about an application: what is still to be known, why it is refused, whom to invite."""

from django import forms

from registratie.forms.aanmelding import VERPLICHT
from registratie.forms.velden import TekstField, VerhaalField
from rivierenland.core.validators.leesbaar import validate_geen_domein


class GezienForm(forms.Form):
    """Which state of the application the official looked at."""

    gezien = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)


class BeheerderForm(forms.Form):
    """Who is to manage the access of an organisation."""

    use_required_attribute = False
    naam = TekstField(
        label="Naam", max_length=120, validators=[validate_geen_domein],
        error_messages={"required": "Vul de naam in van wie u uitnodigt."},
    )  # fmt: skip
    email = forms.EmailField(
        label="E-mailadres", max_length=254, help_text="Het werkadres. Daar komt de uitnodiging naartoe.",
        error_messages={"required": VERPLICHT["contact_email"]},
    )  # fmt: skip


class VraagForm(forms.Form):
    """What the gemeente wants to know."""

    use_required_attribute = False
    vraag = VerhaalField(
        error_messages={"required": "Schrijf op wat u van de organisatie wilt weten."},
        label="Wat wilt u weten?",
        max_length=2000,
        help_text="De organisatie leest dit in een e-mail, en kan antwoorden en de aanmelding verbeteren.",
    )


class AfwijsForm(GezienForm):
    """Why an application is refused."""

    use_required_attribute = False
    reden = VerhaalField(
        error_messages={"required": "Schrijf op waarom u de aanmelding afwijst."},
        label="Waarom wijst u de aanmelding af?",
        max_length=2000,
        help_text="De organisatie leest dit in een e-mail. Schrijf op wat zij moet veranderen om wel mee te kunnen doen.",
    )
