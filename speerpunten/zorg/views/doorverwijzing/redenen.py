"""The reason of a step in words."""

from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstapsoort, Doorverwijsuitkomst, Weigerreden
from speerpunten.zorg.models import Doorverwijsstap


def reason(stap: Doorverwijsstap) -> str:
    """Why it was refused, or how it ended; empty for a step without a reason."""
    if not stap.reden:
        return ""
    soort = Weigerreden if stap.soort == Doorverwijsstapsoort.GEWEIGERD else Doorverwijsuitkomst
    return str(soort(stap.reden).label)
