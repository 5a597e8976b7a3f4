"""How a section calls its area, its day and the moments it compares with."""

from datetime import date

from rivierenland.core.opmaak import MAANDEN_KORT, datum_lang
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.secties.figuur import value
from rivierenland.rapportages.zinnen.ontwikkeling import Vergelijking

_EERDER = {1: "een maand eerder", 3: "drie maanden eerder", 12: "een jaar eerder"}


def place(kader: Kader) -> str:
    """Tiel; or "de regio" inside a sentence."""
    return kader.gebiedsnaam if kader.gebied else "de regio"


def day(kader: Kader) -> str:
    """30 september 2026."""
    return datum_lang(kader.periode.laatste_dag)


def month_and_year(dag: date) -> str:
    """sep 2026: below a chart and above a column."""
    return f"{MAANDEN_KORT[dag.month - 1]} {dag.year}"


def earlier(periode: Periode) -> dict[str, date]:
    """What is compared with, by how a sentence calls it: the period before and a year earlier, once when they are the same."""
    dagen = {_EERDER[periode.maanden]: periode.vorige.laatste_dag, _EERDER[12]: periode.jaar_eerder.laatste_dag}
    return {dan: dag for dan, dag in dagen.items() if periode.maanden < 12 or dan == _EERDER[12]}


def comparisons(boek: Cijferboek, kader: Kader, code: str) -> tuple[Vergelijking, ...]:
    """The earlier figures of this area."""
    return tuple(Vergelijking(value(boek, code, dag), dan) for dan, dag in earlier(kader.periode).items())


def areas(boek: Cijferboek, kader: Kader) -> list[str]:
    """The codes of the gemeenten, in the order of their names. One that could not be measured stays in it, with unknown figures."""
    return sorted(kader.namen, key=kader.namen.__getitem__) or [code for code in boek.gemeenten() if code != REGIO]
