"""The forms of the login pages: allauth's own behaviour, our words and our lock-out."""

from typing import Any

from allauth.account import forms as account_forms
from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as webauthn_forms
from django import forms

from rivierenland.core.adapter import record_lock_out
from rivierenland.core.lockout import Attempt, LockedOut
from rivierenland.core.tweede_stap import spend

NIEUW = "Kies minstens 12 tekens. Een zin van vier of vijf woorden is sterk en goed te onthouden."


def write(form: forms.BaseForm, **texts: tuple[str, str]) -> None:
    """Give fields their label and hint; a placeholder is no label, so it goes."""
    for name, field in form.fields.items():
        field.widget.attrs.pop("placeholder", None)
        if name in texts:
            field.label, field.help_text = texts[name]


class InlogForm(account_forms.LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, login=("E-mailadres", ""), password=("Wachtwoord", ""))


class BevestigForm(account_forms.ReauthenticateForm):
    """The password once more, before something that touches security."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, password=("Wachtwoord", ""))


class WachtwoordWijzigForm(account_forms.ChangePasswordForm):
    """From one password to the next."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(
            self,
            oldpassword=("Huidig wachtwoord", ""),
            password1=("Nieuw wachtwoord", NIEUW),
            password2=("Nieuw wachtwoord nog een keer", ""),
        )


class WachtwoordKiesForm(account_forms.SetPasswordForm):
    """A first password, for somebody who came in with a passkey."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, password1=("Wachtwoord", NIEUW), password2=("Wachtwoord nog een keer", ""))


class WachtwoordVergetenForm(account_forms.ResetPasswordForm):
    """Asks for a link to choose a new password."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, email=("E-mailadres", ""))


class WachtwoordHerstelForm(account_forms.ResetPasswordKeyForm):
    """Chooses the new password, after the link in the mail."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, password1=("Nieuw wachtwoord", NIEUW), password2=("Nieuw wachtwoord nog een keer", ""))


class _LockedCode:
    """Counts codes per account and address, like passwords: six digits can be guessed."""

    user: Any

    def clean_code(self) -> str:
        attempt = Attempt(f"code {self.user.pk}", get_adapter().get_client_ip(context.request))
        try:
            attempt.count()
        except LockedOut as locked:
            raise forms.ValidationError(str(locked), code="locked_out") from locked
        try:
            code: str = super().clean_code()  # type: ignore[misc]
        except forms.ValidationError:
            if attempt.is_last:
                record_lock_out(self.user)
            raise
        if not spend(self.user, code):
            raise get_adapter().validation_error("incorrect_code")
        attempt.succeeded()
        return code


class CodeForm(_LockedCode, mfa_forms.AuthenticateForm):
    """The code of the app, or a recovery code, at login."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, code=("Code", "De zes cijfers uit uw app, of een van uw herstelcodes."))


class CodeBevestigForm(_LockedCode, mfa_forms.ReauthenticateForm):
    """The same code, before something that touches security."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, code=("Code", "De zes cijfers uit uw app, of een van uw herstelcodes."))


class AppKoppelForm(totp_forms.ActivateTOTPForm):
    """The first code of a new app proves that it was linked."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, code=("Code uit de app", "Zes cijfers."))


class SleutelForm(webauthn_forms.AddWebAuthnForm):
    """A new passkey or security key; always one that can log in by itself."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(
            self,
            name=("Naam van de sleutel", "Bijvoorbeeld: werktelefoon."),
            passwordless=(
                "Ook inloggen zonder wachtwoord",
                "Het apparaat vraagt dan om uw vingerafdruk, gezicht of pincode.",
            ),
        )
        if "passwordless" in self.fields:
            self.fields["passwordless"].initial = True


class SleutelNaamForm(webauthn_forms.EditWebAuthnForm):
    """Another name for a key."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        write(self, name=("Naam van de sleutel", ""))
