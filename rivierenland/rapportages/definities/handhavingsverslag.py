"""A year of supervision and enforcement, for each gemeente and for the region; no figure tells about one provider."""

from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Begrip, Sectie
from rivierenland.rapportages.maten import toezicht as maten
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import naleving, toezicht
from rivierenland.rapportages.secties import toezicht as toezichtsecties
from rivierenland.rapportages.secties.onderwerp import terms


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """From what was checked to what came of it."""
    return toezichtsecties.write(boek, kader)


DEFINITIE = Definitie(
    rapport=Rapport.HANDHAVINGSVERSLAG,
    versie=1,
    titel="Handhavingsverslag",
    kort="Wat de gemeenten in een jaar controleerden, wat zij vonden en wat zij deden.",
    ritme=Ritme.JAAR,
    bereik=Bereik.NEGEN,
    metingen=(toezicht.METING, naleving.METING),
    compose=compose,
    begrippen=(
        Begrip(
            "Ronde", "Een dag waarop inspecteurs langs locaties gaan, van één gemeente of van meer gemeenten samen."
        ),
        Begrip(
            "Bevinding",
            "Een punt van de checklist dat niet in orde was. De gemeente geeft een termijn om het te herstellen.",
        ),
        Begrip(
            "Ladder",
            "De stappen die een gemeente kan zetten, van licht naar zwaar: van een waarschuwing tot een sluiting.",
            "Algemene wet bestuursrecht, titel 5.3 en 5.4",
        ),
        Begrip(
            "Hercontrole",
            "Een bezoek om te zien of wat eerder niet in orde was, is hersteld.",
            "Algemene wet bestuursrecht, titel 5.2",
        ),
        *terms(maten.NAMEN),
    ),
    bronnen=("Toezicht en handhaving in het portaal",),
    eigen_deel=True,
)
