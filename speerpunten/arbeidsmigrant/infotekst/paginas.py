"""Which pages there are. The address is the same Dutch word in every language, so that a printed code never breaks."""

from typing import NamedTuple


class Pagina(NamedTuple):
    """A page: its address, the drawing of its tile, and the pages to read next."""

    slug: str
    pictogram: str
    verwant: tuple[str, ...]


PAGINAS = (
    Pagina("inschrijven", "id", ("zorgverzekering-en-huisarts", "belasting-en-toeslagen", "kinderen-en-school")),
    Pagina("woonrechten", "home-shield", ("huisregels-en-afval", "waar-melden", "werk-verloren")),
    Pagina("contract-en-loon", "work", ("waar-melden", "belasting-en-toeslagen", "werk-verloren")),
    Pagina("werk-verloren", "no-work", ("dakloos", "terug-naar-huis", "contract-en-loon")),
    Pagina("zorgverzekering-en-huisarts", "care", ("noodgeval", "inschrijven", "kinderen-en-school")),
    Pagina("noodgeval", "phone-call", ("zorgverzekering-en-huisarts", "waar-melden")),
    Pagina("waar-melden", "message", ("woonrechten", "contract-en-loon", "noodgeval")),
    Pagina("belasting-en-toeslagen", "money", ("inschrijven", "contract-en-loon")),
    Pagina("dakloos", "bed", ("werk-verloren", "terug-naar-huis", "noodgeval")),
    Pagina("kinderen-en-school", "people", ("taalles", "inschrijven", "zorgverzekering-en-huisarts")),
    Pagina("taalles", "language", ("kinderen-en-school", "inschrijven")),
    Pagina("vervoer-en-auto", "car", ("contract-en-loon", "noodgeval")),
    Pagina("huisregels-en-afval", "home", ("woonrechten", "waar-melden")),
    Pagina("terug-naar-huis", "back", ("werk-verloren", "dakloos", "belasting-en-toeslagen")),
)
