"""The register's models, one file each."""

from registratie.models.aanlevering import Aanlevering
from registratie.models.aanleveringsfout import Aanleveringsfout
from registratie.models.bewoner import Bewoner
from registratie.models.bezettingsstand import Bezettingsstand
from registratie.models.brievenbundel import Brievenbundel
from registratie.models.brpnotitie import Brpnotitie
from registratie.models.brpsignaal import Brpsignaal
from registratie.models.brptelling import Brptelling
from registratie.models.brpverklaring import Brpverklaring
from registratie.models.informatiebewijs import Informatiebewijs
from registratie.models.kolomkoppeling import Kolomkoppeling
from registratie.models.koppeling import Koppeling
from registratie.models.koppelvraag import Koppelvraag
from registratie.models.locatie import Huisvestingslocatie
from registratie.models.locatiekaart import Locatiekaart
from registratie.models.persoon import Persoon
from registratie.models.ruimte import Ruimte
from registratie.models.verblijf import Verblijf

__all__ = [
    "Aanlevering",
    "Aanleveringsfout",
    "Bewoner",
    "Bezettingsstand",
    "Brievenbundel",
    "Brpnotitie",
    "Brpsignaal",
    "Brptelling",
    "Brpverklaring",
    "Huisvestingslocatie",
    "Informatiebewijs",
    "Kolomkoppeling",
    "Koppeling",
    "Koppelvraag",
    "Locatiekaart",
    "Persoon",
    "Ruimte",
    "Verblijf",
]
