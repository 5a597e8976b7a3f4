"""Speerpunt 3: beds, of which kind, and what is on its way."""

from registratie.enums import Locatiesoort
from rivierenland.rapportages.secties.onderwerp import Onderwerp
from rivierenland.rapportages.secties.tabellen import Kolomkeuze
from rivierenland.rapportages.zinnen.stand import Telzin

ONDERWERP = Onderwerp(
    code="aanbod",
    nummer="S3",
    titel="Voldoende aanbod dichtbij werk",
    inleiding="Hoeveel bedden er mogen zijn, op wat voor locaties, en wat er bij komt.",
    metingen=("indicatoren",),
    kern=(
        "bedden_vergund",
        "locaties",
        "bedden_in_woningen_kern",
        "bedden_met_keurmerk",
        "pijplijn_verwacht",
        "bedden_tekort",
    ),
    zinnen={
        "bedden_vergund": Telzin(
            "Op {dag} waren er in {gebied} {n} vergunde bedden in gebruik",
            "het aantal vergunde bedden",
            een="Op {dag} was er in {gebied} {n} vergund bed in gebruik",
        ),
        "bedden_in_woningen_kern": Telzin(
            "In {gebied} stond {n} van die bedden in een gewone woning in een dorp of stad",
            "het deel van de bedden in gewone woningen in een dorp of stad",
        ),
        "bedden_met_keurmerk": Telzin(
            "In {gebied} hoorde {n} van de bedden bij een locatie of organisatie met een keurmerk",
            "het deel van de bedden met een keurmerk",
        ),
        "pijplijn_verwacht": Telzin(
            "Van de projecten die lopen in {gebied} zijn naar verwachting {n} bedden te krijgen",
            "het aantal bedden dat van projecten te verwachten is",
            een="Van de projecten die lopen in {gebied} is naar verwachting {n} bed te krijgen",
        ),
        "woningen_terug": Telzin(
            "Sinds 1 januari stopten in {gebied} {n} woningen in een dorp of stad als locatie",
            "het aantal woningen dat als locatie stopte",
            een="Sinds 1 januari stopte in {gebied} {n} woning in een dorp of stad als locatie",
        ),
    },
    kolommen=(
        Kolomkeuze("locaties", "Locaties"),
        Kolomkeuze("bedden_vergund", "Bedden"),
        Kolomkeuze("bedden_in_woningen_kern", "In woningen"),
        Kolomkeuze("bedden_met_keurmerk", "Keurmerk"),
        Kolomkeuze("pijplijn_verwacht", "Verwacht"),
        Kolomkeuze("bedden_tekort", "Tekort"),
    ),
    beweging="bedden_vergund",
    meer=(
        *("locaties_nieuw", "locaties_gesloten", "pijplijn_verkennen", "pijplijn_procedure", "pijplijn_bouw"),
        *("binnen_15_km", "afstand_bed_werk", "zonder_bed"),
        *(f"capaciteit_{soort.value}" for soort in Locatiesoort),
    ),
)
