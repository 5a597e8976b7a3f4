"""The words and weeks of the made-up planning. Weeks are counted from the day of the demo; before it is negative."""

from dataclasses import dataclass, field

from speerpunten.programma.enums.businesscase import Postsoort, Verdeelsleutel

REGIO, WERKGROEP = "Programmateam regio", "Werkgroep van de acht gemeenten"
EENS, JAARLIJKS = Postsoort.EENMALIG, Postsoort.JAARLIJKS


@dataclass(frozen=True)
class Tekst:
    """The planning of one package: measures as (title, text, leader, from, until, stopped), milestones as (title, planned,
    reached or None, lapsed).
    """

    trekker: str
    partners: tuple[str, ...]
    begin: int
    einde: int
    maatregelen: tuple[tuple[str, str, str, int, int, bool], ...]
    mijlpalen: tuple[tuple[str, int, int | None, bool], ...]


@dataclass(frozen=True)
class Case:
    """A business case: costs as (name, kind, from, until, euros or None, fte or None), benefits as (name, kind, from, until,
    euros); years are counted from the first.
    """

    pakket: str
    toelichting: str
    jaren: int
    sleutel: str
    kosten: tuple[tuple[str, str, int, int, int | None, str | None], ...]
    baten: tuple[tuple[str, str, int, int, int], ...]
    andere_baten: str = ""
    gewichten: dict[str, str] = field(default_factory=dict)


PAKKETTEN = {
    "M01": Tekst(
        REGIO, ("Verblijfsbieders", "Omgevingsdienst Rivierenland"), -70, 40,
        (("Locaties in één register", "Alle bekende locaties staan met adres en vergunning in het portaal.", REGIO, -68, -20, False),
         ("Aanbieders aansluiten", "Elke aanbieder levert elke week aan, met een bestand of een koppeling.", WERKGROEP, -44, 16, False),
         ("Nachtregister in de APV", "Eén tekst voor de acht verordeningen.", "Juristen van de gemeenten", -12, 34, False)),
        (("Register gevuld voor acht gemeenten", -22, -20, False), ("Helft van de aanbieders levert wekelijks", -8, -6, False),
         ("Negen van de tien aanbieders leveren wekelijks", 12, None, False), ("APV-tekst vastgesteld in acht raden", 32, None, False)),
    ),
    "M02": Tekst(
        "Burgerzaken Tiel", ("Burgerzaken van acht gemeenten", "RNI-loketten"), -52, 30,
        (("Werklijst viermaandensignaal", "Elke gemeente werkt dezelfde lijst af.", "Burgerzaken Tiel", -50, -10, False),
         ("Inschrijfdagen op locatie", "Burgerzaken komt naar de grote locaties toe.", WERKGROEP, -16, 26, False)),
        (("Werklijst in gebruik in acht gemeenten", -12, -9, False), ("Open signalen ouder dan 14 dagen gehalveerd", -3, None, False),
         ("Eerste reeks inschrijfdagen klaar", 20, None, False)),
    ),
    "M03": Tekst(
        REGIO, ("Provincie Gelderland", "Werkgeversverenigingen"), -40, 48,
        (("Telling in de oogst", "Hoeveel mensen werken en slapen er in de piek?", REGIO, -20, -8, False),
         ("Jaarmonitor maken", "Vraag en aanbod per gemeente en sector.", REGIO, -10, 14, False)),
        (("Piektelling klaar", -9, -8, False), ("Eerste jaarmonitor gepubliceerd", 15, None, False)),
    ),
    "M04": Tekst(
        "Gemeente West Betuwe", ("Ondernemersverenigingen", "Provincie Gelderland"), -24, 60,
        (("Kennisbijeenkomsten", "Vier keer per jaar, steeds bij een andere gemeente.", "Gemeente West Betuwe", -22, 56, False),
         ("Model voor de effectrapportage", "Wat vraagt een gemeente aan een nieuw bedrijf?", WERKGROEP, 4, 30, False)),
        (("Eerste bijeenkomst gehouden", -18, -18, False), ("Model vastgesteld", 28, None, False)),
    ),
    "M05": Tekst(
        REGIO, ("Provincie Gelderland", "Woningcorporaties", "Verblijfsbieders", "Netbeheerder"), -58, 92,
        (("Pijplijn bijhouden", "Elk plan voor bedden staat met stand en kans in één lijst.", REGIO, -56, -14, False),
         ("Versnellingstafel", "Elke zes weken lossen gemeenten, provincie en initiatiefnemers knelpunten op.", REGIO, -30, 88, False),
         ("Standaard voor de vergunning", "Eén lijst van stukken en één volgorde van stappen.", "Gemeente Neder-Betuwe", -18, 10, False),
         ("Locatiescan", "Waar in de regio is nog plek, dicht bij het werk?", "Gemeente Tiel", 6, 40, False),
         ("Gezamenlijke grondaankoop", "Niet verder uitgewerkt: te veel risico voor kleine gemeenten.", REGIO, -40, -6, True)),
        (("Pijplijn gevuld met alle bekende plannen", -20, -16, False), ("Eerste versnellingstafel gehouden", -28, -26, False),
         ("Standaard voor de vergunning vastgesteld", -2, None, False), ("320 bedden in de pijplijn met een vergunning", 26, None, False),
         ("Locatiescan besproken met portefeuillehouders", 42, None, False), ("Besluit over grondaankoop", -10, None, True)),
    ),
    "M06": Tekst(
        "Gemeente Zaltbommel", ("Woningcorporaties", "Verhuurders"), -30, 110,
        (("Kamerwoningen in beeld", "Welke woningen in de wijk zijn verkamerd?", "Gemeente Zaltbommel", -28, 8, False),
         ("Afspraken per eigenaar", "Terug naar de markt, nadat er andere bedden zijn.", WERKGROEP, 8, 100, False)),
        (("Lijst van kamerwoningen compleet", -4, None, False), ("Eerste 25 woningen terug op de woningmarkt", 52, None, False)),
    ),
    "M07": Tekst(
        "Toezicht Buren en Tiel", ("Omgevingsdienst Rivierenland", "Veiligheidsregio"), -64, 12,
        (("Eén checklist", "Dezelfde punten, dezelfde ernst, dezelfde termijnen.", "Toezicht Tiel", -62, -30, False),
         ("Inspecteurs opleiden", "Samen op pad, samen beoordelen.", "Toezicht Buren", -30, -4, False)),
        (("Checklist vastgesteld", -32, -31, False), ("Alle inspecteurs werken ermee", -6, -4, False),
         ("Evaluatie na een jaar", 10, None, False)),
    ),
    "M08": Tekst(
        "Gemeente Tiel", ("Politie", "Nederlandse Arbeidsinspectie", "Omgevingsdienst Rivierenland"), -36, 70,
        (("Afspraken over delen", "Wie deelt wat, op welke grond.", "Juristen van de gemeenten", -34, -8, False),
         ("Gezamenlijke rondes", "Elke maand een ronde over een gemeentegrens.", "Toezicht Tiel", -10, 60, False)),
        (("Delen geregeld in acht gemeenten", -6, None, False), ("Twaalf gezamenlijke rondes gehouden", 40, None, False)),
    ),
    "M09": Tekst(
        REGIO, ("Klankbordgroep", "Werkgevers"), -46, 24,
        (("Teksten in zeven talen", "Wonen, werken en inschrijven, in gewone taal.", REGIO, -44, -12, False),
         ("Informatiepunt", "Een plek waar mensen terecht kunnen met vragen.", "Gemeente Tiel", 2, 22, False)),
        (("Teksten nagekeken door moedertaalsprekers", -14, -12, False), ("Informatiepunt open", 22, None, False)),
    ),
    "M10": Tekst(
        "Gemeente Maasdriel", ("Klankbordgroep",), -42, 54,
        (("Klankbordgroep", "Zes keer per jaar, met een tolk.", "Gemeente Maasdriel", -40, 50, False),
         ("QR-code op elke locatie", "Feedback zonder account.", REGIO, -8, 12, False)),
        (("Klankbordgroep gestart", -38, -36, False), ("QR-code hangt op de helft van de locaties", 6, None, False)),
    ),
    "M11": Tekst(
        "GGD en gemeenten", ("Huisartsen", "Zorgverzekeraars", "Tolkdiensten"), -16, 80,
        (("Wegwijzer zorg", "Wie helpt, waar, in welke taal.", "GGD en gemeenten", -14, 18, False),
         ("Afspraken met huisartsen", "Wie neemt mensen zonder vaste huisarts aan?", WERKGROEP, 10, 60, False)),
        (("Wegwijzer klaar", 16, None, False), ("Afspraken in vier gemeenten", 56, None, False)),
    ),
    "M12": Tekst(
        "Gemeente Culemborg", ("Leger des Heils", "Uitzenders"), 4, 96,
        (("Tijdelijk bed na verlies van werk", "Uitzenders houden een bed vrij, vier weken lang.", "Gemeente Culemborg", 6, 50, False),),
        (("Afspraak met tien uitzenders", 30, None, False), ("Eerste jaar besproken", 82, None, False)),
    ),
    "M13": Tekst(
        REGIO, ("Portefeuillehouders", "Ambtelijk overleg"), -80, 24,
        (("Handelingsperspectief bijhouden", "Een versie per jaar, met instemming per gemeente.", REGIO, -78, 20, False),
         ("Voortgang uit de gegevens", "Elke maand dezelfde cijfers voor de acht.", REGIO, -26, 8, False)),
        (("Eerste versie vastgesteld", -52, -50, False), ("Maandrapport voor acht gemeenten", -14, -13, False),
         ("Nieuwe versie na de verkiezingen", -1, None, False)),
    ),
    "M14": Tekst(
        REGIO, ("Convenantpartijen", "Brancheorganisaties"), -90, 36,
        (("Toetreding", "Nieuwe partijen tekenen en leveren aan.", REGIO, -88, 30, False),
         ("Evaluatie van het convenant", "Wat leveren de toezeggingen op?", REGIO, 2, 26, False)),
        (("Vijf nieuwe partijen getekend", -20, -18, False), ("Evaluatie besproken", 28, None, False)),
    ),
}  # fmt: skip
ACHT = {
    "GM0214": "2", "GM0216": "1", "GM0263": "2", "GM0281": "3",
    "GM0297": "2", "GM0668": "1", "GM1740": "2", "GM1960": "3",
}  # fmt: skip
CASES = (
    Case(
        "M05",
        "Verzonnen rekenvoorbeeld. De versnellingstafel kost mensen en onderzoek. De baten zijn geschat: sneller bouwen scheelt "
        "procedurekosten, en goede bedden schelen toezicht en overlast.",
        10, Verdeelsleutel.BEDDEN,
        (("Inrichten van de pijplijn", EENS, 0, 0, 85000, None), ("Locatiescan", EENS, 1, 1, 120000, None),
         ("Programmamanager en planner", JAARLIJKS, 0, 9, None, "1.6"), ("Onderzoek en advies", JAARLIJKS, 0, 4, 60000, None),
         ("Bijdrage procesregie", JAARLIJKS, 0, 9, 25000, None)),
        (("Minder procedurekosten per locatie", JAARLIJKS, 1, 9, 140000),
         ("Minder inzet op noodopvang en overlast", JAARLIJKS, 2, 9, 165000),
         ("Bijdrage provincie", EENS, 0, 0, 75000)),
        "Meer rust in de wijk, woningen die terugkomen voor woningzoekenden en een beter vestigingsklimaat.",
    ),
    Case(
        "M01", "Verzonnen rekenvoorbeeld. Eén register in plaats van acht lijsten.", 6, Verdeelsleutel.INWONERS,
        (("Invoering", EENS, 0, 0, 60000, None), ("Beheer", JAARLIJKS, 0, 5, None, "0.5"),
         ("Gebruikskosten", JAARLIJKS, 0, 5, 24000, None)),
        (("Minder zoekwerk in acht gemeenten", JAARLIJKS, 1, 5, 110000),),
        "Toezicht en burgerzaken werken met dezelfde gegevens.",
    ),
    Case(
        "M08", "Verzonnen rekenvoorbeeld. Een klein regionaal team van toezichthouders.", 5, Verdeelsleutel.EIGEN,
        (("Toezichthouders", JAARLIJKS, 0, 4, None, "2"), ("Opleiding", EENS, 0, 0, 18000, None)),
        (("Verbeurde dwangsommen", JAARLIJKS, 1, 4, 45000), ("Minder dubbele controles", JAARLIJKS, 0, 4, 70000)),
        "Signalen worden sneller bekeken. Dat is niet in geld uit te drukken.", ACHT,
    ),
)  # fmt: skip
