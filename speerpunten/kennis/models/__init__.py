"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.kerncijfer import Kerncijfer

__all__ = ["Kerncijfer"]
