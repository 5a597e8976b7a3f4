"""What the gemeenten of the scene chose: shared by all, so its words name no tenant."""

from datetime import date

from rivierenland.core.models import Gebruiker
from speerpunten.programma.enums.deelname import Deelnamekeuze
from tests.factories.programma_deelname import chosen


def deelname(gemeente: str, official: Gebruiker, nasty: str) -> None:
    """A choice that was corrected and one that waits, with everything said that can be said; `official` is known to the own
    gemeente only.
    """
    said = {"gemeente": gemeente, "reden": f"Reden{nasty}", "contact": f"Team{nasty}", "vastgelegd_by": official}
    fout = chosen(Deelnamekeuze.NOG_NIET, date(2026, 1, 6), **said)
    chosen(
        Deelnamekeuze.HAAKT_AAN, date(2026, 1, 13), **said, vervangt=fout, orgaan="raad", besloten_op=date(2026, 1, 13)
    )
    chosen(Deelnamekeuze.IN_BESLUITVORMING, date(2026, 2, 3), pakket="M01", verwacht_op=date(2026, 3, 3), **said)
