"""The code in the address of a poster: short enough to type, long enough not to be guessed."""

import hashlib
import secrets

TEKENS = "23456789cdfghjkmnpqrtvwx"
"""Nothing that looks like another sign, and no vowels: a code never spells a word."""
LENGTE = 10
"""24 ** 10 is 6 x 10^13. A thousand guesses a second find one of 1,000 codes in two years, and no more than what hangs on a wall."""


def make() -> str:
    """A new code, by chance."""
    return "".join(secrets.choice(TEKENS) for _ in range(LENGTE))


def digest(code: str) -> str:
    """What the scope of a visitor carries; capitals or not is the same code."""
    return hashlib.sha256(f"feedback {code.lower()}".encode()).hexdigest()
