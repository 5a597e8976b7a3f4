"""The norms and terms as a page shows them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from rivierenland.core.models import Parameter


@dataclass(frozen=True)
class Normregel:
    """One norm on one day: what holds for all, and what holds in each of the gemeenten asked for.

    `soort` parts norms of one name: the part of the code after the point, in words.
    """

    code: str
    naam: str
    soort: str
    eenheid: str
    algemeen: Parameter | None
    eigen: tuple[Parameter, ...]


def in_force(peildatum: date, gemeenten: tuple[str, ...] | None) -> list[Normregel]:
    """Every norm on `peildatum`, by name; own values of these gemeenten, or of all for None. One query."""
    found: dict[str, list[Parameter]] = defaultdict(list)
    for row in Parameter.objects.in_force(peildatum).select_related("gemeente"):
        found[row.code].append(row)
    lines = [_line(code, rows, gemeenten) for code, rows in found.items()]
    return sorted((line for line in lines if line.algemeen or line.eigen), key=lambda line: (line.naam, line.code))


def history(code: str) -> list[tuple[str, list[Parameter]]]:
    """All periods of one norm, newest first: in general, then per gemeente."""
    found: dict[str, list[Parameter]] = defaultdict(list)
    rows = Parameter.objects.filter(code=code).select_related("gemeente", "created_by").order_by("-geldig_van")
    for row in rows:
        found[row.gemeente.naam if row.gemeente else ""].append(row)
    return [(naam or "Voor alle gemeenten", found[naam]) for naam in sorted(found)]


def _line(code: str, rows: list[Parameter], gemeenten: tuple[str, ...] | None) -> Normregel:
    own = [row for row in rows if row.gemeente_id and (gemeenten is None or row.gemeente_id in gemeenten)]
    own.sort(key=lambda row: row.gemeente.naam if row.gemeente else "")
    general = next((row for row in rows if row.gemeente_id is None), None)
    kind = "" if ":" in rows[0].naam else code.partition(".")[2].replace("_", " ")
    return Normregel(code, rows[0].naam, kind, rows[0].eenheid, general, tuple(own))
