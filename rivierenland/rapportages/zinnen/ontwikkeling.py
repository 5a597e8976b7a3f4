"""More, fewer, or about as many as before."""

from decimal import Decimal

from rivierenland.core.cijfer import count

STABIEL = Decimal("0.02")
"""Up to two percent of change is called about the same."""


def development(nu: int | Decimal | None, toen: int | Decimal | None, *, dan: str) -> str:
    """Dat zijn er 12 meer dan het kwartaal ervoor. Nothing when one of the two is withheld or unknown."""
    if nu is None or toen is None:
        return ""
    verschil = nu - toen
    if abs(verschil) <= STABIEL * abs(toen):
        return f"Dat is ongeveer evenveel als {dan}."
    return f"Dat zijn er {count(int(abs(verschil))).tekst} {'meer' if verschil > 0 else 'minder'} dan {dan}."
