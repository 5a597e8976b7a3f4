"""The code in the address of a poster: short enough to type, long enough not to be guessed."""

import hashlib
import secrets

TEKENS = "23456789cdfghjkmnpqrtvwx"
"""Nothing that looks like another sign, and no vowels: a code never spells a word."""
LENGTE = 10
"""24 ** 10 is 6 x 10^13. At the 60 misses an hour that one network gets, one of 1,000 codes takes a hundred thousand years."""


def make() -> str:
    """A new code, by chance."""
    return "".join(secrets.choice(TEKENS) for _ in range(LENGTE))


def digest(code: str) -> str:
    """What the scope of a visitor carries; capitals or not is the same code."""
    return hashlib.sha256(f"feedback {code.lower()}".encode()).hexdigest()
