"""The register's models, one file each."""

from registratie.models.aanlevering import Aanlevering
from registratie.models.aanleveringsfout import Aanleveringsfout
from registratie.models.aanmelding import Aanmelding
from registratie.models.bewoner import Bewoner
from registratie.models.bezettingsstand import Bezettingsstand
from registratie.models.brievenbundel import Brievenbundel
from registratie.models.brpnotitie import Brpnotitie
from registratie.models.brpsignaal import Brpsignaal
from registratie.models.brptelling import Brptelling
from registratie.models.brpverklaring import Brpverklaring
from registratie.models.certificaat import Certificaat
from registratie.models.informatiebewijs import Informatiebewijs
from registratie.models.kolomkoppeling import Kolomkoppeling
from registratie.models.koppeling import Koppeling
from registratie.models.koppelvraag import Koppelvraag
from registratie.models.kwaliteitsmeting import Kwaliteitsmeting
from registratie.models.leverafspraak import Leverafspraak
from registratie.models.leverherinnering import Leverherinnering
from registratie.models.leveropvolging import Leveropvolging
from registratie.models.locatie import Huisvestingslocatie
from registratie.models.locatiekaart import Locatiekaart
from registratie.models.onderscheid import Onderscheid
from registratie.models.persoon import Persoon
from registratie.models.persoonsdossier import Persoonsdossier
from registratie.models.ruimte import Ruimte
from registratie.models.verblijf import Verblijf
from registratie.models.vergunning import Vergunning
from registratie.models.verloopherinnering import Verloopherinnering
from registratie.models.vernietigingsbewijs import Vernietigingsbewijs
from registratie.models.vernietigingslijst import Vernietigingslijst
from registratie.models.vernietigingsregel import Vernietigingsregel
from registratie.models.voorziening import Voorziening

__all__ = [
    "Aanlevering",
    "Aanleveringsfout",
    "Aanmelding",
    "Bewoner",
    "Bezettingsstand",
    "Brievenbundel",
    "Brpnotitie",
    "Brpsignaal",
    "Brptelling",
    "Brpverklaring",
    "Certificaat",
    "Huisvestingslocatie",
    "Informatiebewijs",
    "Kolomkoppeling",
    "Koppeling",
    "Koppelvraag",
    "Kwaliteitsmeting",
    "Leverafspraak",
    "Leverherinnering",
    "Leveropvolging",
    "Locatiekaart",
    "Onderscheid",
    "Persoon",
    "Persoonsdossier",
    "Ruimte",
    "Verblijf",
    "Vergunning",
    "Verloopherinnering",
    "Vernietigingsbewijs",
    "Vernietigingslijst",
    "Vernietigingsregel",
    "Voorziening",
]
