"""The quarter in figures: every speerpunt, for each gemeente and for the region."""

from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import arbeidsmigrant, indicatoren, kennis, zorg
from rivierenland.rapportages.secties.onderwerp import explanations, write
from rivierenland.rapportages.secties.onderwerpen import ONDERWERPEN

METINGEN = (indicatoren.METING, kennis.METING, arbeidsmigrant.METING, zorg.METING)
BRONNEN = (
    "Nachtregister en locatieregister van verblijfsbieders in Rivierenland",
    "Inspecties, meldingen en zaken van de gemeenten",
    "Besluiten en planning van het programma, en het convenant",
    "Projecten, kennisbank, informatiepagina’s en hulpwijzer in het portaal",
)


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """The sections, in the order of the speerpunten."""
    return tuple(write(onderwerp, boek, kader) for onderwerp in ONDERWERPEN)


DEFINITIE = Definitie(
    rapport=Rapport.KWARTAALMONITOR,
    versie=1,
    titel="Kwartaalmonitor",
    kort="Hoe het in een kwartaal ging met de zeven speerpunten van het programma.",
    ritme=Ritme.KWARTAAL,
    bereik=Bereik.NEGEN,
    metingen=METINGEN,
    compose=compose,
    begrippen=explanations(*ONDERWERPEN),
    bronnen=BRONNEN,
)
