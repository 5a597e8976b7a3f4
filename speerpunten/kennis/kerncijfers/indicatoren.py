"""What the published figures count, each with its definition: two figures are only compared after reading these."""

from dataclasses import dataclass

MENSEN, HUISVESTING, BELEID, KEURMERK, BEVOLKING = "mensen", "huisvesting", "beleid", "keurmerk", "bevolking"
ONDERWERPEN = {
    MENSEN: "Aantal mensen",
    HUISVESTING: "Huisvesting",
    BELEID: "Beleid en plafonds",
    KEURMERK: "Keurmerk SNF",
    BEVOLKING: "Bevolking",
}


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing that is counted.

    `kort` completes "telt …" in a sentence. `naast_elkaar`: sources use figures with this mark as if they were the same, so a page
    shows them together and says that they are not.
    """

    code: str
    naam: str
    definitie: str
    kort: str
    eenheid: str
    onderwerp: str
    naast_elkaar: bool = False


_LIJST = (
    Indicator(
        "aanwezig_laagseizoen",
        "Aanwezig buiten het seizoen",
        "Internationale werknemers die op een winterdag in het gebied zijn, waar zij ook werken.",
        "wie er op een winterdag is",
        "personen",
        MENSEN,
        True,
    ),
    Indicator(
        "wonend",
        "Wonend",
        "Internationale werknemers die in het gebied wonen, met of zonder inschrijving.",
        "wie er woont",
        "personen",
        MENSEN,
        True,
    ),
    Indicator(
        "verblijvend",
        "Verblijvend",
        "Internationale werknemers die in het gebied slapen, ook voor korte tijd.",
        "wie er slaapt, ook voor kort",
        "personen",
        MENSEN,
        True,
    ),
    Indicator(
        "verblijvend_structureel",
        "Verblijvend, het hele jaar",
        "Internationale werknemers die het hele jaar in het gebied slapen, zonder het seizoen.",
        "wie er het hele jaar slaapt",
        "personen",
        MENSEN,
        True,
    ),
    Indicator(
        "werkend",
        "Werkend",
        "Internationale werknemers die in het gebied werken, waar zij ook slapen.",
        "wie er werkt, waar die ook slaapt",
        "personen",
        MENSEN,
        True,
    ),
    Indicator(
        "geregistreerd",
        "Geregistreerd",
        "Internationale werknemers die in een register staan.",
        "wie in een register staat",
        "personen",
        MENSEN,
        True,
    ),
    Indicator(
        "brp_ingeschreven",
        "Ingeschreven in de BRP",
        "Internationale werknemers die als inwoner in de Basisregistratie Personen staan.",
        "wie als inwoner is ingeschreven",
        "personen",
        MENSEN,
        True,
    ),
    Indicator(
        "wonend_verwacht",
        "Wonend, verwacht",
        "Verwacht aantal internationale werknemers dat in het gebied woont.",
        "wie er naar verwachting woont",
        "personen",
        MENSEN,
    ),
    Indicator(
        "werkend_verwacht_2030",
        "Werkend in 2030, verwacht",
        "Verwacht aantal internationale werknemers dat in 2030 in het gebied werkt.",
        "wie er in 2030 naar verwachting werkt",
        "personen",
        MENSEN,
    ),
    Indicator(
        "groei_tien_jaar",
        "Groei in tien jaar",
        "Verwachte toename van het aantal internationale werknemers in tien jaar.",
        "de verwachte groei",
        "personen",
        MENSEN,
    ),
    Indicator(
        "aandeel_inwoners",
        "Aandeel van de inwoners",
        "Internationale werknemers als deel van alle inwoners.",
        "het deel van de inwoners",
        "procent",
        MENSEN,
    ),
    Indicator(
        "rni_mogelijk_onterecht",
        "Mogelijk onterecht in de RNI",
        "EU-werknemers die mogelijk onterecht als niet-ingezetene staan ingeschreven.",
        "wie mogelijk verkeerd is ingeschreven",
        "personen",
        MENSEN,
    ),
    Indicator("dakloos", "Dakloos", "Dakloze EU-werknemers.", "wie dakloos is", "personen", MENSEN),
    Indicator(
        "onvergund_verblijf",
        "Verblijf zonder vergunning",
        "Mensen op een plek waar wonen niet is toegestaan.",
        "wie zonder vergunning verblijft",
        "personen",
        HUISVESTING,
    ),
    Indicator(
        "tekort_plaatsen",
        "Tekort aan plaatsen",
        "Plaatsen die er volgens de bron bij moeten.",
        "het tekort",
        "plaatsen",
        HUISVESTING,
    ),
    Indicator(
        "capaciteit", "Plaatsen", "Plaatsen die er volgens de bron zijn.", "de plaatsen", "plaatsen", HUISVESTING
    ),
    Indicator(
        "behoefte_boerenerf",
        "Nodig op het boerenerf",
        "Plaatsen die fruittelers op hun erf nodig zeggen te hebben.",
        "wat op het erf nodig is",
        "plaatsen",
        HUISVESTING,
    ),
    Indicator(
        "doel_centrale_bedden",
        "Doel voor centrale bedden",
        "Bedden op centrale locaties die de gemeente wil.",
        "het doel",
        "bedden",
        BELEID,
    ),
    Indicator(
        "adressen",
        "Adressen",
        "Adressen waar volgens de bron internationale werknemers wonen.",
        "de adressen",
        "adressen",
        HUISVESTING,
    ),
    Indicator(
        "woningen_in_wijken",
        "Woningen in woonwijken",
        "Gewone woningen in een wijk waar internationale werknemers wonen.",
        "de woningen",
        "woningen",
        HUISVESTING,
    ),
    Indicator(
        "plafond",
        "Plafond",
        "Het hoogste aantal internationale werknemers dat de raad toestaat.",
        "het plafond",
        "personen",
        BELEID,
    ),
    Indicator(
        "plafond_per_kern",
        "Plafond per kern",
        "Het hoogste deel van de inwoners van een kern.",
        "het plafond per kern",
        "procent",
        BELEID,
    ),
    Indicator(
        "snf_bedden",
        "Bedden met SNF",
        "Bedden in het register van de Stichting Normering Flexwonen.",
        "de bedden",
        "bedden",
        KEURMERK,
    ),
    Indicator(
        "snf_locaties",
        "Locaties met SNF",
        "Locaties in het register van de Stichting Normering Flexwonen.",
        "de locaties",
        "locaties",
        KEURMERK,
    ),
    Indicator(
        "snf_bedrijven",
        "Bedrijven met SNF",
        "Bedrijven in het register van de Stichting Normering Flexwonen.",
        "de bedrijven",
        "bedrijven",
        KEURMERK,
    ),
    Indicator(
        "snf_inspecties",
        "Inspecties van SNF",
        "Inspecties van de Stichting Normering Flexwonen in een jaar.",
        "de inspecties",
        "inspecties",
        KEURMERK,
    ),
    Indicator(
        "snf_slaapkamers_tot_2",
        "Slaapkamers voor een of twee",
        "Deel van de slaapkamers met SNF waar een of twee mensen slapen.",
        "de kleine slaapkamers",
        "procent",
        KEURMERK,
    ),
    Indicator(
        "inwoners",
        "Inwoners",
        "Mensen die op de dag als inwoner in de BRP staan.",
        "alle inwoners",
        "personen",
        BEVOLKING,
    ),
)
INDICATOREN = {indicator.code: indicator for indicator in _LIJST}
KEUZES = [(indicator.code, indicator.naam) for indicator in _LIJST]


def in_subject(onderwerp: str) -> list[str]:
    """The codes of a subject."""
    return [code for code, indicator in INDICATOREN.items() if indicator.onderwerp == onderwerp]


def beside(code: str) -> list[str]:
    """The codes that a page shows together with this one, itself first."""
    if not INDICATOREN[code].naast_elkaar:
        return [code]
    return [code, *(other for other, row in INDICATOREN.items() if row.naast_elkaar and other != code)]
