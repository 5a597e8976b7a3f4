"""The ground floor's models, one file each."""

from rivierenland.core.models.achtergrondtaak import Achtergrondtaak
from rivierenland.core.models.gebeurtenis import Gebeurtenis
from rivierenland.core.models.gebruiker import Gebruiker
from rivierenland.core.models.gemeente import Gemeente
from rivierenland.core.models.inzage import Inzage
from rivierenland.core.models.organisatie import Organisatie
from rivierenland.core.models.parameter import Parameter
from rivierenland.core.models.toegang import Toegang
from rivierenland.core.models.uitgaand_bericht import UitgaandBericht
from rivierenland.core.models.uitnodiging import Uitnodiging

__all__ = [
    "Achtergrondtaak",
    "Gebeurtenis",
    "Gebruiker",
    "Gemeente",
    "Inzage",
    "Organisatie",
    "Parameter",
    "Toegang",
    "UitgaandBericht",
    "Uitnodiging",
]
