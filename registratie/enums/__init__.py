"""Choices of the register, one subject a file."""

from registratie.enums.aanlevering import Aanleveringsstatus, Aanleverkeuze
from registratie.enums.aanmelding import Aanmeldingsstatus, Keurmerk
from registratie.enums.koppeling import Koppelwijze, Oordeel
from registratie.enums.locatie import Locatiesoort, Locatiestatus
from registratie.enums.verblijf import Bron, Documentsoort, Taal

__all__ = [
    "Aanleveringsstatus",
    "Aanleverkeuze",
    "Aanmeldingsstatus",
    "Bron",
    "Documentsoort",
    "Keurmerk",
    "Koppelwijze",
    "Locatiesoort",
    "Locatiestatus",
    "Oordeel",
    "Taal",
]
