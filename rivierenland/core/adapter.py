"""Our side of django-allauth: closed sign-up, lock-out, Dutch messages, and mail through the outbox."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.sites.shortcuts import get_current_site
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Resultaat
from rivierenland.core.lockout import Attempt, LockedOut
from rivierenland.core.models import Gebruiker


class AccountAdapter(DefaultAccountAdapter):
    """Who comes in, and what happens when it fails."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Dit account is afgesloten.",
        "email_password_mismatch": "Het e-mailadres of het wachtwoord klopt niet.",
        "enter_current_password": "Vul uw huidige wachtwoord in.",
        "incorrect_password": "Het wachtwoord klopt niet.",
        "incorrect_code": "De code klopt niet. Een code uit de app geldt 30 seconden.",
        "invalid_password_reset": "De link om een wachtwoord te kiezen werkt niet meer.",
        "unknown_email": "Dit e-mailadres kennen wij niet.",
        "rate_limited": "Te veel verzoeken achter elkaar. Wacht een minuut en probeer het opnieuw.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people come in by invitation."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt. Raises ValidationError with the waiting time when this account and address are locked."""
        try:
            self._attempt(request, credentials).count()
        except LockedOut as locked:
            raise ValidationError(str(locked), code="locked_out") from locked

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Gebruiker | None:
        user = super().authenticate(request, **credentials)
        if user:
            self._attempt(request, credentials).succeeded()
        return user

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """The failure that locks goes into the audit trail."""
        if self._attempt(request, credentials).is_last:
            found = Gebruiker.objects.filter(email=str(credentials.get("email", "")).lower()).first()
            record_lock_out(found)

    def reauthenticate(self, user: Gebruiker, password: str) -> bool:
        """Whether this is the password of the user who is logged in."""
        found = self.authenticate(allauth_context.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def set_password(self, user: Gebruiker, password: str) -> None:
        """Who could choose a new password need not wait any longer at this address."""
        super().set_password(user, password)
        self._attempt(allauth_context.request, {"email": user.email}).succeeded()

    def post_login(self, request: HttpRequest, user: Gebruiker, **kwargs: Any) -> HttpResponse:
        gebeurtenis.record(actie="aanmelding.login", object=user, by=Actor(user.naam, user))
        return super().post_login(request, user, **kwargs)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Into the outbox, like everything that leaves the building."""
        request = allauth_context.request
        values = {"request": request, "email": email, "current_site": get_current_site(request), **context}
        message = self.render_mail(template_prefix, email, values)
        soort = template_prefix.rsplit("/", 1)[-1]
        uitgaand_bericht.queue(aan=email, onderwerp=message.subject, tekst=str(message.body), soort=soort)

    def send_notification_mail(
        self, template_prefix: str, user: Gebruiker, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tell the owner of an account that something about its security changed."""
        self.send_mail(template_prefix, email or user.email, {"user": user, **(context or {})})

    def format_email_subject(self, subject: str) -> str:
        return subject

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **kwargs: Any
    ) -> None:
        """As allauth's, without the greeting at every login: the page itself shows who you are."""
        if message_template != "account/messages/logged_in.txt":
            with allauth_context.request_context(None):
                super().add_message(request, level, message_template, *args, **kwargs)

    def render_mail(self, *args: Any, **kwargs: Any) -> Any:
        """Without the frame of a page: linking an app tells its owner after the commit, where no scope is open any more."""
        with allauth_context.request_context(None):
            return super().render_mail(*args, **kwargs)

    def _attempt(self, request: HttpRequest, credentials: dict[str, Any]) -> Attempt:
        return Attempt(str(credentials.get("email", "")), self.get_client_ip(request))


class MFAAdapter(DefaultMFAAdapter):
    """Second factors: our words, and the name of a key."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "U kunt deze tweede stap niet verwijderen.",
        "cannot_generate_recovery_codes": "Herstelcodes maakt u pas als u een app of sleutel hebt gekoppeld.",
        "incorrect_code": "De code klopt niet. Een code uit de app geldt 30 seconden.",
    }

    def generate_authenticator_name(self, user: Gebruiker, type: Authenticator.Type) -> str:
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return f"Sleutel {count + 1}"

    def _get_site_name(self) -> str:
        return "Huisvesting Rivierenland"


def record_lock_out(user: Gebruiker | None) -> None:
    """Write in the audit trail that an account was locked for one address; an unknown account is not named."""
    gebeurtenis.record(
        actie="aanmelding.lock",
        object=user,
        object_soort="core.gebruiker",
        by=Actor.systeem("inloggen", oorsprong="web"),
        resultaat=Resultaat.GEWEIGERD,
    )
