"""The same summary in English."""

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Opsomming
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.secties.kernfeiten import KERNFEITEN, Kernfeit
from rivierenland.rapportages.secties.samenvatting import figure
from rivierenland.rapportages.zinnen import en
from rivierenland.rapportages.zinnen.verslag import paragraph


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """One short sentence a figure, in the order of the Dutch summary."""
    opening = (
        f"This is the year {kader.periode.jaar} in short. Eight municipalities in Rivierenland work together on good housing and work"
        " for international workers. We do not show small numbers, so that nobody can be recognised."
    )
    return Sectie(
        "summary", "Summary in English",
        (Alinea((opening,)), Opsomming(tuple(_point(boek, kader, feit) for feit in KERNFEITEN))), taal="en",
    )  # fmt: skip


def _point(boek: Cijferboek, kader: Kader, feit: Kernfeit) -> Alinea:
    getal = figure(boek, feit, kader.periode)
    zin = en.tell(getal, one=feit.en.een, many=feit.en.meer, none=feit.en.geen, what=feit.en.wat)
    if not feit.vergelijk or getal.cijfer.waarde is None:
        return paragraph(zin)
    before = figure(boek, feit, kader.periode.vorige).cijfer.waarde
    return paragraph(zin, en.growth(getal.cijfer.waarde, before, than=f"in {kader.periode.vorige.jaar}"))
