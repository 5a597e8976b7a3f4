"""A stored figure as a chart shows it."""

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.cijfer import Cijfer
from rivierenland.core.opmaak import Shown


def shown(cijfer: Cijfer) -> Shown:
    """The number, or the words that stand in its place."""
    return Afscherming.NIET_GETOOND if cijfer.verborgen else cijfer.waarde
