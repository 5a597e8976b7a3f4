"""The forms of a referral: short lists, one note that refuses, and contact data only with consent."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from registratie.forms.velden import DagField, NaamField, TelefoonField
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.talen import TALEN
from speerpunten.zorg.enums.doorverwijzing import (
    Aanleiding,
    Behoefte,
    Doorverwijsuitkomst,
    Toestemmingswijze,
    Weigerreden,
)
from speerpunten.zorg.kluis.slot import Contact
from speerpunten.zorg.queries import beloften
from speerpunten.zorg.woorden.notitie import MEEST, refuse_person

GEEN = ("", "Kies")
NOTITIE = "Hoogstens 300 tekens. Schrijf niets over gezondheid, middelen, een beperking of strafbare feiten, en geen namen of nummers."


class DoorverwijzingForm(forms.Form):
    """What somebody needs, in which language. Not who it is."""

    use_required_attribute = False
    gemeente = forms.ChoiceField(label="Waar verblijft deze persoon?", error_messages={"required": "Kies de gemeente."})
    behoefte = forms.ChoiceField(
        label="Wat voor hulp zoekt deze persoon?", choices=Behoefte.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies het soort hulp."},
    )  # fmt: skip
    aanleiding = forms.ChoiceField(
        label="Waardoor is er onderdak nodig?", choices=[GEEN, *Aanleiding.choices], required=False,
        help_text="Alleen bij onderdak.",
    )  # fmt: skip
    belofte_organisatie: Any = forms.ModelChoiceField(
        label="Bij welke verblijfsbieder verbleef deze persoon?", queryset=None, required=False,
        empty_label="Weet ik niet",
        help_text="Alleen als iemand zijn baan verloor. U ziet daarna wat deze verblijfsbieder heeft toegezegd.",
    )  # fmt: skip
    taal = forms.ChoiceField(
        label="Welke taal begrijpt deze persoon het best?", choices=[GEEN, *TALEN.items()],
        error_messages={"required": "Kies de taal."},
    )  # fmt: skip
    tolk = forms.BooleanField(label="Er is een tolk nodig", required=False)
    notitie = forms.CharField(
        label="Korte notitie voor de partner (als dat nodig is)", max_length=MEEST, required=False, help_text=NOTITIE,
        widget=forms.Textarea({"rows": 3}),
    )  # fmt: skip

    def __init__(self, *args: Any, gemeenten: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].choices = gemeenten if len(gemeenten) == 1 else [GEEN, *gemeenten]  # type: ignore[attr-defined]
        self.fields["belofte_organisatie"].queryset = beloften.providers()  # type: ignore[attr-defined]

    def clean_notitie(self) -> str:
        """Refused here too, so that everything that is wrong shows at once."""
        tekst = str(self.cleaned_data["notitie"]).strip()
        try:
            refuse_person("notitie", tekst)
        except ValidationError as fout:
            raise ValidationError(fout.message_dict["notitie"]) from fout
        return tekst


class ToestemmingForm(VersieForm):
    """How consent was given, and how to reach the person."""

    taal = forms.ChoiceField(
        label="In welke taal las u de tekst voor, of liet u hem lezen?", choices=list(TALEN.items())
    )
    wijze = forms.ChoiceField(
        label="Hoe gaf deze persoon toestemming?", choices=Toestemmingswijze.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe de toestemming is gegeven."},
    )  # fmt: skip
    gegeven_op = DagField(
        label="Op welke dag?", error_messages={"required": "Kies de dag waarop toestemming is gegeven."}
    )
    akkoord = forms.BooleanField(
        label="Deze persoon begrijpt de tekst en zegt ja",
        error_messages={"required": "Zonder toestemming kunt u niet doorverwijzen. Nee zeggen mag altijd."},
    )
    naam = NaamField(
        label="Naam", max_length=80, required=False, help_text="Zoals deze persoon genoemd wil worden.",
        widget=forms.TextInput({"autocomplete": "off"}),
    )  # fmt: skip
    telefoon = TelefoonField(label="Telefoonnummer", required=False)
    email = forms.EmailField(
        label="E-mailadres", max_length=120, required=False, widget=forms.EmailInput({"autocomplete": "off"}),
    )  # fmt: skip

    def contact(self) -> Contact:
        """What was filled in to reach the person."""
        return Contact(**{veld: self.cleaned_data[veld] for veld in ("naam", "telefoon", "email")})


class AannemenForm(VersieForm):
    """Take it on."""


class WeigerenForm(VersieForm):
    """Why not, in neutral words."""

    reden = forms.ChoiceField(
        label="Waarom neemt u deze doorverwijzing niet aan?", choices=Weigerreden.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom u de doorverwijzing niet aanneemt."},
    )  # fmt: skip


class UitkomstForm(VersieForm):
    """How it ended, in neutral words."""

    uitkomst = forms.ChoiceField(
        label="Hoe liep het af?", widget=forms.RadioSelect,
        choices=[keuze for keuze in Doorverwijsuitkomst.choices if keuze[0] != Doorverwijsuitkomst.INGETROKKEN],
        error_messages={"required": "Kies hoe het afliep."},
    )  # fmt: skip


class StoppenForm(VersieForm):
    """Stop it."""


class IntrekkenForm(forms.Form):
    """Take the consent back on the person's word."""

    gevraagd = forms.BooleanField(
        label="De persoon vroeg mij om de toestemming in te trekken",
        error_messages={"required": "Trek de toestemming alleen in als de persoon erom vroeg."},
    )
