"""The forms of inviting and of accepting."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from rivierenland.core.actor import Actor
from rivierenland.core.forms.inloggen import NIEUW
from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.queries.toegang_beheer import roles_in_reach
from rivierenland.core.rollen import ROLLEN


class UitnodigingForm(forms.Form):
    """Whom, in which role, and for which gemeente when there is more than one to choose from."""

    naam = forms.CharField(label="Naam", max_length=120)
    email = forms.EmailField(label="E-mailadres", help_text="Het werkadres. Daar komt de link naartoe.")
    rol = forms.ChoiceField(label="Rol", widget=forms.RadioSelect)
    gemeente = forms.ChoiceField(label="Gemeente")

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.actor = actor
        self.fields["rol"].choices = [(rol.value, ROLLEN[rol].naam) for rol in roles_in_reach(actor)]  # type: ignore[attr-defined]
        if len(actor.gemeenten) > 1:
            rows = Gemeente.objects.filter(pk__in=actor.gemeenten).values_list("pk", "naam")
            self.fields["gemeente"].choices = list(rows)  # type: ignore[attr-defined]
        else:
            del self.fields["gemeente"]

    def target(self) -> dict[str, Any]:
        """For whom the role holds: as `gemeente=` or `organisatie=` of the action."""
        if self.actor.organisatie_id:
            return {"organisatie": self.actor.organisatie_id}
        return {"gemeente": self.cleaned_data.get("gemeente") or self.actor.gemeenten[0]}


class AanvaardForm(forms.Form):
    """The name as the user writes it, and a password. A passkey can follow at once."""

    naam = forms.CharField(label="Uw naam", max_length=120)
    wachtwoord = forms.CharField(
        label="Wachtwoord", strip=False, help_text=NIEUW,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip
    nog_een_keer = forms.CharField(
        label="Wachtwoord nog een keer", strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip

    def __init__(self, *args: Any, email: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        wachtwoord = values.get("wachtwoord")
        if wachtwoord and values.get("nog_een_keer") and wachtwoord != values["nog_een_keer"]:
            self.add_error("nog_een_keer", "De twee wachtwoorden zijn niet gelijk.")
        elif wachtwoord:
            try:
                validate_password(wachtwoord, Gebruiker(email=self.email, naam=values.get("naam", "")))
            except forms.ValidationError as weak:
                self.add_error("wachtwoord", weak)
        return values
