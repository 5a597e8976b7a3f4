"""The two codes of a melding: a reference to name it by, and a secret that opens what belongs to it."""

import hashlib
import secrets
from dataclasses import dataclass

TEKENS = "23456789CDFGHJKMNPQRTVWX"
"""Nothing that looks like another sign (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowels: a code never spells a word."""
LIJKT_OP = str.maketrans({"Z": "2", "S": "5", "B": "8", "U": "V"})
"""What somebody typed who read a sign as one that is not used."""
GEHEIM_LENGTE = 12
VOLGNUMMER_LENGTE = 6
ZINLOOS = "-"
"""Stands for a code that cannot be one: no digest is made of it, so that it opens nothing."""


@dataclass(frozen=True)
class Sleutel:
    """Reference and secret together: `M-2026-7K3F-9Q` and `C4TM-9X2R-QH7D`."""

    referentie: str
    geheim: str

    @property
    def digest(self) -> str:
        """What the database keeps of the pair. The reference is in it, so that one guess tries one melding."""
        return hashlib.sha256(f"{self.referentie} {self.geheim}".encode()).hexdigest()


def make(jaar: int) -> Sleutel:
    """A new pair, by chance."""
    return renew(f"M-{jaar}-{_in_fours(_random(VOLGNUMMER_LENGTE))}")


def renew(referentie: str) -> Sleutel:
    """The same reference with another secret."""
    return Sleutel(referentie, _in_fours(_random(GEHEIM_LENGTE)))


def read(referentie: str, geheim: str) -> Sleutel:
    """The pair as somebody typed it: capitals, spaces and dashes as they like. What is no code gives a pair that opens nothing."""
    return Sleutel(read_referentie(referentie) or ZINLOOS, _read_geheim(geheim) or ZINLOOS)


def read_referentie(tekst: str) -> str:
    """A reference as somebody typed it, in the form in which it is kept; empty when it is none. The M and its dash may be left out."""
    plain = _plain(tekst).removeprefix("M")
    jaar, volgnummer = plain[:4], plain[4:].translate(LIJKT_OP)
    if not (jaar.isascii() and jaar.isdigit() and len(volgnummer) == VOLGNUMMER_LENGTE and _only_signs(volgnummer)):
        return ""
    return f"M-{jaar}-{_in_fours(volgnummer)}"


def _read_geheim(tekst: str) -> str:
    plain = _plain(tekst).translate(LIJKT_OP)
    return _in_fours(plain) if len(plain) == GEHEIM_LENGTE and _only_signs(plain) else ""


def _plain(tekst: str) -> str:
    return "".join(teken for teken in tekst[:80].upper() if teken.isalnum())


def _only_signs(tekst: str) -> bool:
    return all(teken in TEKENS for teken in tekst)


def _random(lengte: int) -> str:
    return "".join(secrets.choice(TEKENS) for _ in range(lengte))


def _in_fours(tekst: str) -> str:
    return "-".join(tekst[begin : begin + 4] for begin in range(0, len(tekst), 4))
