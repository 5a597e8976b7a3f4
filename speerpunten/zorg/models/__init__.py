"""The models of care and support, one file each."""

from speerpunten.zorg.models.doorverwijscijfer import Doorverwijscijfer
from speerpunten.zorg.models.doorverwijscontact import Doorverwijscontact
from speerpunten.zorg.models.doorverwijsstap import Doorverwijsstap
from speerpunten.zorg.models.doorverwijzing import Doorverwijzing
from speerpunten.zorg.models.hulpaanbod import Hulpaanbod
from speerpunten.zorg.models.hulpdekking import Hulpdekking
from speerpunten.zorg.models.partnerkaart import Partnerkaart
from speerpunten.zorg.models.toestemming import Toestemming

__all__ = [
    "Doorverwijscijfer",
    "Doorverwijscontact",
    "Doorverwijsstap",
    "Doorverwijzing",
    "Hulpaanbod",
    "Hulpdekking",
    "Partnerkaart",
    "Toestemming",
]
