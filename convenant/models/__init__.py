"""The models of the convenant, one file each."""

from convenant.models.aanspreekpunt import Aanspreekpunt
from convenant.models.artikel import Artikel
from convenant.models.bewijsstuk import Bewijsstuk
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
from convenant.models.toezeggingsmeting import Toezeggingsmeting
from convenant.models.toezeggingsverdeling import Toezeggingsverdeling

__all__ = [
    "Aanspreekpunt",
    "Artikel",
    "Bewijsstuk",
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
    "Toezeggingsmeting",
    "Toezeggingsverdeling",
]
