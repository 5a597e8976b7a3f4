"""The models of the convenant, one file each."""

from convenant.models.artikel import Artikel
from convenant.models.bewijsstuk import Bewijsstuk
from convenant.models.convenantversie import Convenantversie
from convenant.models.evaluatieantwoord import Evaluatieantwoord, Evaluatiestem
from convenant.models.evaluatieronde import Evaluatiebevroren, Evaluatieronde, Evaluatievraag
from convenant.models.partij import Partij
from convenant.models.partijkaart import Partijkaart
from convenant.models.partijstap import Partijstap
from convenant.models.toetreding import Toelating, Toetreding
from convenant.models.toezegging import Toezegging
from convenant.models.toezeggingsmeting import Toezeggingsmeting
from convenant.models.toezeggingsverdeling import Toezeggingsverdeling
from convenant.models.wijzigingsvoorstel import Wijzigingsvoorstel

__all__ = [
    "Artikel",
    "Bewijsstuk",
    "Convenantversie",
    "Evaluatieantwoord",
    "Evaluatiebevroren",
    "Evaluatieronde",
    "Evaluatiestem",
    "Evaluatievraag",
    "Partij",
    "Partijkaart",
    "Partijstap",
    "Toelating",
    "Toetreding",
    "Toezegging",
    "Toezeggingsmeting",
    "Toezeggingsverdeling",
    "Wijzigingsvoorstel",
]
