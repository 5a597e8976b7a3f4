"""The models of care and support, one file each."""

from speerpunten.zorg.models.hulpaanbod import Hulpaanbod
from speerpunten.zorg.models.hulpdekking import Hulpdekking

__all__ = [
    "Hulpaanbod",
    "Hulpdekking",
]
