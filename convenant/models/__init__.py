"""The models of the convenant, one file each."""

from convenant.models.aanspreekpunt import Aanspreekpunt
from convenant.models.artikel import Artikel
from convenant.models.convenantbedden import Convenantbedden
from convenant.models.convenantversie import Convenantversie
from convenant.models.gespreksdocument import Gespreksdocument
from convenant.models.gespreksstap import Gespreksstap
from convenant.models.nalevingsgesprek import Nalevingsgesprek
from convenant.models.partij import Partij
from convenant.models.partijkaart import Partijkaart
from convenant.models.partijstap import Partijstap
from convenant.models.toetreding import Toelating, Toetreding
from convenant.models.toezegging import Toezegging

__all__ = [
    "Aanspreekpunt",
    "Artikel",
    "Convenantbedden",
    "Convenantversie",
    "Gespreksdocument",
    "Gespreksstap",
    "Nalevingsgesprek",
    "Partij",
    "Partijkaart",
    "Partijstap",
    "Toelating",
    "Toetreding",
    "Toezegging",
]
