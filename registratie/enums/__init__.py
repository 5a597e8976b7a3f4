"""Choices of the register, one subject a file."""

from registratie.enums.aanlevering import Aanleveringsstatus, Aanleverkeuze
from registratie.enums.koppeling import Koppelklasse, Koppelwijze, Oordeel
from registratie.enums.locatie import Locatiesoort, Locatiestatus
from registratie.enums.verblijf import Bron, Documentsoort, Taal

__all__ = [
    "Aanleveringsstatus",
    "Aanleverkeuze",
    "Bron",
    "Documentsoort",
    "Koppelklasse",
    "Koppelwijze",
    "Locatiesoort",
    "Locatiestatus",
    "Oordeel",
    "Taal",
]
