"""Who signed the convenant is known on a floor above: that floor brings the counting, and until then nobody knows."""

from collections.abc import Callable
from datetime import date

from handhaving.waterbed.aandelen import Tellingen

Telwerk = Callable[[date], Tellingen | None]
_outside: Telwerk | None = None


def use(outside: Telwerk | None) -> None:
    """Let `outside` count from now on: per gemeente the beds of who did not sign, and all beds. None: nobody counts."""
    global _outside
    _outside = outside


def beds_outside(peildatum: date) -> Tellingen | None:
    """What it counted on `peildatum`, in the scope of a job that sees everything; None when nobody can tell."""
    return _outside(peildatum) if _outside else None
