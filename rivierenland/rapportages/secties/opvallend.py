"""What stands out in a month. Written from what may be shown only; gemeenten are not set against each other by name (ADR 61)."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from rivierenland.core.cijfer import whole
from rivierenland.core.opmaak import MAANDEN
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Getal, Opsomming
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.indicatoren import BEDDEN, BEZETTING, PERSONEN
from rivierenland.rapportages.metingen.leveranciers import LEVERANCIERS, OP_TIJD
from rivierenland.rapportages.metingen.verloop import months
from rivierenland.rapportages.secties.figuur import figure, value
from rivierenland.rapportages.secties.moment import areas, place
from rivierenland.rapportages.secties.verdeling import KERNEN

TITEL = "Wat valt op"
MINSTENS = 3
"""Of fewer months that are shown none is the busiest."""


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """The fullest and the emptiest part, the beds that are free, the busiest month, and who delivers in time."""
    punten = (*_occupancy(boek, kader), *_free(boek, kader), *_peak(boek, kader), *_in_time(boek, kader))
    if not punten:
        return Sectie("opvallend", TITEL, (Alinea(("Uit de cijfers die wij kunnen tonen, valt niets op.",)),))
    return Sectie("opvallend", TITEL, (Opsomming(punten),))


def _occupancy(boek: Cijferboek, kader: Kader) -> Iterator[Alinea]:
    """Between which two it lies. Kernen of one gemeente are named; of gemeenten the table says it, in the order of the alphabet."""
    delen = list(_parts(boek, kader))
    if len({deel.bezetting for deel in delen}) < 2:
        return
    leeg, vol = min(delen, key=lambda deel: deel.bezetting), max(delen, key=lambda deel: deel.bezetting)
    wie = "kern" if kader.gebied else "gemeente"
    yield Alinea(
        (f"De bezetting verschilt per {wie}: van ", leeg.getal(), f"{leeg.waar} tot ", vol.getal(), f"{vol.waar}.")
    )


class _Deel(NamedTuple):
    """A part of which the occupancy is shown."""

    bezetting: int | Decimal
    waar: str
    getal: Callable[[], Getal]


def _parts(boek: Cijferboek, kader: Kader) -> Iterator[_Deel]:
    dag = kader.periode.laatste_dag
    if kader.gebied:
        for deel, naam in KERNEN.parts(boek, dag).items():
            if (kern := KERNEN.fullness(boek, deel, dag)) is not None:
                yield _Deel(kern, f" in {naam}", partial(KERNEN.occupancy, boek, deel, dag))
        return
    for gebied in areas(boek, kader):
        if (gemeente := value(boek, BEZETTING, dag, gebied=gebied)) is not None:
            yield _Deel(gemeente, "", partial(figure, boek, BEZETTING, dag, gebied=gebied))


def _free(boek: Cijferboek, kader: Kader) -> Iterator[Alinea]:
    dag = kader.periode.laatste_dag
    bedden, mensen = figure(boek, BEDDEN, dag), figure(boek, PERSONEN, dag)
    if bedden.cijfer.waarde is None or mensen.cijfer.waarde is None:
        return
    vrij = int(bedden.cijfer.waarde - mensen.cijfer.waarde)
    if vrij > 0:
        yield Alinea(("Van de ", bedden, f" vergunde bedden {_were(vrij)} {whole(vrij)} niet bezet."))
    elif vrij < 0:
        wie = "1 persoon" if vrij == -1 else f"{whole(-vrij)} personen"
        yield Alinea((f"Er {'sliep' if vrij == -1 else 'sliepen'} {wie} meer dan de ", bedden, " vergunde bedden."))


def _peak(boek: Cijferboek, kader: Kader) -> Iterator[Alinea]:
    dagen = months(kader.periode)
    bekend = [(aantal, dag) for dag in dagen if (aantal := value(boek, PERSONEN, dag))]
    if len(bekend) < MINSTENS:
        return
    _, dag = max(bekend)
    wanneer = f"eind {MAANDEN[dag.month - 1]} {dag.year}"
    waar = "" if len(bekend) == len(dagen) else " Alleen maanden waarvan wij het aantal tonen, tellen mee."
    yield Alinea(
        (
            f"In de laatste twaalf maanden was het {wanneer} het drukst in {place(kader)}, met ",
            figure(boek, PERSONEN, dag),
            f" internationale werknemers.{waar}",
        )
    )


def _in_time(boek: Cijferboek, kader: Kader) -> Iterator[Alinea]:
    """Of a gemeente only in its own part: among a few organisations everybody could say which one is late."""
    dag = kader.periode.laatste_dag
    if not kader.gebied:
        if (aantal := boek.value(LEVERANCIERS, dag, deel=OP_TIJD)) is not None:
            alle, op_tijd = boek.count(LEVERANCIERS, dag), boek.count(LEVERANCIERS, dag, deel=OP_TIJD)
            yield Alinea(("Van de ", alle, f" organisaties die aanleveren {_were(aantal)} ", op_tijd, " op tijd."))
    elif boek.eigen and (regels := boek.rows(LEVERANCIERS)):
        op_tijd_hier = sum(not regel["dagen_te_laat"] for regel in regels)
        if len(regels) == 1:
            yield Alinea((f"De organisatie die hier aanlevert, was {'op tijd' if op_tijd_hier else 'te laat'}.",))
        else:
            zin = f"Van de {len(regels)} organisaties die hier aanleveren {_were(op_tijd_hier)} {op_tijd_hier} op tijd."
            yield Alinea((zin,))


def _were(aantal: int | Decimal) -> str:
    return "was er" if aantal == 1 else "waren er"
