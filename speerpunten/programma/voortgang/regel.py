"""The rule of progress. The page "Zo werkt het" shows exactly this.

Every figure with a target and every milestone that was due is judged by itself; the worst one is what the package gets. Nothing to
judge is unknown, never on course. An official adds words; the state itself nobody types.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rivierenland.core.opmaak import datum_lang, getal, procent
from speerpunten.programma.enums.indicator import Richting, Voortgangstand

PROCENT = "%"
ZWAARTE = (Voortgangstand.ACHTER, Voortgangstand.AANDACHT, Voortgangstand.OP_KOERS)
"""The worst first."""


@dataclass(frozen=True, slots=True)
class Doel:
    """Where a figure should be, and past which values it asks for attention or is behind."""

    waarde: Decimal
    aandacht: Decimal
    achter: Decimal


@dataclass(frozen=True, slots=True)
class Meting:
    """A figure against its target. `waarde` None: nothing was measured, or the reader may not see it (`verborgen`)."""

    naam: str
    eenheid: str
    richting: Richting
    waarde: Decimal | None
    doel: Doel
    verborgen: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A milestone: planned for a day, reached on a day or not yet. One that lapsed is left out."""

    titel: str
    gepland_op: date
    behaald_op: date | None


@dataclass(frozen=True, slots=True)
class Reden:
    """What one figure or milestone says."""

    stand: Voortgangstand
    tekst: str


@dataclass(frozen=True, slots=True)
class Voortgang:
    """How a package goes, and why, the worst reason first. `buiten`: what could not be judged, in words."""

    stand: Voortgangstand
    redenen: list[str]
    oordelen: tuple[Reden, ...] = ()
    buiten: tuple[str, ...] = ()


def judge(metingen: Sequence[Meting], momenten: Sequence[Moment], peildatum: date, *, te_laat_dagen: int) -> Voortgang:
    """The state on a day. A milestone that is at most `te_laat_dagen` late asks for attention, after that it is behind."""
    oordelen = [reden for meting in metingen if (reden := _figure(meting))]
    oordelen += [reden for moment in momenten if (reden := _milestone(moment, peildatum, te_laat_dagen))]
    oordelen.sort(key=lambda reden: ZWAARTE.index(reden.stand))
    buiten = tuple(_outside(meting) for meting in metingen if meting.waarde is None)
    if not oordelen:
        return Voortgang(Voortgangstand.ONBEKEND, [_nothing(metingen, momenten)], buiten=buiten)
    return Voortgang(oordelen[0].stand, [reden.tekst for reden in oordelen], tuple(oordelen), buiten)


def judge_figure(waarde: Decimal, richting: Richting, doel: Doel) -> Voortgangstand:
    """On which side of the bands a value is. On a bound it is still on the good side."""
    teken = -1 if richting == Richting.LAGER else 1
    if teken * waarde < teken * doel.achter:
        return Voortgangstand.ACHTER
    if teken * waarde < teken * doel.aandacht:
        return Voortgangstand.AANDACHT
    return Voortgangstand.OP_KOERS


def written(waarde: Decimal, eenheid: str) -> str:
    """A value with its unit: `83 %`, `12,5 dagen`."""
    if eenheid == PROCENT:
        return procent(waarde)
    return f"{getal(waarde, 0 if waarde == waarde.to_integral_value() else 1)} {eenheid}"


def _figure(meting: Meting) -> Reden | None:
    if meting.waarde is None:
        return None
    stand = judge_figure(meting.waarde, meting.richting, meting.doel)
    nu, streef = written(meting.waarde, meting.eenheid), written(meting.doel.waarde, meting.eenheid)
    gehaald = judge_figure(
        meting.waarde, meting.richting, Doel(meting.doel.waarde, meting.doel.waarde, meting.doel.waarde)
    )
    if gehaald == Voortgangstand.OP_KOERS:
        return Reden(stand, f"{meting.naam}: {nu}. De streefwaarde van {streef} is gehaald.")
    if stand == Voortgangstand.OP_KOERS:
        return Reden(stand, f"{meting.naam}: {nu}. Dicht genoeg bij de streefwaarde van {streef}.")
    grens = written(meting.doel.achter if stand == Voortgangstand.ACHTER else meting.doel.aandacht, meting.eenheid)
    kant = "boven" if meting.richting == Richting.LAGER else "onder"
    return Reden(stand, f"{meting.naam}: {nu}. Dat is {kant} de grens van {grens}; de streefwaarde is {streef}.")


def _milestone(moment: Moment, peildatum: date, te_laat_dagen: int) -> Reden | None:
    if moment.behaald_op and moment.behaald_op <= peildatum:
        return Reden(
            Voortgangstand.OP_KOERS, f"Mijlpaal ‘{moment.titel}’ is behaald op {datum_lang(moment.behaald_op)}."
        )
    dagen = (peildatum - moment.gepland_op).days
    if dagen <= 0:
        return None
    stand = Voortgangstand.ACHTER if dagen > te_laat_dagen else Voortgangstand.AANDACHT
    woord = "dag" if dagen == 1 else "dagen"
    gepland = datum_lang(moment.gepland_op)
    return Reden(stand, f"Mijlpaal ‘{moment.titel}’ was gepland op {gepland} en is {dagen} {woord} over tijd.")


def _outside(meting: Meting) -> str:
    if meting.verborgen:
        return f"‘{meting.naam}’ tonen wij u niet, omdat het om een klein aantal gaat. Dit cijfer telt niet mee."
    return f"Van ‘{meting.naam}’ is nog niets gemeten. Dit cijfer telt niet mee."


def _nothing(metingen: Sequence[Meting], momenten: Sequence[Moment]) -> str:
    if metingen:
        return "Van de cijfers met een streefwaarde is geen waarde te tonen, en er was nog geen mijlpaal."
    if momenten:
        return "Geen cijfer van dit pakket heeft een streefwaarde, en de eerste mijlpaal komt nog."
    return "Geen cijfer van dit pakket heeft een streefwaarde, en er is geen mijlpaal gepland."
