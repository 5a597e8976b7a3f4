"""Say what is known of somebody's registration, and keep that a worker was told."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.actions.brpstatus import CLAIMS
from registratie.brieven.brief import languages
from registratie.enums import Brpstatus, Kanaal
from registratie.forms.velden import DagField


class VaststelForm(forms.Form):
    """Burgerzaken establishes a status, for one or for several people."""

    status = forms.ChoiceField(label="Wat staat vast?", choices=Brpstatus.choices, widget=forms.RadioSelect)
    vanaf = DagField(label="Sinds wanneer is dat zo?", required=False, help_text="Leeg betekent: sinds vandaag.")
    notitie = forms.CharField(
        label="Notitie", required=False, max_length=500, widget=forms.Textarea({"rows": 3}),
        help_text="Alleen voor burgerzaken van uw gemeente. Schrijf geen BSN op.",
    )  # fmt: skip


class OpgeefForm(forms.Form):
    """A provider says what it knows."""

    status = forms.ChoiceField(
        label="Wat weet u van de inschrijving?",
        choices=[(status.value, status.label) for status in CLAIMS],
        widget=forms.RadioSelect,
    )
    vanaf = DagField(label="Sinds wanneer is dat zo?", required=False, help_text="Leeg betekent: sinds vandaag.")


class NotitieForm(forms.Form):
    """What burgerzaken did or agreed."""

    tekst = forms.CharField(
        label="Notitie", max_length=500, widget=forms.Textarea({"rows": 4}),
        help_text="Bijvoorbeeld wie u sprak en wat u afsprak. Schrijf geen BSN op. De aanbieder ziet dit niet.",
    )  # fmt: skip


class UitreikForm(forms.Form):
    """On which day and how the letter was given."""

    datum = DagField(label="Op welke dag gaf u de brief?")
    kanaal = forms.ChoiceField(label="Hoe?", choices=Kanaal.choices)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, initial={"datum": timezone.localdate()} | (kwargs.pop("initial", None) or {}), **kwargs)


class BriefForm(UitreikForm):
    """The same, with the language of the letter."""

    taal = forms.ChoiceField(label="Taal", choices=languages, widget=forms.HiddenInput)


class BundelForm(forms.Form):
    """For whom to write."""

    wie = forms.ChoiceField(
        label="Voor wie?",
        choices=[("nieuw", "Wie nog geen brief kreeg"), ("iedereen", "Iedereen met een open signaal")],
        widget=forms.RadioSelect, initial="nieuw",
    )  # fmt: skip
