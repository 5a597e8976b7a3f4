"""Two years in month-ends: how many people were present, so that a year can be laid beside the one before it."""

from datetime import date

from rivierenland.rapportages.meting.feit import Gemeten, Meting
from rivierenland.rapportages.metingen.indicatoren import require_over, totals
from rivierenland.rapportages.periode import Periode

MAANDEN = 12


def months(periode: Periode) -> tuple[date, ...]:
    """The ends of the twelve months up to and including this one, oldest first."""
    gevonden = [periode]
    while len(gevonden) < MAANDEN:
        gevonden.append(gevonden[-1].vorige)
    return tuple(maand.laatste_dag for maand in reversed(gevonden))


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """The totals of both years. Classes stay out: they would make tables of days that the report does not show. One query.

    Raises `indicatoren.NotOver`.
    """
    require_over(periode)
    return Gemeten(totals(gemeente, {*months(periode), *months(periode.jaar_eerder)}))


METING = Meting("verloop", "Verloop over twee jaar", measure=measure)
