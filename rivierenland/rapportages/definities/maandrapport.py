"""The month: who stayed, in how many beds, for how long and where. Never of a month that still runs."""

from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import verblijf
from rivierenland.rapportages.secties import verblijf as secties
from rivierenland.rapportages.secties.aanlevering import CODES as AANLEVERING
from rivierenland.rapportages.secties.aanlevering import write as write_aanlevering
from rivierenland.rapportages.secties.onderwerp import terms


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """Stays, their length, where, and how well the register was kept."""
    return (
        secties.write(boek, kader),
        secties.write_lengths(boek, kader),
        secties.write_places(boek, kader),
        write_aanlevering(boek, kader),
    )


DEFINITIE = Definitie(
    rapport=Rapport.MAANDRAPPORT,
    versie=1,
    titel="Maandrapport",
    kort="Hoeveel internationale werknemers er in een maand waren, in hoeveel bedden, hoe lang en waar.",
    ritme=Ritme.MAAND,
    bereik=Bereik.NEGEN,
    metingen=(verblijf.METING,),
    compose=compose,
    begrippen=terms((*secties.AANWEZIG, *secties.DUREN, verblijf.SOORT, verblijf.KERN, *AANLEVERING)),
    bronnen=("Nachtregister en locatieregister van verblijfsbieders in Rivierenland",),
    eigen_deel=True,
)
