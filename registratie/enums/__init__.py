"""Choices of the register, one subject a file."""

from registratie.enums.aanlevering import Aanleveringsstatus, Aanleverkeuze
from registratie.enums.bewaren import Dossierstatus, Identiteitswijze, Lijststatus, Regelstatus, Verzoeksoort
from registratie.enums.koppeling import Koppelwijze, Oordeel
from registratie.enums.locatie import Locatiesoort, Locatiestatus
from registratie.enums.verblijf import Bron, Documentsoort, Taal

__all__ = [
    "Aanleveringsstatus",
    "Aanleverkeuze",
    "Bron",
    "Documentsoort",
    "Dossierstatus",
    "Identiteitswijze",
    "Koppelwijze",
    "Lijststatus",
    "Locatiesoort",
    "Locatiestatus",
    "Oordeel",
    "Regelstatus",
    "Taal",
    "Verzoeksoort",
]
