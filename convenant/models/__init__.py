"""The models of the convenant, one file each."""

from convenant.models.artikel import Artikel
from convenant.models.convenantversie import Convenantversie
from convenant.models.mandaat import Mandaat
from convenant.models.ondertekening import Ondertekening
from convenant.models.partij import Partij
from convenant.models.partijkaart import Partijkaart
from convenant.models.partijstap import Partijstap
from convenant.models.toetreding import Toelating, Toetreding
from convenant.models.toezegging import Toezegging
from convenant.models.zegel import Zegel

__all__ = [
    "Artikel",
    "Convenantversie",
    "Mandaat",
    "Ondertekening",
    "Partij",
    "Partijkaart",
    "Partijstap",
    "Toelating",
    "Toetreding",
    "Toezegging",
    "Zegel",
]
