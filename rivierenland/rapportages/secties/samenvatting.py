"""The year in short, in plain Dutch (B1)."""

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Getal, Opsomming
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.secties.kernfeiten import KERNFEITEN, Kernfeit
from rivierenland.rapportages.zinnen.verslag import growth, paragraph, tell


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """One short sentence a figure."""
    inleiding = (
        f"Dit is het jaar {kader.periode.jaar} in het kort. Acht gemeenten in Rivierenland werken samen aan goed wonen en werken voor"
        " internationale werknemers. Kleine aantallen tonen wij niet: zo is niemand te herkennen."
    )
    return Sectie(
        "samenvatting",
        "Samenvatting",
        (Alinea((inleiding,)), Opsomming(tuple(_point(boek, kader, een) for een in KERNFEITEN))),
    )


def figure(boek: Cijferboek, feit: Kernfeit, jaar: Periode) -> Getal:
    """The figure of the region at the end of a year."""
    if feit.noemer:
        return boek.share(feit.maat, feit.noemer, jaar.laatste_dag, deel=feit.deel, gebied=REGIO)
    return boek.count(feit.maat, jaar.laatste_dag, deel=feit.deel, gebied=REGIO)


def _point(boek: Cijferboek, kader: Kader, feit: Kernfeit) -> Alinea:
    getal = figure(boek, feit, kader.periode)
    zin = tell(getal, een=feit.nl.een, meer=feit.nl.meer, geen=feit.nl.geen, wat=feit.nl.wat)
    if not feit.vergelijk or getal.cijfer.waarde is None:
        return paragraph(zin)
    toen = figure(boek, feit, kader.periode.vorige).cijfer.waarde
    return paragraph(zin, growth(getal.cijfer.waarde, toen, dan=f"in {kader.periode.vorige.naam}"))
