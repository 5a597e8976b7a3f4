"""The month: who stayed, in how many beds, for how long and where, and beside the year before. Never of a month that still runs."""

from registratie.enums import Locatiesoort
from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import leveranciers, verblijf, verloop
from rivierenland.rapportages.metingen.verdeling import BEDDEN_KERN, KERN, LOCATIES_KERN, SOORT
from rivierenland.rapportages.secties import leveranciers as leverancierssectie
from rivierenland.rapportages.secties import opvallend
from rivierenland.rapportages.secties import verblijf as secties
from rivierenland.rapportages.secties import verloop as verloopsectie
from rivierenland.rapportages.secties.aanlevering import CODES as AANLEVERING
from rivierenland.rapportages.secties.aanlevering import write as write_aanlevering
from rivierenland.rapportages.secties.onderwerp import terms

MATEN = (
    *(*secties.AANWEZIG, *secties.DUREN, *(f"capaciteit_{soort.value}" for soort in Locatiesoort)),
    *(SOORT, KERN, BEDDEN_KERN, LOCATIES_KERN, *AANLEVERING, leveranciers.LEVERANCIERS),
)


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """Stays, what stands out, the course of the year, lengths, where, and how well the register was kept. In the own part also by whom."""
    alle = (
        secties.write(boek, kader),
        opvallend.write(boek, kader),
        verloopsectie.write(boek, kader),
        secties.write_lengths(boek, kader),
        secties.write_places(boek, kader),
        write_aanlevering(boek, kader),
    )
    return (*alle, leverancierssectie.write(boek, kader)) if boek.eigen else alle


DEFINITIE = Definitie(
    rapport=Rapport.MAANDRAPPORT,
    versie=2,
    titel="Maandrapport",
    kort="Hoeveel internationale werknemers er in een maand waren, in hoeveel bedden, hoe lang en waar.",
    ritme=Ritme.MAAND,
    bereik=Bereik.NEGEN,
    metingen=(verblijf.METING, verloop.METING, leveranciers.METING),
    compose=compose,
    begrippen=(*terms(MATEN), verloopsectie.EERDER),
    bronnen=("Nachtregister en locatieregister van verblijfsbieders in Rivierenland",),
    eigen_deel=True,
)
