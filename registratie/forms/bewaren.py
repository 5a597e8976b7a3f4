"""Decide on a destruction list, and answer somebody about their own data."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.enums import Identiteitswijze, Verzoeksoort
from registratie.forms.velden import DagField, GeboortedatumField
from registratie.models import Bewoner


class RedenForm(forms.Form):
    """Why a stay is held back."""

    reden = forms.CharField(
        label="Waarom blijft dit verblijf staan?", max_length=300,
        help_text="Bijvoorbeeld: bezwaarprocedure, zaak Z-2026-0123. Noem geen naam.",
    )  # fmt: skip


class AfkeurForm(forms.Form):
    """Why a list is rejected."""

    toelichting = forms.CharField(
        label="Waarom keurt u de lijst af?",
        max_length=300,
        help_text="De volgende nacht maakt het portaal een nieuw concept.",
    )


class PersoonZoekForm(forms.Form):
    """Who asks: name and birth date. No number and no copy of a document."""

    naam = forms.CharField(
        label="Naam", max_length=160, widget=forms.TextInput({"autocomplete": "off"}),
        help_text="Voornaam en achternaam zoals op het document. Accenten en hoofdletters maken niet uit.",
    )  # fmt: skip
    geboortedatum = GeboortedatumField(label="Geboortedatum")


class PersoonsdossierForm(forms.Form):
    """The request, and which of the found records are this person."""

    bewoners = forms.MultipleChoiceField(
        label="Welke registraties zijn van deze persoon?", widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies ten minste één registratie die van deze persoon is."},
    )  # fmt: skip
    identiteit = forms.ChoiceField(
        label="Hoe hebt u vastgesteld wie dit is?", choices=Identiteitswijze.choices, widget=forms.RadioSelect,
        help_text="Leg geen nummer vast en maak geen kopie.",
    )  # fmt: skip
    soort = forms.ChoiceField(label="Waarop rust het verzoek?", choices=Verzoeksoort.choices)
    kenmerk = forms.CharField(
        label="Kenmerk", max_length=60, help_text="Het zaaknummer van uw gemeente. Zet hier geen naam in.",
        widget=forms.TextInput({"autocomplete": "off"}),
    )  # fmt: skip
    ontvangen_op = DagField(label="Ontvangen op", help_text="Vanaf deze dag loopt de termijn van een maand.")

    def __init__(self, *args: Any, gevonden: list[Bewoner] = (), **kwargs: Any):  # type: ignore[assignment]
        initial = {"ontvangen_op": timezone.localdate()} | kwargs.pop("initial", {})
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["bewoners"].choices = [(str(row.pk), _described(row)) for row in gevonden]  # type: ignore[attr-defined]


def _described(row: Bewoner) -> str:
    stays = "1 verblijf" if row.verblijven == 1 else f"{row.verblijven} verblijven"  # type: ignore[attr-defined]
    from_place = f" uit {row.woonplaats}" if row.woonplaats else ""
    return f"{row.naam}{from_place}, geboren {row.geboortedatum:%d-%m-%Y}: {stays} bij {row.organisatie.naam}"
