"""Secrets: made of chance, shown once, kept as a digest. With 256 random bits a plain digest cannot be guessed back."""

import secrets
from hashlib import sha256


def make() -> str:
    """A secret or token of 256 random bits."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What a table keeps of it."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def fits(secret: str, kept: str) -> bool:
    """Whether `kept` is the digest of `secret`; takes as long for a wrong one."""
    return secrets.compare_digest(digest(secret), kept)
