"""What a year comes down to: each figure once, with its sentence in Dutch and in English, so that the two summaries say the same."""

from dataclasses import dataclass

from rivierenland.rapportages.maten.indicatoren import noemer_of
from rivierenland.rapportages.metingen import convenant, naleving, programmavoortgang, toezicht
from rivierenland.rapportages.metingen.indicatoren import BEDDEN, PERSONEN


@dataclass(frozen=True, slots=True)
class Zinnen:
    """The sentences of one language: for one, for more, for none, and what it is when it is not shown. `{}` is the figure."""

    een: str
    meer: str
    geen: str
    wat: str


@dataclass(frozen=True, slots=True)
class Kernfeit:
    """One figure of the region. `noemer`: of which it is a share. `vergelijk`: it is held against the year before."""

    maat: str
    nl: Zinnen
    en: Zinnen
    deel: str = ""
    noemer: str = ""
    vergelijk: bool = True


def _share(nl: str, nl_wat: str, en: str, en_what: str) -> tuple[Zinnen, Zinnen]:
    """A share has the same sentence whatever its size."""
    return Zinnen(nl, nl, nl.replace("{}", "0\u00a0%"), nl_wat), Zinnen(en, en, en.replace("{}", "0%"), en_what)


BEDDEN_NL, BEDDEN_EN = _share(
    "{} van de vergunde bedden in gebruik valt onder het convenant.",
    "Het deel van de bedden onder het convenant",
    "{} of the permitted beds in use are covered by the covenant.",
    "The share of beds under the covenant",
)
OP_TIJD_NL, OP_TIJD_EN = _share(
    "{} van de bevindingen was op tijd hersteld.",
    "Het deel van de bevindingen dat op tijd was hersteld,",
    "{} of the findings were repaired in time.",
    "The share of findings that were repaired in time",
)
AANHAKEN_NL, AANHAKEN_EN = _share(
    "De gemeenten haken aan op {} van de maatregelenpakketten die zij konden kiezen.",
    "Het deel van de pakketten waarop gemeenten aanhaken,",
    "The municipalities take part in {} of the measures they could choose.",
    "The share of measures in which municipalities take part",
)

KERNFEITEN: tuple[Kernfeit, ...] = (
    Kernfeit(
        PERSONEN,
        Zinnen(
            "Aan het eind van het jaar verbleef er {} internationale werknemer in de regio.",
            "Aan het eind van het jaar verbleven er {} internationale werknemers in de regio.",
            "Aan het eind van het jaar verbleven er geen internationale werknemers in de regio.",
            "Het aantal internationale werknemers aan het eind van het jaar",
        ),
        Zinnen(
            "At the end of the year {} international worker stayed in the region.",
            "At the end of the year {} international workers stayed in the region.",
            "At the end of the year no international workers stayed in the region.",
            "The number of international workers at the end of the year",
        ),
    ),
    Kernfeit(
        BEDDEN,
        Zinnen(
            "Er was {} vergund bed in gebruik.",
            "Er waren {} vergunde bedden in gebruik.",
            "Er waren geen vergunde bedden in gebruik.",
            "Het aantal vergunde bedden",
        ),
        Zinnen(
            "There was {} permitted bed in use.",
            "There were {} permitted beds in use.",
            "There were no permitted beds in use.",
            "The number of permitted beds",
        ),
    ),
    Kernfeit(
        "kennisteksten",
        Zinnen(
            "Gemeenten plaatsten of vernieuwden {} tekst in de kennisbank.",
            "Gemeenten plaatsten of vernieuwden {} teksten in de kennisbank.",
            "Gemeenten plaatsten geen tekst in de kennisbank.",
            "Het aantal nieuwe teksten in de kennisbank",
        ),
        Zinnen(
            "Municipalities added or renewed {} text in the knowledge base.",
            "Municipalities added or renewed {} texts in the knowledge base.",
            "Municipalities added no texts to the knowledge base.",
            "The number of new texts in the knowledge base",
        ),
    ),
    Kernfeit(
        toezicht.INSPECTIES,
        Zinnen(
            "Inspecteurs rondden {} inspectie af.",
            "Inspecteurs rondden {} inspecties af.",
            "Inspecteurs rondden geen inspectie af.",
            "Het aantal inspecties",
        ),
        Zinnen(
            "Inspectors completed {} inspection.",
            "Inspectors completed {} inspections.",
            "Inspectors completed no inspections.",
            "The number of inspections",
        ),
    ),
    Kernfeit(naleving.HERSTEL, OP_TIJD_NL, OP_TIJD_EN, deel="op_tijd", noemer=naleving.HERSTEL, vergelijk=False),
    Kernfeit(
        "feedback_antwoorden",
        Zinnen(
            "Bewoners gaven {} keer hun mening over een locatie.",
            "Bewoners gaven {} keer hun mening over een locatie.",
            "Bewoners gaven geen mening over een locatie.",
            "Hoe vaak bewoners hun mening gaven,",
        ),
        Zinnen(
            "Residents gave their opinion about a location {} time.",
            "Residents gave their opinion about a location {} times.",
            "Residents gave no opinion about a location.",
            "The number of times that residents gave their opinion",
        ),
    ),
    Kernfeit(
        "doorverwijzingen",
        Zinnen(
            "Er was {} verzoek om hulp aan een partner.",
            "Er waren {} verzoeken om hulp aan partners.",
            "Er waren geen verzoeken om hulp aan partners.",
            "Het aantal verzoeken om hulp",
        ),
        Zinnen(
            "{} request for help went to a partner.",
            "{} requests for help went to partners.",
            "No requests for help went to partners.",
            "The number of requests for help",
        ),
    ),
    Kernfeit(
        convenant.PARTIJEN,
        Zinnen(
            "Bij het convenant was {} marktpartij aangesloten.",
            "Bij het convenant waren {} marktpartijen aangesloten.",
            "Bij het convenant was geen marktpartij aangesloten.",
            "Het aantal marktpartijen bij het convenant",
        ),
        Zinnen(
            "{} company was a party to the covenant.",
            "{} companies were party to the covenant.",
            "No companies were party to the covenant.",
            "The number of companies that are party to the covenant",
        ),
    ),
    Kernfeit(convenant.BEDDEN, BEDDEN_NL, BEDDEN_EN, deel="onder", noemer=convenant.BEDDEN, vergelijk=False),
    Kernfeit(
        "deelname_haakt_aan",
        AANHAKEN_NL,
        AANHAKEN_EN,
        noemer=noemer_of("deelname_haakt_aan"),
        vergelijk=False,
    ),
    Kernfeit(
        programmavoortgang.PAKKETTEN,
        Zinnen(
            "Van de maatregelenpakketten ligt er {} op koers.",
            "Van de maatregelenpakketten liggen er {} op koers.",
            "Van de maatregelenpakketten ligt er geen op koers.",
            "Het aantal maatregelenpakketten op koers",
        ),
        Zinnen(
            "Of the packages of measures {} is on course.",
            "Of the packages of measures {} are on course.",
            "Of the packages of measures none is on course.",
            "The number of packages of measures on course",
        ),
        deel="op_koers",
        vergelijk=False,
    ),
)
