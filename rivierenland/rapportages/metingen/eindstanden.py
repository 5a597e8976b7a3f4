"""The figures of the programme that a year shows, under the keys and as the numbers of the quarterly report."""

from rivierenland.rapportages.meting.feit import REGIO, Gemeten, Meting
from rivierenland.rapportages.metingen.indicatoren import facts
from rivierenland.rapportages.periode import Periode

CODES = (
    *("personen_vannacht", "verblijf_kort", "verblijf_midden", "verblijf_lang", "op_tijd_aangeleverd"),
    *("bedden_vergund", "locaties", "pijplijn_verwacht", "woningen_terug", "bedden_tekort", "binnen_15_km"),
    *("locaties_met_vergunning", "bevindingen_kritiek_open", "bevindingen_open"),
    *("besluiten_genomen", "mijlpalen_op_tijd", "deelname_haakt_aan"),
)


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """Of one gemeente, at the end of this year and of the one before. One query. Raises `indicatoren.NotOver`."""
    return facts(gemeente, periode, CODES)


def region(periode: Periode) -> Gemeten:
    """What is no sum of gemeenten. One query. Raises `indicatoren.NotOver`."""
    return facts(REGIO, periode, CODES)


METING = Meting("eindstanden", "Cijfers van het programma", measure=measure, region=region)
