"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.kerncijfer import Kerncijfer
from speerpunten.kennis.models.statline import Statlinebron, Statlinehaal

__all__ = ["Kerncijfer", "Statlinebron", "Statlinehaal"]
