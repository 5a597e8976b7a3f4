"""What a nightly job of the own data asks before it removes anything."""

from rivierenland.core import scope
from rivierenland.core.scope import Scopesoort


class ScopeTooNarrow(RuntimeError):
    """Work for a nightly job was asked for by somebody who sees only part of the rows."""


def require_systeem() -> None:
    """Raise `ScopeTooNarrow` outside the scope of a job that sees everything."""
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Dit doet alleen de taak van de nacht.")
