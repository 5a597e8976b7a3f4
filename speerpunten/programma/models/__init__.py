"""The programme's models, one file each."""

from speerpunten.programma.models.indicator import Indicator
from speerpunten.programma.models.meetwaarde import Meetwaarde

__all__ = ["Indicator", "Meetwaarde"]
