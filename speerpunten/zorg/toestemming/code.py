"""The two codes on the card of somebody who gave consent: a reference, and a secret that opens what belongs to it."""

import hashlib
import secrets
from dataclasses import dataclass

TEKENS = "23456789CDFGHJKMNPQRTVWX"
"""Nothing that looks like another sign (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowels: a code never spells a word."""
LIJKT_OP = str.maketrans({"Z": "2", "S": "5", "B": "8", "U": "V"})
GEHEIM_LENGTE, VOLGNUMMER_LENGTE = 12, 6
ZINLOOS = "-"
"""Stands for a code that cannot be one: its digest opens nothing."""


@dataclass(frozen=True)
class Kaartcode:
    """Reference and secret together: `D-2026-7K3F-9Q` and `C4TM-9X2R-QH7D`. 24^12 secrets: guessing is no road."""

    referentie: str
    geheim: str

    @property
    def digest(self) -> str:
        """What the database keeps of the pair. The reference is in it, so that one guess tries one referral."""
        return hashlib.sha256(f"doorverwijzing {self.referentie} {self.geheim}".encode()).hexdigest()


def new_reference(jaar: int) -> str:
    """A new reference, by chance."""
    return f"D-{jaar}-{_in_fours(_random(VOLGNUMMER_LENGTE))}"


def make(referentie: str) -> Kaartcode:
    """A new secret for this reference."""
    return Kaartcode(referentie, _in_fours(_random(GEHEIM_LENGTE)))


def read(referentie: str, geheim: str) -> Kaartcode:
    """The pair as somebody typed it: capitals, spaces and dashes as they like. What is no code gives a pair that opens nothing."""
    plain = _plain(referentie).removeprefix("D")
    jaar, volgnummer = plain[:4], plain[4:].translate(LIJKT_OP)
    good = jaar.isascii() and jaar.isdigit() and _is_code(volgnummer, VOLGNUMMER_LENGTE)
    secret = _plain(geheim).translate(LIJKT_OP)
    return Kaartcode(
        f"D-{jaar}-{_in_fours(volgnummer)}" if good else ZINLOOS,
        _in_fours(secret) if _is_code(secret, GEHEIM_LENGTE) else ZINLOOS,
    )


def _plain(tekst: str) -> str:
    return "".join(teken for teken in tekst[:80].upper() if teken.isalnum())


def _is_code(tekst: str, lengte: int) -> bool:
    return len(tekst) == lengte and all(teken in TEKENS for teken in tekst)


def _random(lengte: int) -> str:
    return "".join(secrets.choice(TEKENS) for _ in range(lengte))


def _in_fours(tekst: str) -> str:
    return "-".join(tekst[begin : begin + 4] for begin in range(0, len(tekst), 4))
