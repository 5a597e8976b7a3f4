"""The register's models, one file each."""

from registratie.models.aanlevering import Aanlevering
from registratie.models.aanleveringsfout import Aanleveringsfout
from registratie.models.aanmelding import Aanmelding
from registratie.models.bewoner import Bewoner
from registratie.models.bezettingsstand import Bezettingsstand
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
    "Aanmelding",
    "Bewoner",
    "Bezettingsstand",
    "Huisvestingslocatie",
    "Kolomkoppeling",
    "Koppeling",
    "Koppelvraag",
    "Locatiekaart",
    "Persoon",
    "Ruimte",
    "Verblijf",
]
