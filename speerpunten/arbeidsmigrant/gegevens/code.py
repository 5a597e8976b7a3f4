"""The one-time code: ten signs that are read and typed without a mistake, of which only a keyed digest is kept.

The sum of guessing stands in `docs/adr/0052-my-data.md`: 24 signs, ten of them, are 6.3 x 10^13 codes.
"""

import secrets

from django.utils.crypto import salted_hmac

TEKENS = "23456789CDFGHJKMNPQRTVWX"
"""Nothing that looks like another sign (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowels: a code never spells a word."""
LIJKT_OP = str.maketrans({"Z": "2", "S": "5", "B": "8", "U": "V"})
"""What somebody typed who read a sign as one that is not used."""
LENGTE = 10
ZINLOOS = "-"
SLEUTEL = "arbeidsmigrant.inzagecode"


def make() -> str:
    """A new code, by chance: `C4TM9-X2RQH`."""
    return in_fives("".join(secrets.choice(TEKENS) for _ in range(LENGTE)))


def in_fives(plain: str) -> str:
    """Ten signs as they are read out."""
    return f"{plain[:5]}-{plain[5:]}"


def read(tekst: str) -> str:
    """The code as somebody typed it, capitals, spaces and dashes as they like; what is no code gives one that opens nothing."""
    plain = "".join(teken for teken in tekst[:60].upper() if teken.isalnum()).translate(LIJKT_OP)
    return plain if len(plain) == LENGTE and all(teken in TEKENS for teken in plain) else ZINLOOS


def digest(tekst: str) -> str:
    """What the database keeps: whoever has the database alone cannot try codes against it."""
    return salted_hmac(SLEUTEL, read(tekst), algorithm="sha256").hexdigest()
