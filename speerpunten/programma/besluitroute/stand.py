"""From what a reader may know of one body to how far it is."""

from dataclasses import dataclass
from datetime import date

from speerpunten.programma.enums.besluit import Besluituitkomst, Routestand, Voorstelstatus
from speerpunten.programma.enums.orgaan import Orgaan

UITKOMST = {
    Besluituitkomst.AKKOORD: Routestand.AKKOORD,
    Besluituitkomst.AMENDEMENT: Routestand.AMENDEMENT,
    Besluituitkomst.AFGEWEZEN: Routestand.AFGEWEZEN,
    Besluituitkomst.KENNISNAME: Routestand.KENNISNAME,
}
BESLOTEN = frozenset({*UITKOMST.values(), Routestand.BESLOTEN})
"""The body has decided, also where this reader does not learn what."""
LOOPT = frozenset({Routestand.NIET_VOORGELEGD, Routestand.LIGT_VOOR, Routestand.AANGEHOUDEN})
"""The body is being waited for."""


@dataclass(frozen=True)
class Feiten:
    """What is known of one body: `uitkomst` and `aangehouden` only where this reader may see them."""

    voorgelegd_op: date | None = None
    besloten_op: date | None = None
    uitkomst: Besluituitkomst | None = None
    aangehouden: bool = False


def stand(status: Voorstelstatus, orgaan: Orgaan, feiten: Feiten, college: Routestand | None) -> Routestand:
    """How far one body is; `college` is how far the college of the same gemeente is, None for the college itself."""
    if feiten.besloten_op:
        return UITKOMST[feiten.uitkomst] if feiten.uitkomst else Routestand.BESLOTEN
    if status in (Voorstelstatus.OPGEVOLGD, Voorstelstatus.INGETROKKEN):
        return Routestand.VERVALT
    if status is not Voorstelstatus.AANGEBODEN:
        return Routestand.NIET_GEVRAAGD
    if feiten.voorgelegd_op:
        return Routestand.AANGEHOUDEN if feiten.aangehouden else Routestand.LIGT_VOOR
    if orgaan is Orgaan.RAAD:
        if college is Routestand.AFGEWEZEN:
            return Routestand.VERVALT
        if college not in BESLOTEN:
            return Routestand.WACHT_OP_COLLEGE
    return Routestand.NIET_VOORGELEGD
