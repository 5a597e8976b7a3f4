"""All choices of handhaving."""

from handhaving.enums.deling import Delingsoort
from handhaving.enums.inspectie import (
    Antwoordwaarde,
    Bevindingstatus,
    Checklistthema,
    Ernst,
    Hersteloordeel,
    Inspectiestatus,
    Inspectieuitkomst,
    Inzendingstatus,
    Rondestatus,
    Versiestatus,
)
from handhaving.enums.melding import Meldingbron, Meldingonderwerp, Meldingstatus, Registersignaal, Urgentie
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
    "Bedrageenheid",
    "Bevindingstatus",
    "Briefsoort",
    "Checklistthema",
    "Cijfersoort",
    "Delingsoort",
    "Ernst",
    "Gedrag",
    "Gevolgen",
    "Hersteloordeel",
    "Inspectiestatus",
    "Inspectieuitkomst",
    "Inzendingstatus",
    "Meldingbron",
    "Meldingonderwerp",
    "Meldingstatus",
    "Registersignaal",
    "Rondestatus",
    "Stapsoort",
    "Termijnsoort",
    "Termijnstatus",
    "Urgentie",
    "Versiestatus",
    "Zaakstatus",
]
