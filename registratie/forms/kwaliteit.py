"""Follow up on a list that stays away, and agree how often it comes."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField

AFGEHANDELD, LATER = "afgehandeld", "later"
LIJST, PORTAAL = "lijst", "portaal"


class OpvolgingForm(forms.Form):
    """What the gemeente did: settled, or back to it on a later day."""

    use_required_attribute = False  # a required text area looks faulty before anybody typed
    keuze = forms.ChoiceField(
        label="Wat wilt u vastleggen?",
        choices=[(AFGEHANDELD, "Ik heb contact gehad, dit is afgehandeld"), (LATER, "Ik kom hier later op terug")],
        widget=forms.RadioSelect,
        initial=AFGEHANDELD,
    )
    tot = DagField(
        label="Terugkomen op", required=False, help_text="Alleen als u later terugkomt, binnen drie maanden."
    )
    notitie = forms.CharField(
        label="Notitie",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: gebeld, de lijst komt vrijdag. Schrijf geen namen van bewoners op.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("keuze") == LATER and not cleaned.get("tot") and "tot" not in self.errors:
            self.add_error("tot", "Kies de dag waarop u terugkomt.")
        return cleaned


class AfspraakForm(forms.Form):
    """How often a list comes in, or that no list comes because the organisation keeps the register itself."""

    wijze = forms.ChoiceField(
        label="Hoe houdt de organisatie haar register bij?",
        choices=[
            (LIJST, "Zij stuurt een lijst, minstens eens in het aantal dagen hieronder"),
            (PORTAAL, "Zij checkt mensen zelf in en uit, of met eigen software; er komt geen lijst"),
        ],
        widget=forms.RadioSelect,
        initial=LIJST,
    )
    dagen = forms.IntegerField(label="Hoogste aantal dagen tussen twee lijsten", required=False)
    vanaf = DagField(label="Geldt vanaf", initial=timezone.localdate, help_text="Vandaag of later.")
    toelichting = forms.CharField(
        label="Toelichting", max_length=300, help_text="Met wie u dit afsprak, en waarom. De organisatie leest dit ook."
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("wijze") == PORTAAL:
            cleaned["dagen"] = None
        elif cleaned.get("dagen") is None and "dagen" not in self.errors:
            self.add_error("dagen", "Vul een aantal dagen in, bijvoorbeeld 7.")
        return cleaned
