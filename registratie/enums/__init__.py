"""Choices of the register, one subject a file."""

from registratie.enums.aanlevering import Aanleveringsstatus, Aanleverkeuze
from registratie.enums.aanmelding import Aanmeldingsstatus, Keurmerk
from registratie.enums.klok import Brpbron, Brpstatus, Kanaal, Signaaleinde, Signaalniveau
from registratie.enums.koppeling import Koppelklasse, Koppelwijze, Oordeel
from registratie.enums.kwaliteit import Afwijking, Leverwijze, Opvolgstatus
from registratie.enums.locatie import Locatiesoort, Locatiestatus
from registratie.enums.verblijf import Bron, Documentsoort, Taal
from registratie.enums.vergunning import Certificaatsoort, Nautoelating, Vergunningsoort

__all__ = [
    "Aanleveringsstatus",
    "Aanleverkeuze",
    "Aanmeldingsstatus",
    "Afwijking",
    "Bron",
    "Brpbron",
    "Brpstatus",
    "Certificaatsoort",
    "Documentsoort",
    "Kanaal",
    "Keurmerk",
    "Koppelklasse",
    "Koppelwijze",
    "Leverwijze",
    "Locatiesoort",
    "Locatiestatus",
    "Nautoelating",
    "Oordeel",
    "Opvolgstatus",
    "Signaaleinde",
    "Signaalniveau",
    "Taal",
    "Vergunningsoort",
]
