"""The facts of a location that the thresholds of a checklist are worked out from."""

from datetime import date

from handhaving.checklist.drempels import EIGEN_NORMEN, Feiten
from registratie.models import Huisvestingslocatie
from registratie.queries import bezetting, norm
from registratie.queries.normwaarden import NORMEN, Normwaarden


def facts(locatie: Huisvestingslocatie, dag: date, geteld: int | None = None) -> Feiten:
    """The facts on a day. `geteld`: how many residents an inspector counted, when somebody did. Five queries."""
    return Feiten(
        locatie=locatie,
        waarden=Normwaarden(dag, (*NORMEN, *EIGEN_NORMEN)),
        vannacht=bezetting.present_count(locatie, dag),
        geteld=geteld,
        maten=norm.measures([locatie], dag)[locatie.pk],
    )
