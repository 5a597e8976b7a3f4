"""The convenant in a quarter, for each gemeente and for the region."""

from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Begrip, Sectie
from rivierenland.rapportages.maten import convenant as maten
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import convenant
from rivierenland.rapportages.secties import convenant as convenantsecties
from rivierenland.rapportages.secties.onderwerp import terms


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """The main figures, then who signed, for which beds, and what was kept."""
    beeld = Sectie("beeld", "Het convenant in cijfers", (convenantsecties.headlines(boek, kader),))
    return (beeld, *convenantsecties.write(boek, kader))


DEFINITIE = Definitie(
    rapport=Rapport.CONVENANTMONITOR,
    versie=1,
    titel="Convenantmonitor",
    kort="Wie het convenant ondertekende, welke bedden eronder vallen en wat partijen nakwamen.",
    ritme=Ritme.KWARTAAL,
    bereik=Bereik.NEGEN,
    metingen=(convenant.METING,),
    compose=compose,
    begrippen=(
        Begrip(
            "Convenant", "De afspraken van gemeenten, verblijfsbieders, uitzenders en werkgevers over goed wonen en werken."
        ),
        Begrip("Toezegging", "Wat een soort partij in het convenant belooft. Een norm zegt wanneer zij wordt nagekomen."),
        Begrip("Niet meetbaar", "Er was te weinig te tellen, of de toezegging wordt met bewijs beoordeeld en niet met een cijfer."),
        Begrip("Gesprek over naleving", "Wat volgt als een partij een toezegging een tijd niet nakomt: een plan, een controle of overleg."),
        *terms(maten.NAMEN),
    ),
    bronnen=("Partijen bij het convenant", "Metingen van toezeggingen in het portaal", "Locatieregister"),
    eigen_deel=True,
)  # fmt: skip
