"""One speerpunt over a year, for the region: what was reached, in every gemeente, and how that differs from before."""

from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.definities.kwartaalmonitor import BRONNEN, METINGEN
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.secties.onderwerp import explanations, write_long
from rivierenland.rapportages.secties.onderwerpen import ONDERWERPEN

PER_NUMMER = {onderwerp.nummer: onderwerp for onderwerp in ONDERWERPEN}


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """The sections of the speerpunt that the report is about. Raises KeyError for a code that is none."""
    return write_long(PER_NUMMER[kader.onderwerp], boek, kader)


DEFINITIE = Definitie(
    rapport=Rapport.SPEERPUNTRAPPORT,
    versie=1,
    titel="Speerpuntrapport",
    kort="Wat er in een jaar op één speerpunt is bereikt, per gemeente en voor de regio.",
    ritme=Ritme.JAAR,
    bereik=Bereik.REGIO,
    metingen=METINGEN,
    compose=compose,
    begrippen=explanations(*ONDERWERPEN),
    bronnen=BRONNEN,
    onderwerpen=tuple((onderwerp.nummer, onderwerp.titel) for onderwerp in ONDERWERPEN),
)
