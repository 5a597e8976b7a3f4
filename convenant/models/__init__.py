"""The models of the convenant, one file each."""

from convenant.models.aanspreekpunt import Aanspreekpunt
from convenant.models.artikel import Artikel
from convenant.models.bewijsstuk import Bewijsstuk
from convenant.models.convenantbedden import Convenantbedden
from convenant.models.convenantversie import Convenantversie
from convenant.models.evaluatieantwoord import Evaluatieantwoord, Evaluatiestem
from convenant.models.evaluatieronde import Evaluatiebevroren, Evaluatieronde, Evaluatievraag
from convenant.models.gespreksdocument import Gespreksdocument
from convenant.models.gespreksstap import Gespreksstap
from convenant.models.mandaat import Mandaat
from convenant.models.nalevingsgesprek import Nalevingsgesprek
from convenant.models.ondertekening import Ondertekening
from convenant.models.partij import Partij
from convenant.models.partijkaart import Partijkaart
from convenant.models.partijstap import Partijstap
from convenant.models.toetreding import Toelating, Toetreding
from convenant.models.toezegging import Toezegging
from convenant.models.toezeggingsmeting import Toezeggingsmeting
from convenant.models.toezeggingsverdeling import Toezeggingsverdeling
from convenant.models.wijzigingsvoorstel import Wijzigingsvoorstel
from convenant.models.zegel import Zegel

__all__ = [
    "Aanspreekpunt",
    "Artikel",
    "Bewijsstuk",
    "Convenantbedden",
    "Convenantversie",
    "Evaluatieantwoord",
    "Evaluatiebevroren",
    "Evaluatieronde",
    "Evaluatiestem",
    "Evaluatievraag",
    "Gespreksdocument",
    "Gespreksstap",
    "Mandaat",
    "Nalevingsgesprek",
    "Ondertekening",
    "Partij",
    "Partijkaart",
    "Partijstap",
    "Toelating",
    "Toetreding",
    "Toezegging",
    "Toezeggingsmeting",
    "Toezeggingsverdeling",
    "Wijzigingsvoorstel",
    "Zegel",
]
