"""Speerpunt 2: what the gemeenten find out and share."""

from rivierenland.rapportages.secties.onderwerp import Onderwerp
from rivierenland.rapportages.secties.tabellen import Kolomkeuze
from rivierenland.rapportages.zinnen.stand import Telzin

ONDERWERP = Onderwerp(
    code="kennis",
    nummer="S2",
    titel="Kennisvermeerdering",
    inleiding="Wat de gemeenten uitzoeken en met elkaar delen: effectrapporten, teksten in de kennisbank en gesprekken.",
    metingen=("kennis",),
    kern=("effectrapporten", "kennisteksten", "gesprekken"),
    zinnen={
        "effectrapporten": Telzin(
            "In de twaalf maanden tot en met {dag} werden er in {gebied} {n} effectrapporten vastgesteld",
            "het aantal effectrapporten",
            een="In de twaalf maanden tot en met {dag} werd er in {gebied} {n} effectrapport vastgesteld",
        ),
        "kennisteksten": Telzin(
            "In {gebied} werden {n} teksten in de kennisbank geplaatst of bijgewerkt",
            "het aantal teksten in de kennisbank",
            een="In {gebied} werd {n} tekst in de kennisbank geplaatst of bijgewerkt",
        ),
        "gesprekken": Telzin(
            "In {gebied} waren er {n} gesprekken met bedrijven en partners",
            "het aantal gesprekken met bedrijven en partners",
            een="In {gebied} was er {n} gesprek met bedrijven en partners",
        ),
    },
    kolommen=(
        Kolomkeuze("effectrapporten", "Effectrapporten"),
        Kolomkeuze("kennisteksten", "Teksten"),
        Kolomkeuze("gesprekken", "Gesprekken"),
    ),
    beweging="kennisteksten",
)
