"""Facts as JSON values and back: what is kept of a measurement, and all of it together again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Sleutel, Som
from rivierenland.rapportages.meting.momentopname import Meetfout, Momentopname
from rivierenland.rapportages.meting.optellen import regional

FOUT, UITGAVE = "_fout", "_uitgave"
"""Names of lists that say something of the measurement itself: what failed, and for whom and where the edition is made."""


@dataclass(frozen=True, slots=True)
class Vastgelegd:
    """One row of what was measured: of a gemeente, or ("") of the region. As `models.Meetdeel` keeps it."""

    gebied: str
    feiten: Sequence[Mapping[str, Any]] = ()
    sommen: Sequence[Mapping[str, Any]] = ()
    rijen: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    verborgen: Sequence[str] = ()


def dump_fact(feit: Feit) -> dict[str, Any]:
    """A fact as JSON values; a decimal number is kept as text, exactly."""
    waarde = {"decimaal": str(feit.waarde)} if isinstance(feit.waarde, Decimal) else feit.waarde
    return {
        "sleutel": feit.sleutel.code,
        "waarde": waarde,
        "soort": feit.soort.value,
        "optelbaar": feit.optelbaar,
        "rust_op": feit.rust_op,
    }


def load_fact(ruw: Mapping[str, Any]) -> Feit:
    """The fact back."""
    waarde = ruw["waarde"]
    if isinstance(waarde, dict):
        waarde = Decimal(waarde["decimaal"])
    return Feit(Sleutel.read(ruw["sleutel"]), waarde, Feitsoort(ruw["soort"]), ruw["optelbaar"], ruw["rust_op"])


def dump_sum(som: Som) -> dict[str, Any]:
    """A sum as JSON values."""
    return {"totaal": som.totaal.code, "delen": [deel.code for deel in som.delen]}


def load_sum(ruw: Mapping[str, Any]) -> Som:
    """The sum back."""
    return Som(Sleutel.read(ruw["totaal"]), tuple(Sleutel.read(code) for code in ruw["delen"]))


def assemble(
    regels: Iterable[Vastgelegd], *, gemeenten: Sequence[str], peildatum: date, gemaakt_op: datetime
) -> Momentopname:
    """Everything that was measured, with the sums of the region. The order of the rows makes no difference.

    `gemeenten`: the codes of all that should have been measured; a sum of the region exists only when all of them gave their part.
    """
    op_volgorde = sorted(regels, key=lambda regel: regel.gebied)
    eigen = [load_fact(ruw) for regel in op_volgorde for ruw in regel.feiten]
    sommen = [load_sum(ruw) for regel in op_volgorde for ruw in regel.sommen]
    van_regio, sommen_van_regio = regional(eigen, sommen, gemeenten)
    return Momentopname(
        peildatum=peildatum,
        gemaakt_op=gemaakt_op,
        feiten={feit.sleutel: feit for feit in (*van_regio, *eigen)},
        sommen=(*sommen, *sommen_van_regio),
        verborgen=frozenset(Sleutel.read(code) for regel in op_volgorde for code in regel.verborgen),
        rijen={regel.gebied: regel.rijen for regel in op_volgorde},
        fouten=tuple(
            Meetfout(regel.gebied, rij["meting"], rij["zin"])
            for regel in op_volgorde
            for rij in regel.rijen.get(FOUT, ())
        ),
    )


def publication(opname: Momentopname) -> Mapping[str, Any]:
    """What was frozen with the figures of the edition itself: `adres` of the portal, `namen` of the gemeenten, `voorbeeld`."""
    return opname.rijen[REGIO][UITGAVE][0]
