"""The rules a commitment can be measured with, in the words of a form."""

from convenant.models import Toezegging
from convenant.regels import register
from convenant.regels.regel import Regel

BEWIJS = ("", "Geen regel: de partij levert bewijs, dat wordt beoordeeld")


def usable() -> set[str]:
    """The codes that a commitment may name: every rule there is, and those that an adopted text names already."""
    return set(register.known()) | set(_named())


def choices() -> list[tuple[str, str]]:
    """What a form offers: evidence first, then the rules by name. A rule that is only named in a text shows its code."""
    known = register.known()
    rows = {code: known[code].naam if code in known else code.replace("_", " ").capitalize() for code in usable()}
    return [BEWIJS, *sorted(rows.items(), key=lambda row: (row[1].casefold(), row[0]))]


def names() -> dict[str, str]:
    """By its code the name of every rule that a form offers."""
    return dict(choices()[1:])


def known() -> dict[str, Regel]:
    """Every rule there is, by its code, with how it counts."""
    return register.known()


def _named() -> list[str]:
    return list(Toezegging.objects.exclude(regel="").order_by().values_list("regel", flat=True).distinct())
