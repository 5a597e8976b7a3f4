"""Choices of the register, one subject a file."""

from registratie.enums.aanlevering import Aanleveringsstatus, Aanleverkeuze
from registratie.enums.klok import Brpbron, Brpstatus, Kanaal, Signaaleinde, Signaalniveau
from registratie.enums.koppeling import Koppelwijze, Oordeel
from registratie.enums.locatie import Locatiesoort, Locatiestatus
from registratie.enums.verblijf import Bron, Documentsoort, Taal

__all__ = [
    "Aanleveringsstatus",
    "Aanleverkeuze",
    "Bron",
    "Brpbron",
    "Brpstatus",
    "Documentsoort",
    "Kanaal",
    "Koppelwijze",
    "Locatiesoort",
    "Locatiestatus",
    "Oordeel",
    "Signaaleinde",
    "Signaalniveau",
    "Taal",
]
