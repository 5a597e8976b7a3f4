"""Which fields identify a person, on what ground they are kept, and for how long.

Every model declares all its fields, so a new field forces a decision; `tests/architecture` holds the declaration complete.
"""

from dataclasses import dataclass, field

TOEZICHTHOUDER = "https://www.autoriteitpersoonsgegevens.nl/"
"""Where anybody complains about what is done with their data (AVG art. 77)."""


@dataclass(frozen=True)
class Gegeven:
    """One field that says something about a person.

    `grond`: the legal ground (AVG art. 6 and the law behind it). `termijn`: how long, in words, counted from what.
    """

    grond: str
    termijn: str


@dataclass(frozen=True)
class Persoonsgegevens:
    """The declaration of a model: every field is either in `velden` (about a person) or in `overig` (about no one)."""

    velden: dict[str, Gegeven] = field(default_factory=dict)
    overig: tuple[str, ...] = ()

    def declared(self) -> set[str]:
        """The names of all fields that were decided on."""
        return set(self.velden) | set(self.overig)


NACHTREGISTER = Gegeven(
    grond="Wettelijke verplichting en publieke taak: nachtregister (art. 438 Sr en de APV), AVG art. 6 lid 1 c en e.",
    termijn="1 jaar na vertrek",
)
ACCOUNT = Gegeven(
    grond="Publieke taak: wie toegang heeft, moet bekend zijn (BIO2 5.16), AVG art. 6 lid 1 e.",
    termijn="1 jaar na het laatste gebruik",
)
LOGBOEK = Gegeven(
    grond="Wettelijke verplichting: verantwoording van verwerkingen (AVG art. 5 lid 2, BIO2 8.15).",
    termijn="3 jaar",
)
CONTACT = Gegeven(
    grond="Publieke taak: bereikbaarheid van de beheerder, dag en nacht, AVG art. 6 lid 1 e.",
    termijn="1 jaar na het einde van de locatie of organisatie",
)
BRP = Gegeven(
    grond="Publieke taak: bijhouden wie zich als ingezetene moet inschrijven (Wet BRP art. 2.4 en 2.38), AVG art. 6 lid 1 e.",
    termijn="1 jaar na vertrek",
)
VERZOEK = Gegeven(
    grond="Wettelijke verplichting: antwoorden op een verzoek over de eigen gegevens (AVG art. 12 en 15), AVG art. 6 lid 1 c.",
    termijn="het bestand 14 dagen, het verzoek zonder naam 3 jaar",
)
MENING = Gegeven(
    grond="Publieke taak: toezicht op goed verhuurderschap (Wgv), met wat een bewoner er zelf en zonder naam over schrijft, AVG art. 6 "
    "lid 1 e.",
    termijn="1 jaar na de maand waarin het binnenkwam",
)
BOOKKEEPING = ("id", "created_at", "updated_at")
