"""All choices of the programme."""

from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.enums.orgaan import Orgaan

__all__ = ["Deelnamekeuze", "Orgaan"]
