"""The programme's choices, one file each."""

from speerpunten.programma.enums.indicator import Privacyklasse, Richting, Voortgangstand

__all__ = ["Privacyklasse", "Richting", "Voortgangstand"]
