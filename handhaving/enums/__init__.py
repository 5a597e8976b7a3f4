"""All choices of handhaving."""

from handhaving.enums.antwoordzin import Antwoordzin, Vertaler
from handhaving.enums.deling import Deelnamestatus, Delingsoort
from handhaving.enums.inspectie import (
    Antwoordwaarde,
    Bevindingstatus,
    Checklistthema,
    Ernst,
    Hersteloordeel,
    Inspectiestatus,
    Inspectieuitkomst,
    Inzendingbesluit,
    Inzendingstatus,
    Rondestatus,
    Versiestatus,
)
from handhaving.enums.melding import (
    Meldingbron,
    Meldingonderwerp,
    Meldingresultaat,
    Meldingstatus,
    Registersignaal,
    Urgentie,
)
from handhaving.enums.waterbed import Cijfersoort
from handhaving.enums.zaak import (
    Bedrageenheid,
    Briefsoort,
    Gedrag,
    Gevolgen,
    Stapsoort,
    Termijnsoort,
    Termijnstatus,
    Zaakstatus,
)

__all__ = [
    "Antwoordwaarde",
    "Antwoordzin",
    "Bedrageenheid",
    "Bevindingstatus",
    "Briefsoort",
    "Checklistthema",
    "Cijfersoort",
    "Deelnamestatus",
    "Delingsoort",
    "Ernst",
    "Gedrag",
    "Gevolgen",
    "Hersteloordeel",
    "Inspectiestatus",
    "Inspectieuitkomst",
    "Inzendingbesluit",
    "Inzendingstatus",
    "Meldingbron",
    "Meldingonderwerp",
    "Meldingresultaat",
    "Meldingstatus",
    "Registersignaal",
    "Rondestatus",
    "Stapsoort",
    "Termijnsoort",
    "Termijnstatus",
    "Urgentie",
    "Versiestatus",
    "Vertaler",
    "Zaakstatus",
]
