"""Speerpunt 4: how much is inspected, what is found, and what follows."""

from rivierenland.rapportages.secties.onderwerp import Onderwerp
from rivierenland.rapportages.secties.tabellen import Kolomkeuze
from rivierenland.rapportages.zinnen.stand import Telzin

ONDERWERP = Onderwerp(
    code="handhaving",
    nummer="S4",
    titel="Controle en handhaving",
    inleiding="Hoeveel er wordt gecontroleerd, wat er niet in orde is en of dat wordt hersteld. Kleine aantallen buiten de eigen"
    " gemeente zijn niet getoond.",
    metingen=("indicatoren",),
    kern=(
        *(
            "inspecties",
            "locaties_geinspecteerd",
            "bevindingen_open",
            "bevindingen_op_tijd_hersteld",
            "zaken_open",
            "meldingen",
        ),
    ),
    zinnen={
        "inspecties": Telzin(
            "In de drie maanden tot en met {dag} werden in {gebied} {n} inspecties afgerond",
            "het aantal afgeronde inspecties",
            een="In de drie maanden tot en met {dag} werd in {gebied} {n} inspectie afgerond",
        ),
        "bevindingen_open": Telzin(
            "In {gebied} stonden {n} bevindingen open",
            "het aantal open bevindingen",
            een="In {gebied} stond {n} bevinding open",
        ),
        "bevindingen_op_tijd_hersteld": Telzin(
            "In {gebied} werd {n} van de bevindingen op tijd hersteld",
            "het deel van de bevindingen dat op tijd is hersteld",
        ),
        "zaken_open": Telzin(
            "Op {dag} liepen er in {gebied} {n} zaken",
            "het aantal lopende zaken",
            een="Op {dag} liep er in {gebied} {n} zaak",
        ),
        "meldingen": Telzin(
            "In de drie maanden tot en met {dag} deden mensen in {gebied} {n} meldingen",
            "het aantal meldingen",
            een="In de drie maanden tot en met {dag} was er in {gebied} {n} melding",
        ),
        "melding_dagen_tot_bezoek": Telzin(
            "Van een melding tot een bezoek duurde het in {gebied} meestal {n} dagen",
            "het aantal dagen van een melding tot een bezoek",
            een="Van een melding tot een bezoek duurde het in {gebied} meestal {n} dag",
        ),
    },
    kolommen=(
        Kolomkeuze("inspecties", "Inspecties"),
        Kolomkeuze("locaties_geinspecteerd", "Bezocht in een jaar"),
        Kolomkeuze("bevindingen_open", "Open bevindingen"),
        Kolomkeuze("bevindingen_op_tijd_hersteld", "Op tijd hersteld"),
        Kolomkeuze("zaken_open", "Lopende zaken"),
        Kolomkeuze("meldingen", "Meldingen"),
    ),
    beweging="inspecties",
    meer=(
        *("bevindingen_kritiek_open", "kritiek_opnieuw_bezocht", "locaties_te_vol", "locaties_met_vergunning"),
        *("meldingen_snel_bezocht", "zaken_termijn_voorbij", "zaak_dagen_tot_afsluiten"),
    ),
)
