"""Data quality per supplier, without giving away how few people one of them houses."""

from collections.abc import Sequence
from datetime import date

from registratie.queries.aanleverkwaliteit import Leverstand, per_organisatie
from rivierenland.core.cijfer import NIET_GETOOND, ONBEKEND, Cijfer, count, derived_share, share
from rivierenland.core.onderdrukking import DREMPEL
from rivierenland.core.queries.parameter import ParameterMissing, value_of

from .inhoud import Leverancier, Periode
from .telling import Telling

TERMIJN = "aanlevering_termijn_dagen"
TERMIJN_DAGEN = 7
"""Once a week, as long as no parameter says otherwise."""
GENOEG_RIJEN = 100
"""From here on a share of faults says nothing about how many rows another gemeente has."""


def suppliers(telling: Telling, periode: Periode, *, eigen: str | None) -> tuple[Leverancier, ...]:
    """The organisations with a location in use in the month: the latest first, then the most faults.

    `eigen`: the gemeente whose own report this is. An organisation's delivery covers all its gemeenten, so its number of
    rows is shown there only when it has no bed elsewhere.
    """
    aanbieders = {feit.organisatie_id for feit in telling.locaties if _in_month(feit.begin, feit.eind, periode)}
    standen = per_organisatie(aanbieders, van=periode.eerste_dag, tot=telling.peildatum)
    termijn = _term(telling.peildatum)
    regels = [_supplier(stand, periode, telling.peildatum, termijn, eigen) for stand in standen]
    return tuple(sorted(regels, key=lambda regel: (-regel.dagen_te_laat, -(regel.fout.waarde or 0), regel.naam)))


def _in_month(begin: date, eind: date | None, periode: Periode) -> bool:
    return begin <= periode.laatste_dag and (eind is None or eind > periode.eerste_dag)


def _term(peildatum: date) -> int:
    try:
        return int(value_of(TERMIJN, peildatum=peildatum))
    except ParameterMissing:
        return TERMIJN_DAGEN


def _supplier(stand: Leverstand, periode: Periode, peildatum: date, termijn: int, eigen: str | None) -> Leverancier:
    sinds = (peildatum - stand.laatste).days - termijn if stand.laatste else (peildatum - periode.eerste_dag).days + 1
    rijen = _rows(stand, eigen)
    return Leverancier(stand.naam, stand.laatste, max(sinds, 0), rijen, _faults(stand, rijen))


def _rows(stand: Leverstand, eigen: str | None) -> Cijfer:
    if stand.leveringen and not stand.rijen:
        return ONBEKEND
    if eigen:
        return count(stand.rijen) if set(stand.gemeenten) == {eigen} else Cijfer(None, NIET_GETOOND)
    if 0 < stand.rijen < DREMPEL or stand.rijen < DREMPEL * stand.leveringen:
        return Cijfer(None, NIET_GETOOND)
    return count(stand.rijen)


def _faults(stand: Leverstand, rijen: Cijfer) -> Cijfer:
    if rijen.verborgen and stand.rijen >= GENOEG_RIJEN:
        return share(stand.fout, stand.rijen)
    return derived_share(count(stand.fout), rijen)


def share_on_time(leveranciers: Sequence[Leverancier]) -> int:
    """How many of them delivered in time."""
    return sum(not leverancier.dagen_te_laat for leverancier in leveranciers)
