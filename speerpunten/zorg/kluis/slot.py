"""Encrypt and decrypt how to reach somebody, with keys that can be changed.

Fernet (AES-128-CBC with HMAC-SHA256, `cryptography`). The first key encrypts; every key of the list decrypts, so that a new key can be
put in front and the rows be written again afterwards (`bin/manage rotate_contactsleutels`).
"""

import json
from dataclasses import asdict, dataclass

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class Onleesbaar(Exception):
    """No key opens this value, or it belongs to another referral."""


@dataclass(frozen=True)
class Contact:
    """How to reach somebody. Empty where nothing was given."""

    naam: str = ""
    telefoon: str = ""
    email: str = ""

    def __bool__(self) -> bool:
        return bool(self.telefoon or self.email)


def lock(contact: Contact, referentie: str) -> str:
    """The encrypted value. The reference is in it, so that a value put beside another referral is refused."""
    return _keys().encrypt(json.dumps({"van": referentie, **asdict(contact)}).encode()).decode()


def unlock(versleuteld: str, referentie: str) -> Contact:
    """What `lock` was given. Raises `Onleesbaar`."""
    try:
        found = json.loads(_keys().decrypt(versleuteld.encode()))
    except InvalidToken as fout:
        raise Onleesbaar from fout
    if found.pop("van") != referentie:
        raise Onleesbaar
    return Contact(**found)


def renew(versleuteld: str) -> str:
    """The same, under the newest key. Raises `Onleesbaar`."""
    try:
        return _keys().rotate(versleuteld.encode()).decode()
    except InvalidToken as fout:
        raise Onleesbaar from fout


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(sleutel) for sleutel in settings.CONTACT_SLEUTELS])
