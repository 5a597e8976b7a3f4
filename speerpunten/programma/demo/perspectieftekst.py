"""The made-up words of the handelingsperspectief: nobody agreed to these. Themes as in the programme; example content."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Afspraakvoorbeeld:
    """One made-up agreement. `trekker`: slug of a gemeente, empty for the region. `uiterlijk`: an ISO date, or empty."""

    titel: str
    tekst: str
    trekker: str = ""
    uiterlijk: str = ""
    pakketten: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hoofdstukvoorbeeld:
    """One made-up chapter."""

    kop: str
    tekst: str
    afspraken: tuple[Afspraakvoorbeeld, ...]


TITEL = "Handelingsperspectief huisvesting internationale werknemers"
INLEIDING = (
    "Dit is voorbeeldinhoud: niemand heeft deze afspraken zo gemaakt.\n\n"
    "De acht gemeenten van Rivierenland spreken af hoe zij samen werken aan goede huisvesting. Elke gemeente beslist zelf waaraan "
    "zij meedoet en wanneer. Wat hier staat, geldt tussen de gemeenten die ermee hebben ingestemd.\n\n"
    "Dit document is niet af. Verandert de praktijk, dan komt er een nieuwe versie. Wat eerder is afgesproken, blijft te lezen."
)

HOOFDSTUKKEN = (
    Hoofdstukvoorbeeld(
        "Samen weten wie waar verblijft",
        "Eén beeld van locaties en verblijven is de basis. Zonder dat beeld sturen wij op een schatting.",
        (
            Afspraakvoorbeeld(
                "Nachtregister op tijd",
                "Elke gemeente vraagt verblijfsbieders om hun nachtregister regelmatig aan te leveren. Blijft een lijst uit, dan "
                "belt de gemeente binnen vijf werkdagen.\n\n- De termijn tussen twee leveringen is voor alle gemeenten gelijk.\n"
                "- Wie klein is, mag met de hand invullen.",
                pakketten=("M01",), parameters=("aanlevering_termijn_dagen",),
            ),
            Afspraakvoorbeeld(
                "Inschrijving in de BRP volgen",
                "Na vier maanden hoort iemand in de BRP. De gemeente waar iemand slaapt, volgt het signaal op en laat de aanbieder "
                "weten wat nodig is.",
                "tiel", "2026-03-01", ("M02",), ("brp_nachten", "brp_aangifte_dagen"),
            ),
            Afspraakvoorbeeld(
                "Dezelfde woorden, dezelfde cijfers",
                "De gemeenten gebruiken de begrippen en de telwijze van het portaal in hun eigen stukken.", pakketten=("M03",),
            ),
        ),
    ),
    Hoofdstukvoorbeeld(
        "Genoeg plekken, dicht bij het werk",
        "Nieuwe plekken komen eerst, daarna gaan verkamerde woningen terug naar de woningmarkt.",
        (
            Afspraakvoorbeeld(
                "Elke gemeente draagt bij",
                "Elke gemeente heeft uiterlijk eind 2026 een plek in beeld waar nieuwe huisvesting kan komen. De regio houdt de "
                "lijst bij.",
                uiterlijk="2026-12-31", pakketten=("M05",),
            ),
            Afspraakvoorbeeld(
                "Grenzen aan grootte",
                "Elke gemeente bepaalt zelf hoeveel mensen op een locatie mogen wonen, en zet dat getal in het portaal. Wie afwijkt, "
                "legt uit waarom.",
                "zaltbommel", "", ("M05",), ("max_personen.boerenerf", "max_personen.logiesgebouw"),
            ),
            Afspraakvoorbeeld(
                "Woningen terug in de wijk",
                "Voor elke zes nieuwe bedden in een gebouw komt één verkamerde woning terug voor woningzoekenden.",
                "tiel", "", ("M06",), ("bedden_per_kamerwoning",),
            ),
        ),
    ),
    Hoofdstukvoorbeeld(
        "Dezelfde kwaliteit en dezelfde controle",
        "Zo verplaatsen problemen zich niet van de ene naar de andere gemeente.",
        (
            Afspraakvoorbeeld(
                "Eén checklist",
                "Alle toezichthouders gebruiken de gezamenlijke checklist. Een gemeente mag eigen punten toevoegen, geen punten "
                "weglaten.",
                "west-betuwe", "", ("M07",), ("roemernorm_slaapkamer",),
            ),
            Afspraakvoorbeeld(
                "Signalen over de grens",
                "Sluit een gemeente een locatie, dan laat zij dat de andere gemeenten weten voordat de mensen vertrekken.",
                "maasdriel", "", ("M08",),
            ),
        ),
    ),
    Hoofdstukvoorbeeld(
        "De mens achter het bed",
        "",
        (
            Afspraakvoorbeeld(
                "Informatie in de eigen taal",
                "Elke gemeente verwijst naar dezelfde informatie in acht talen, en hangt die op waar mensen wonen.",
                pakketten=("M09",),
            ),
            Afspraakvoorbeeld(
                "Niemand op straat na ontslag",
                "Wie zijn werk verliest, houdt vier weken een bed. De gemeente helpt met de volgende stap.",
                "culemborg", "2026-07-01", ("M12",),
            ),
        ),
    ),
    Hoofdstukvoorbeeld(
        "Samen sturen",
        "De regio ondersteunt en heeft geen macht over een gemeente.",
        (
            Afspraakvoorbeeld(
                "Elk jaar een nieuw gesprek",
                "De portefeuillehouders bespreken elk jaar of deze afspraken nog kloppen. Na verkiezingen vraagt de regio opnieuw "
                "om steun.",
                pakketten=("M13",),
            ),
            Afspraakvoorbeeld(
                "Het convenant is de bodem",
                "Een gemeente gunt nieuwe locaties alleen aan partijen die het convenant hebben getekend.",
                "neder-betuwe", "", ("M14",),
            ),
        ),
    ),
)  # fmt: skip

WIJZIGINGEN: dict[str, dict[str, object]] = {
    "Nachtregister op tijd": {
        "tekst": "Elke gemeente vraagt verblijfsbieders om hun nachtregister elke week aan te leveren. Blijft een lijst uit, dan "
        "stuurt het portaal een herinnering en belt de gemeente binnen drie werkdagen.\n\n- De termijn tussen twee leveringen is "
        "voor alle gemeenten gelijk.\n- Wie minder dan tien bedden heeft, mag met de hand invullen.\n- Software van de aanbieder mag "
        "zelf aanleveren."
    },
    "Inschrijving in de BRP volgen": {"uiterlijk": "2027-03-01"},
    "Woningen terug in de wijk": {
        "tekst": "Voor elke zes nieuwe bedden in een gebouw komt één verkamerde woning terug voor woningzoekenden, binnen een jaar "
        "nadat de bedden in gebruik zijn."
    },
    "Niemand op straat na ontslag": {
        "tekst": "Wie zijn werk verliest, houdt minstens vier weken een bed, tegen dezelfde prijs. De gemeente en de uitzender helpen "
        "samen met de volgende stap.",
        "pakketten": ["M11", "M12"],
    },
}  # fmt: skip
VERPLAATST = ("Dezelfde woorden, dezelfde cijfers", "Samen sturen")
VERVALLEN = "Elke gemeente draagt bij"
NIEUW = (
    "Genoeg plekken, dicht bij het werk",
    Afspraakvoorbeeld(
        "Een eerlijk deel per gemeente",
        "De gemeenten leggen in 2027 samen vast welk deel van de opgave elke gemeente op zich neemt, met een open verdeelsleutel. "
        "Een gemeente die meer kan, krijgt daarvoor iets terug.",
        uiterlijk="2027-10-01", pakketten=("M05",),
    ),
)  # fmt: skip
REACTIES = (
    ("buren", "Nachtregister op tijd", 12, "Elke week is voor fruittelers in de oogst veel. Kan het voor hen om de twee weken?",
     "deels", "In de oogst wisselen mensen juist het vaakst. Wij houden de week aan, maar tien bedden en minder mag met de hand."),
    ("tiel", "Niemand op straat na ontslag", 9, "Wij missen wie de kosten draagt als iemand niet kan betalen.", "", ""),
    ("zaltbommel", "Een eerlijk deel per gemeente", 8,
     "Mee eens, als ook telt wat een gemeente al doet.\n\nNeem het aantal bestaande bedden op in de sleutel.", "overgenomen",
     "Het aantal bestaande bedden is een van de sleutels in de opgave."),
    ("maasdriel", "", 5, "De tekst leest goed. Kan bij elke afspraak staan hoe wij meten of het lukt?", "", ""),
    ("west-betuwe", "Een eerlijk deel per gemeente", 3, "Onze raad wil eerst de cijfers per kern zien.", "", ""),
)  # fmt: skip
