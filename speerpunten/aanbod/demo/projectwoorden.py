"""What stands at made-up projects: reasons, bottlenecks, a line about the plan. All invented."""

from registratie.enums import Locatiesoort as L
from speerpunten.aanbod.enums.knelpunt import Knelpuntplek as K

REDENEN = (
    (85, "College en raad steunen het plan en de grond is van de gemeente."),
    (60, "De initiatiefnemer bouwde eerder zo’n locatie en de financiering is rond."),
    (25, "De grondeigenaar twijfelt over de verkoop."),
    (15, "De provincie is kritisch over deze plek in het buitengebied."),
)
BEROEP = ("Beroep bij de rechtbank loopt", K.RECHTER, "rechtbank", "De rechtbank plant de zitting.")
KNELPUNTEN = (
    ("Geen stroomaansluiting voor 2028", K.NETBEHEERDER, "netbeheerder", "De netbeheerder rekent een kleinere aansluiting door."),
    ("Advies over geur van de buurman blijft uit", K.OMGEVINGSDIENST, "omgevingsdienst", "Advies komt voor het volgende overleg."),
    ("Watervergunning wacht op aanvullend onderzoek", K.WATERSCHAP, "initiatiefnemer", "Het rapport over de sloot wordt aangeleverd."),
    ("Provincie ziet het als stedelijke functie in het buitengebied", K.PROVINCIE, "team Ruimte", "Bestuurlijk overleg volgt."),
    ("Buurt wil eerst een plan voor het verkeer", K.OMWONENDEN, "initiatiefnemer", "Tweede buurtavond met een verkeersplan."),
    ("Tweede vluchtweg ontbreekt in het ontwerp", K.VEILIGHEIDSREGIO, "architect", "Nieuwe tekening naar de veiligheidsregio."),
    ("Raad wil eerst nieuw beleid vaststellen", K.RAAD, "griffie", ""),
    ("Beheerplan is niet compleet", K.INITIATIEFNEMER, "initiatiefnemer", "Beheerplan met 24 uur bereikbaarheid."),
)  # fmt: skip
UITVAL = (
    "De initiatiefnemer kreeg de financiering niet rond.",
    "De grond is aan een ander verkocht.",
    "Te weinig draagvlak in de buurt.",
    "Past niet in het omgevingsplan en de provincie werkt niet mee.",
)
TOELICHTING = {
    L.LOGIESGEBOUW: "Nieuwbouw bij het bedrijventerrein, met eigen parkeerplaatsen en een beheerder op de locatie.",
    L.BOERENERF: "Plek bij het bedrijf zelf, alleen voor de eigen mensen.",
    L.TRANSFORMATIE: "Gebouw dat leegstaat. Het krijgt eenpersoonskamers met gedeelde keukens.",
    L.UNITS_TIJDELIJK: "Units voor de oogst, die na het seizoen weer weggaan.",
    L.RECREATIEPARK: "Deel van een park waar niemand meer recreëert, met een eigen ingang en beheer.",
    L.HOTEL_PENSION: "Pension dat het hele jaar kamers verhuurt, met een beheerder in huis.",
}
