"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.regelstand import Regelstand
from speerpunten.kennis.models.regelvoorstel import Regelvolging, Regelvoorstel

__all__ = ["Regelstand", "Regelvolging", "Regelvoorstel"]
