"""The programme's choices, one subject a file. Labels are what a user reads."""
"""All choices of the programme."""

from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.enums.orgaan import Orgaan

__all__ = ["Deelnamekeuze", "Orgaan"]
