"""Ask to join, and decide about a request."""

from typing import Any

from django import forms
from django.utils import timezone

from convenant.enums.partij import Partijsoort, Toelatingsbesluit
from registratie.forms.velden import DagField, TekstField, VerhaalField


class VerzoekForm(forms.Form):
    """As what, and while a check fails why. `convenant` is the version that the page showed."""

    use_required_attribute = False

    convenant = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)
    soorten = forms.MultipleChoiceField(label="Wij tekenen als", choices=[], widget=forms.CheckboxSelectMultiple)
    afwijken = forms.BooleanField(label="Wij vragen de gemeente om af te wijken", required=False)
    toelichting = VerhaalField(
        label="Toelichting voor de gemeenten", max_length=1900, rows=4, required=False,
        help_text="Nodig als u vraagt om af te wijken: waarom voldoet u nog niet, en wanneer wel?",
    )  # fmt: skip

    def __init__(self, *args: Any, mogelijk: list[str], alles_goed: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["soorten"].choices = [(soort, Partijsoort(soort).label) for soort in mogelijk]  # type: ignore[attr-defined]
        if alles_goed:
            del self.fields["afwijken"]
            self.fields["toelichting"].help_text = "Dit hoeft niet."


class ToelatingForm(forms.Form):
    """Admit or refuse, and why."""

    use_required_attribute = False

    besluit = forms.ChoiceField(
        label="Besluit van uw gemeente",
        choices=[(Toelatingsbesluit.TOEGELATEN, "Toelaten"), (Toelatingsbesluit.GEWEIGERD, "Weigeren")],
        widget=forms.RadioSelect,
    )
    reden = VerhaalField(
        label="Reden", max_length=2000, rows=5, required=False,
        help_text="Nodig als u weigert, en als u toelaat terwijl niet alles voldoet. De organisatie leest dit.",
    )  # fmt: skip


class PapierForm(forms.Form):
    """A signature on paper."""

    use_required_attribute = False

    datum = DagField(label="Ondertekend op", initial=timezone.localdate)
    kenmerk = TekstField(label="Waar ligt het papier?", max_length=80, help_text="Bijvoorbeeld een zaaknummer.")


class BevestigForm(forms.Form):
    """Only the button."""
