"""The second step once more, at the moment of an act that binds: not a login of this morning, but now.

Recovery codes do not count: they are for who lost the device, lie on paper, and prove nothing about who holds the phone.
"""

from typing import Any

from allauth.mfa import app_settings
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from cryptography.exceptions import InvalidSignature
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from rivierenland.core.lockout import Attempt, LockedOut
from rivierenland.core.models import Gebruiker

APP, SLEUTEL = "app", "sleutel"
SOORTEN = {Authenticator.Type.TOTP: APP, Authenticator.Type.WEBAUTHN: SLEUTEL}
TE_VAAK = "Dit lukte te vaak niet. Wacht een kwartier en probeer het dan opnieuw."
FOUT = "De code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app en vul die in."
SLEUTEL_FOUT = "De passkey of sleutel werkte niet. Probeer het nog een keer."


def set_up(user: Gebruiker) -> set[str]:
    """Which second steps somebody has: `app`, `sleutel`, both or none."""
    types = Authenticator.objects.filter(user=user, type__in=SOORTEN).values_list("type", flat=True)
    return {SOORTEN[Authenticator.Type(soort)] for soort in types}


def ask_key(user: Gebruiker) -> dict[str, Any]:
    """What the browser asks of a passkey or key. The challenge stands in the session and counts once."""
    return webauthn.begin_authentication(user)


def verify_code(request: HttpRequest, user: Gebruiker, code: str) -> None:
    """Raise ValidationError unless `code` is what the app shows now, used by nobody before. Five failures make one wait."""
    attempt = _count(user)
    authenticator = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    if authenticator is None or not authenticator.wrap().validate_code(code) or not spend(user, code):
        raise ValidationError({"code": FOUT})
    attempt.succeeded()
    _used(request, user, authenticator)


def verify_key(request: HttpRequest, user: Gebruiker, credential: Any) -> None:
    """Raise ValidationError unless `credential` is the answer of a key of `user` to the challenge of this session."""
    attempt = _count(user)
    try:
        webauthn.parse_authentication_response(credential)
        authenticator = webauthn.complete_authentication(user, credential)
    except (ValidationError, InvalidSignature, ValueError, TypeError, KeyError, AttributeError) as fout:
        raise ValidationError({"credential": SLEUTEL_FOUT}) from fout
    finally:
        webauthn.clear_state()  # also a challenge that was answered wrongly counts once
    attempt.succeeded()
    _used(request, user, authenticator)


def spend(user: Gebruiker, code: str) -> bool:
    """Take a code; False when it was taken before, at login or for an act.

    Kept as long as a code can still be valid: the period before and after are accepted too, while allauth remembers one period.
    """
    seconds = app_settings.TOTP_PERIOD * (2 * app_settings.TOTP_TOLERANCE + 2)
    return bool(cache.add(f"tweede-stap:{user.pk}:{''.join(code.split())}", True, seconds))


def _count(user: Gebruiker) -> Attempt:
    """Counted per account, whatever the address: only who is logged in as this user comes here."""
    attempt = Attempt(f"tweede stap {user.pk}", "")
    try:
        attempt.count()
    except LockedOut as locked:
        raise ValidationError(TE_VAAK, code="locked_out") from locked
    return attempt


def _used(request: HttpRequest, user: Gebruiker, authenticator: Authenticator) -> None:
    authenticator.user = user
    post_authentication(request, authenticator, reauthenticated=True)
