"""The models of the worker's own door, one file each."""

from speerpunten.arbeidsmigrant.models.inzagecode import Inzagecode
from speerpunten.arbeidsmigrant.models.inzagesessie import Inzagesessie
from speerpunten.arbeidsmigrant.models.inzageverzoek import Inzageverzoek

__all__ = ["Inzagecode", "Inzagesessie", "Inzageverzoek"]
