"""Give a code, and answer a request."""

from typing import Any

from django import forms

from registratie.enums import Identiteitswijze
from rivierenland.core import sms
from rivierenland.core.talen import TALEN
from speerpunten.arbeidsmigrant.enums import Codeweg, Verzoekbesluit, Verzoekreden


class CodeGevenForm(forms.Form):
    """How the code reaches the worker; the desk says how it knows who this is."""

    identiteit = forms.ChoiceField(
        label="Hoe hebt u vastgesteld wie dit is?", choices=Identiteitswijze.choices, widget=forms.RadioSelect,
        help_text="Leg geen nummer vast en maak geen kopie.",
    )  # fmt: skip
    weg = forms.ChoiceField(label="Hoe geeft u de code?", widget=forms.RadioSelect)
    taal = forms.ChoiceField(label="Taal", choices=list(TALEN.items()))
    aan = forms.CharField(
        label="Mobiel nummer of e-mailadres", required=False, max_length=254, widget=forms.TextInput({"autocomplete": "off"}),
        help_text="Alleen voor een bericht. Het portaal gebruikt het voor dit ene bericht en bewaart het niet.",
    )  # fmt: skip

    def __init__(self, *args: Any, aan_balie: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        paper = Codeweg.BALIE if aan_balie else Codeweg.INCHECK
        roads = [paper, *([Codeweg.SMS] if sms.is_on() else []), Codeweg.EMAIL]
        self.fields["weg"].choices = [(road.value, road.label) for road in roads]  # type: ignore[attr-defined]
        self.fields["weg"].initial = paper
        if not aan_balie:
            del self.fields["identiteit"]


class VerlengForm(forms.Form):
    """Why it takes longer."""

    reden = forms.CharField(
        label="Waarom duurt het langer?", max_length=300, widget=forms.Textarea({"rows": 3}),
        help_text="De werknemer leest dit, in het Nederlands. Noem geen namen.",
    )  # fmt: skip


class BesluitForm(forms.Form):
    """The answer."""

    besluit = forms.ChoiceField(label="Besluit", choices=Verzoekbesluit.choices, widget=forms.RadioSelect)
    reden = forms.ChoiceField(
        label="Reden", choices=[("", "Geen reden nodig"), *Verzoekreden.choices], required=False,
        help_text="Nodig als u het verzoek niet of niet helemaal toewijst. De werknemer leest de reden in de eigen taal.",
    )  # fmt: skip
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=2000, widget=forms.Textarea({"rows": 5}),
        help_text="In het Nederlands, in eenvoudige woorden. Bijvoorbeeld wat u hebt aangepast.",
    )  # fmt: skip
