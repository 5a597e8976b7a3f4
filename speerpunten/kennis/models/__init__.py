"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.effectrapport import Effectrapport

__all__ = ["Effectrapport"]
