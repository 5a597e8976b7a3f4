"""How parties do together, in counts from which nobody reads another: pure.

A party knows its own figure, so a count of three tells it about at least two others. The table of judgement by class of ten percent is
protected as one, totals and all: what is withheld per judgement cannot be worked out from the classes, nor the other way round.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from convenant.enums.meting import Meetoordeel
from rivierenland.core.cijfer import Cijfer
from rivierenland.core.onderdrukking import suppress

KLASSEN = 10
SLECHT = (Meetoordeel.AANDACHT, Meetoordeel.NIET_NAGEKOMEN)


@dataclass(frozen=True, slots=True)
class Stand:
    """A party, nameless: its judgement, and its percentage where there is one."""

    oordeel: Meetoordeel
    waarde: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Verdeling:
    """What may be shown; `standen` by judgement and `klassen` per ten percent, each a number or the words in its place."""

    te_klein: bool
    standen: dict[str, int | str]
    klassen: list[str]
    helft_van: int | None = None
    helft_tot: int | None = None


TE_KLEIN = Verdeling(True, {}, [])


def distribute(standen: Sequence[Stand], *, drempel: int, genoeg: int) -> Verdeling:
    """The distribution of these parties. `drempel`: the smallest count that is shown; `genoeg`: parties it takes to show any.

    Nothing is shown when all of them do badly in the same way either: then everybody would know it of everybody.
    """
    if len(standen) < genoeg or any(all(stand.oordeel == slecht for stand in standen) for slecht in SLECHT):
        return TE_KLEIN
    oordelen = list(Meetoordeel)
    cellen = [[0] * (KLASSEN + 1) for _ in oordelen]
    for stand in standen:
        cellen[oordelen.index(stand.oordeel)][_class_of(stand)] += 1
    uit = suppress(cellen, drempel=drempel)
    if uit.totaal.verborgen:  # who is a party is public, so nothing may lean on a hidden total
        return TE_KLEIN
    gemeten = sorted(stand.waarde for stand in standen if stand.waarde is not None)
    half = len(gemeten) >= genoeg
    return Verdeling(
        False,
        {str(oordeel): _kept(cijfer) for oordeel, cijfer in zip(oordelen, uit.rijtotalen, strict=True)},
        [str(_kept(cijfer)) for cijfer in uit.kolomtotalen[:KLASSEN]],
        int(_at(gemeten, 1)) if half else None,
        -int(-_at(gemeten, 3) // 1) if half else None,
    )


def distribute_areas(
    regio: Sequence[Stand], gemeenten: Mapping[str, Sequence[Stand]], *, drempel: int, genoeg: int
) -> tuple[Verdeling, dict[str, Verdeling]]:
    """The region and its gemeenten by code, so that what one gemeente withholds is not the region less the others.

    While it is, the gemeente with the fewest parties of those that still show something shows nothing either. A party that is in more
    than one gemeente is counted in each, which only blurs the sum.
    """
    heel = distribute(regio, drempel=drempel, genoeg=genoeg)
    delen = {code: distribute(standen, drempel=drempel, genoeg=genoeg) for code, standen in gemeenten.items()}
    if heel.te_klein:
        return heel, delen
    for code in sorted(delen, key=lambda code: (len(gemeenten[code]), code)):
        if not _gives_away(delen, gemeenten, drempel=drempel, genoeg=genoeg):
            break
        delen[code] = TE_KLEIN
    return heel, delen


def _gives_away(
    delen: Mapping[str, Verdeling], gemeenten: Mapping[str, Sequence[Stand]], *, drempel: int, genoeg: int
) -> bool:
    """Whether the region less what is shown tells of few parties, or of one gemeente that withholds it."""
    dicht = [stand for code, deel in delen.items() if deel.te_klein for stand in gemeenten[code]]
    if dicht and distribute(dicht, drempel=drempel, genoeg=genoeg).te_klein:
        return True
    for kolom in (*Meetoordeel, *range(KLASSEN)):
        weg = [code for code, deel in delen.items() if not _shows(deel, kolom)]
        som = sum(_stands_in(stand, kolom) for code in weg for stand in gemeenten[code])
        if len(weg) == 1 or 0 < som < drempel:
            return True
    return False


def _shows(deel: Verdeling, kolom: Meetoordeel | int) -> bool:
    """Whether the number of a judgement, or of a class, stands there."""
    if deel.te_klein:
        return False
    return (
        isinstance(deel.standen[str(kolom)], int) if isinstance(kolom, Meetoordeel) else deel.klassen[kolom].isdigit()
    )


def _stands_in(stand: Stand, kolom: Meetoordeel | int) -> bool:
    return stand.oordeel == kolom if isinstance(kolom, Meetoordeel) else _class_of(stand) == kolom


def _class_of(stand: Stand) -> int:
    """The class of ten percent; the one after the last is for who has no percentage."""
    return KLASSEN if stand.waarde is None else min(int(stand.waarde // 10), KLASSEN - 1)


def _at(waarden: Sequence[Decimal], kwart: int) -> Decimal:
    """The value below which so many quarters stand; of the two around it the outer one, so that at least half lie within."""
    plaats = len(waarden) * kwart / 4
    return waarden[int(plaats)] if kwart < 2 else waarden[max(-int(-plaats // 1) - 1, 0)]


def _kept(cijfer: Cijfer) -> int | str:
    return cijfer.tekst if cijfer.waarde is None else int(cijfer.waarde)
