"""Two people who changed the same thing: what of both can stand together."""

from collections.abc import Mapping
from typing import Any


def together(begin: Mapping[str, Any], nu: Mapping[str, Any], mijn: Mapping[str, Any]) -> dict[str, Any]:
    """By its name the value to go on with: mine where I changed something, else what stands there now.

    `begin`: what stood there when I opened it; a field that is not in it is taken to be changed by me.
    """
    return {
        naam: nu[naam] if naam in nu and begin.get(naam, ...) == waarde else waarde for naam, waarde in mijn.items()
    }
