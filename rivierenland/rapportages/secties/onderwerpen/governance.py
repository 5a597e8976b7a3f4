"""Speerpunt 7: who joins, who agreed, what was decided, and the convenant."""

from rivierenland.rapportages.secties.onderwerp import Onderwerp
from rivierenland.rapportages.secties.tabellen import Kolomkeuze
from rivierenland.rapportages.zinnen.stand import Telzin

ONDERWERP = Onderwerp(
    code="governance",
    nummer="S7",
    titel="Governance",
    inleiding="Hoe de acht gemeenten samen sturen. Elke gemeente kiest haar eigen tempo: een laag percentage is geen oordeel.",
    metingen=("indicatoren",),
    kern=(
        *(
            "deelname_haakt_aan",
            "besluiten_genomen",
            "handelingsperspectief_ingestemd",
            "convenant_partijen",
            "convenant_bedden",
        ),
        "mijlpalen_op_tijd",
    ),
    zinnen={
        "deelname_haakt_aan": Telzin(
            "In {gebied} is bij {n} van de pakketten gekozen om aan te haken",
            "het deel van de pakketten waarop is aangehaakt",
        ),
        "besluiten_genomen": Telzin(
            "In de twaalf maanden tot en met {dag} werden in {gebied} {n} besluiten over voorstellen van de regio genomen",
            "het aantal besluiten over voorstellen van de regio",
            een="In de twaalf maanden tot en met {dag} werd in {gebied} {n} besluit over een voorstel van de regio genomen",
        ),
        "convenant_partijen": Telzin(
            "Bij het convenant hoorden in {gebied} {n} marktpartijen",
            "het aantal marktpartijen bij het convenant",
            een="Bij het convenant hoorde in {gebied} {n} marktpartij",
        ),
        "convenant_bedden": Telzin(
            "In {gebied} hoorde {n} van de vergunde bedden bij een partij van het convenant",
            "het deel van de bedden dat bij een partij van het convenant hoort",
        ),
        "mijlpalen_op_tijd": Telzin(
            "In {gebied} werd {n} van de mijlpalen van het afgelopen jaar op tijd gehaald",
            "het deel van de mijlpalen dat op tijd is gehaald",
        ),
        "mijlpalen_over_tijd": Telzin(
            "In {gebied} waren op {dag} {n} mijlpalen over tijd",
            "het aantal mijlpalen dat over tijd is",
            een="In {gebied} was op {dag} {n} mijlpaal over tijd",
        ),
    },
    kolommen=(
        Kolomkeuze("deelname_haakt_aan", "Haakt aan"),
        Kolomkeuze("handelingsperspectief_ingestemd", "Ingestemd"),
        Kolomkeuze("besluiten_genomen", "Besluiten"),
        Kolomkeuze("convenant_partijen", "Partijen"),
        Kolomkeuze("convenant_bedden", "Bedden"),
    ),
    beweging="deelname_haakt_aan",
    meer=("deelname_bekend", "besluit_dagen_tot_raad", "convenant_gemeenten", "convenant_nagekomen"),
)
