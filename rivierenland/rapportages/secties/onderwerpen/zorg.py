"""Speerpunt 6: whether people find help."""

from rivierenland.rapportages.secties.onderwerp import Onderwerp
from rivierenland.rapportages.secties.tabellen import Kolomkeuze
from rivierenland.rapportages.zinnen.stand import Telzin

ONDERWERP = Onderwerp(
    code="zorg",
    nummer="S6",
    titel="Zorg voor arbeidsmigranten",
    inleiding="Waar internationale werknemers hulp vinden en hoe vaak iemand naar hulp is doorverwezen.",
    metingen=("zorg",),
    kern=("hulpaanbod", "hulpaanbod_tolk", "doorverwijzingen"),
    zinnen={
        "hulpaanbod": Telzin(
            "Op {dag} waren er voor mensen in {gebied} {n} plekken waar zij hulp vinden",
            "het aantal plekken waar mensen hulp vinden",
            een="Op {dag} was er voor mensen in {gebied} {n} plek waar zij hulp vinden",
        ),
        "hulpaanbod_tolk": Telzin(
            "In {gebied} kan {n} van die plekken een tolk inschakelen",
            "het deel van de plekken dat een tolk kan inschakelen",
        ),
        "doorverwijzingen": Telzin(
            "In de twaalf maanden tot en met {dag} werd in {gebied} {n} keer iemand doorverwezen",
            "het aantal doorverwijzingen",
        ),
    },
    kolommen=(
        Kolomkeuze("hulpaanbod", "Plekken voor hulp"),
        Kolomkeuze("hulpaanbod_tolk", "Met een tolk"),
        Kolomkeuze("doorverwijzingen", "Doorverwijzingen"),
    ),
    beweging="hulpaanbod",
)
