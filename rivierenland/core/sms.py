"""Send a text message by whatever the settings name; off unless they do, so that nothing leaves the building unasked."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from django.conf import settings

TIMEOUT = httpx.Timeout(10, connect=5)
NUMMER = re.compile(r"\+?[0-9]{8,15}")
AF = "Berichten per SMS staan uit."


class SmsFout(OSError):
    """The message was not taken: an outage, or an answer that says no. Says nothing of the receiver."""


def is_on() -> bool:
    """Whether a text message can be sent at all."""
    return bool(settings.SMS_URL)


def normalise(nummer: str) -> str:
    """A telephone number as a carrier takes it: `+48601234567`; a Dutch one may be typed with its 0. Empty when it is none."""
    plain = re.sub(r"[\s().\-/]", "", nummer[:40])
    if plain.startswith("00"):
        plain = f"+{plain[2:]}"
    elif plain.startswith("0"):
        plain = f"+31{plain[1:]}"
    return plain if NUMMER.fullmatch(plain) and plain.startswith("+") else ""


def send(*, aan: str, tekst: str) -> None:
    """Hand one message over. `SMS_URL` is an https address that takes JSON with a bearer token, or `file:` with a path for a demo.

    Raises `SmsFout`.
    """
    parts = urlsplit(settings.SMS_URL)
    if parts.scheme == "file":
        with Path(parts.path).open("a", encoding="utf-8") as box:
            box.write(json.dumps({"aan": aan, "tekst": tekst}, ensure_ascii=False) + "\n")
        return
    if not is_on():
        raise SmsFout(AF)
    headers = {"Authorization": f"Bearer {settings.SMS_TOKEN}"}
    try:
        answer = httpx.post(settings.SMS_URL, json={"to": aan, "text": tekst}, headers=headers, timeout=TIMEOUT)
    except httpx.HTTPError as error:
        raise SmsFout(type(error).__name__) from None
    if answer.status_code >= 300:
        raise SmsFout(f"HTTP {answer.status_code}")
