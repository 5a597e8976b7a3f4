"""The quarter in figures: every speerpunt, for each gemeente and for the region."""

from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import verblijf
from rivierenland.rapportages.secties import verblijf as verblijfsectie


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """The sections, in the order of the speerpunten."""
    return (verblijfsectie.write(boek, kader),)


DEFINITIE = Definitie(
    rapport=Rapport.KWARTAALMONITOR,
    versie=1,
    titel="Kwartaalmonitor",
    kort="Hoe het in een kwartaal ging met wonen, werken en zorg voor internationale werknemers.",
    ritme=Ritme.KWARTAAL,
    bereik=Bereik.NEGEN,
    metingen=(verblijf.METING,),
    compose=compose,
    bronnen=("Nachtregister van verblijfsbieders in Rivierenland",),
)
