"""Who delivers the night register: of each organisation of a gemeente how late it is, and of the region how many are in time."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from registratie.queries import maandrapport
from registratie.queries.aanleverkwaliteit import Leverstand, per_organisatie
from registratie.queries.kwaliteit_norm import TERMIJN
from rivierenland.core.cijfer import share
from rivierenland.core.models import Gemeente
from rivierenland.core.queries.parameter import ParameterMissing, value_of
from rivierenland.rapportages.meting.feit import REGIO, Feit, Gemeten, Meting, Sleutel, Som
from rivierenland.rapportages.metingen.indicatoren import require_over
from rivierenland.rapportages.periode import Periode

LEVERANCIERS = "leveranciers"
OP_TIJD, TE_LAAT = "op_tijd", "te_laat"
TERMIJN_DAGEN = 7
"""Once a week, where no parameter says otherwise."""
GENOEG_RIJEN = 100
"""From here on a share of faults says nothing about how many rows another gemeente has."""


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """A row an organisation with a location in use in the month, the latest first. For the gemeente's own part only: it names them.

    A delivery covers all gemeenten of an organisation. How many rows it had is kept only where all are of this gemeente, and the
    share with a fault also where there are many. Constant number of queries. Raises `indicatoren.NotOver`.
    """
    require_over(periode)
    termijn = _term(periode.laatste_dag, gemeente)
    rijen = [_row(stand, gemeente, periode, termijn) for stand in _stands([gemeente], periode)]
    return Gemeten(rijen={LEVERANCIERS: sorted(rijen, key=lambda rij: (-rij["dagen_te_laat"], rij["naam"]))})


def region(periode: Periode) -> Gemeten:
    """Organisations of the region, in time and late; one that works in two gemeenten counts once. Raises `indicatoren.NotOver`."""
    require_over(periode)
    dag, termijn = periode.laatste_dag, _term(periode.laatste_dag)
    codes = list(Gemeente.objects.order_by("code").values_list("code", flat=True))
    laat = [days_late(stand.laatste, periode, termijn) > 0 for stand in _stands(codes, periode)]
    if not laat:
        return Gemeten()
    totaal = Sleutel(LEVERANCIERS, REGIO, dag)
    delen = tuple(Sleutel(LEVERANCIERS, REGIO, dag, deel) for deel in (OP_TIJD, TE_LAAT))
    aantallen = (len(laat) - sum(laat), sum(laat))
    feiten = [Feit(sleutel, n, optelbaar=False) for sleutel, n in zip(delen, aantallen, strict=True)]
    return Gemeten((Feit(totaal, len(laat), optelbaar=False), *feiten), (Som(totaal, delen),))


def days_late(laatste: date | None, periode: Periode, termijn: int) -> int:
    """Days past the term at the end of the month. Who never delivered is late since its first day."""
    if laatste is None:
        return (periode.laatste_dag - periode.eerste_dag).days + 1
    return max((periode.laatste_dag - laatste).days - termijn, 0)


def _stands(gemeenten: Sequence[str], periode: Periode) -> list[Leverstand]:
    aanbieders = {
        feit.organisatie_id
        for feit in maandrapport.locaties(gemeenten)
        if feit.begin <= periode.laatste_dag and (feit.eind is None or feit.eind > periode.eerste_dag)
    }
    return per_organisatie(aanbieders, van=periode.eerste_dag, tot=periode.laatste_dag)


def _term(dag: date, gemeente: str | None = None) -> int:
    """In days: the gemeente's own term, as its pages on quality count; the region's figure has the general one."""
    try:
        return int(value_of(TERMIJN, peildatum=dag, gemeente=gemeente))
    except ParameterMissing:
        return TERMIJN_DAGEN


def _row(stand: Leverstand, gemeente: str, periode: Periode, termijn: int) -> dict[str, Any]:
    elders = set(stand.gemeenten) != {gemeente}
    geteld = stand.rijen > 0 or not stand.leveringen  # a delivery of which no rows were counted says nothing
    toon_fout = stand.rijen > 0 and (not elders or stand.rijen >= GENOEG_RIJEN)
    return {
        "naam": stand.naam,
        "laatste": stand.laatste.isoformat() if stand.laatste else "",
        "dagen_te_laat": days_late(stand.laatste, periode, termijn),
        "elders": elders,
        "rijen": stand.rijen if geteld and not elders else None,
        "fout": str(share(stand.fout, stand.rijen).waarde) if toon_fout else "",
    }


METING = Meting("leveranciers", "Wie het nachtregister aanlevert", measure=measure, region=region)
