"""Choices of the register, one subject a file."""

from registratie.enums.aanlevering import Aanleveringsstatus, Aanleverkeuze
from registratie.enums.aanmelding import Aanmeldingsstatus
from registratie.enums.bewaren import Dossierstatus, Identiteitswijze, Lijststatus, Regelstatus, Verzoeksoort
from registratie.enums.klok import Brpbron, Brpstatus, Kanaal, Signaaleinde, Signaalkring, Signaalniveau
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
    "Dossierstatus",
    "Identiteitswijze",
    "Kanaal",
    "Koppelklasse",
    "Koppelwijze",
    "Leverwijze",
    "Lijststatus",
    "Locatiesoort",
    "Locatiestatus",
    "Nautoelating",
    "Oordeel",
    "Opvolgstatus",
    "Regelstatus",
    "Signaaleinde",
    "Signaalkring",
    "Signaalniveau",
    "Taal",
    "Vergunningsoort",
    "Verzoeksoort",
]
