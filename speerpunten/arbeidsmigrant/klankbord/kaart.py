"""The card of a member: a number to name it by and a secret, made as those of a melding."""

from handhaving.melden import code
from handhaving.melden.code import Sleutel

LETTER = "K"


def make(jaar: int) -> Sleutel:
    """A new card, by chance: `K-2026-7K3F-9Q` and `C4TM-9X2R-QH7D`."""
    made = code.make(jaar)
    return Sleutel(f"{LETTER}{made.referentie[1:]}", made.geheim)


def renew(referentie: str) -> Sleutel:
    """The same number with another secret."""
    return code.renew(referentie)


def read(referentie: str, geheim: str) -> Sleutel:
    """The card as somebody typed it. What is no card gives one that opens nothing."""
    found = code.read(referentie.strip().lstrip("kK"), geheim)
    return Sleutel(f"{LETTER}{found.referentie[1:]}", found.geheim)
