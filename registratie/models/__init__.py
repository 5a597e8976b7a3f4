"""The register's models, one file each."""

from registratie.models.aanlevering import Aanlevering
from registratie.models.aanleveringsfout import Aanleveringsfout
from registratie.models.bewoner import Bewoner
from registratie.models.bezettingsstand import Bezettingsstand
from registratie.models.kolomkoppeling import Kolomkoppeling
from registratie.models.koppeling import Koppeling
from registratie.models.koppelvraag import Koppelvraag
from registratie.models.locatie import Huisvestingslocatie
from registratie.models.locatiekaart import Locatiekaart
from registratie.models.persoon import Persoon
from registratie.models.persoonsdossier import Persoonsdossier
from registratie.models.ruimte import Ruimte
from registratie.models.verblijf import Verblijf
from registratie.models.vernietigingsbewijs import Vernietigingsbewijs
from registratie.models.vernietigingslijst import Vernietigingslijst
from registratie.models.vernietigingsregel import Vernietigingsregel

__all__ = [
    "Aanlevering",
    "Aanleveringsfout",
    "Bewoner",
    "Bezettingsstand",
    "Huisvestingslocatie",
    "Kolomkoppeling",
    "Koppeling",
    "Koppelvraag",
    "Locatiekaart",
    "Persoon",
    "Persoonsdossier",
    "Ruimte",
    "Verblijf",
    "Vernietigingsbewijs",
    "Vernietigingslijst",
    "Vernietigingsregel",
]
