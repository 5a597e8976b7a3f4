"""The long lists of the search page, drawn once a language: a hundred options are most of the work of a page that says little else."""

from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from registratie.enums import Taal
from rivierenland.core.talen import TALEN
from speerpunten.zorg.enums.hulp import Hulpvraag
from speerpunten.zorg.hulpkaart import woorden
from speerpunten.zorg.queries import hulpzoeken

BEWAARD = 1024
"""Lists that a process keeps, some kilobytes each: every need, place and language chosen in a few languages of the page."""


@lru_cache(maxsize=len(TALEN))
def tiles(taal: str) -> SafeString:
    """The needs to begin with. `taal`: the language of the page, which is the active one."""
    needs = [(hulp, hulp.label, woorden.PICTO[hulp]) for hulp in Hulpvraag]
    return render_to_string("zorg/hulp/_tegels.html", {"hulpvragen": needs})


@lru_cache(maxsize=BEWAARD)
def needs(taal: str, gekozen: str) -> SafeString:
    """The needs as options."""
    return _options([(hulp.value, hulp.label) for hulp in Hulpvraag], gekozen)


@lru_cache(maxsize=BEWAARD)
def languages(taal: str, gekozen: str) -> SafeString:
    """Those of the pages first, each in the language of the page."""
    codes = [*(code for code in TALEN if code in Taal.values), *(code for code in Taal.values if code not in TALEN)]
    return _options([(code, woorden.language(code)) for code in codes], gekozen)


@lru_cache(maxsize=BEWAARD)
def places(namen: tuple[tuple[str, str], ...], gekozen: str) -> SafeString:
    """The places by gemeente; `namen`: code and name of the gemeenten, in order."""
    rows = hulpzoeken.plekken().values()
    groups = [(naam, [(plek.sleutel, plek.naam) for plek in rows if plek.gemeente == code]) for code, naam in namen]
    return render_to_string("zorg/hulp/_opties.html", {"groepen": groups, "gekozen": gekozen})


def _options(rows: list[tuple[str, object]], gekozen: str) -> SafeString:
    return render_to_string("zorg/hulp/_opties.html", {"rijen": rows, "gekozen": gekozen})
