"""Web addresses and texts of the directory of help: what a stranger reads must lead nowhere odd."""

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError

from rivierenland.core.talen import STANDAARD, TALEN

LANGSTE = 600
ADRES = "Vul het hele adres in, met https:// ervoor, bijvoorbeeld https://www.tiel.nl/hulp."


def validate_website(value: str) -> None:
    """Raises ValidationError unless `value` is an https address of a named host, without a user, port or odd character."""
    try:
        delen = urlsplit(value)
        vreemd = delen.port is not None or delen.username is not None
    except ValueError:
        raise ValidationError(ADRES, code="website") from None
    host = delen.hostname or ""
    if delen.scheme != "https" or vreemd or "." not in host or _is_address(host) or not value.isascii():
        raise ValidationError(ADRES, code="website")
    if any(teken.isspace() or teken in "<>\"'\\`{}" for teken in value):
        raise ValidationError(ADRES, code="website")


def _is_address(host: str) -> bool:
    """`127.0.0.1` is no name of a site."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def validate_omschrijvingen(waarde: Mapping[str, str]) -> None:
    """Raises ValidationError unless there is a short text in Dutch, and otherwise only in languages that we offer."""
    if not waarde.get(STANDAARD, "").strip():
        raise ValidationError("Schrijf een korte omschrijving in het Nederlands.", code="required")
    if set(waarde) - set(TALEN):
        raise ValidationError("Deze taal bieden wij niet aan.", code="taal")
    if any(len(tekst) > LANGSTE for tekst in waarde.values()):
        raise ValidationError(f"Een omschrijving is hooguit {LANGSTE} tekens.", code="lang")
