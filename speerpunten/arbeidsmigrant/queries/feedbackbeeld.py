"""How residents judge their housing, side by side for the gemeenten: what everybody in the region may see of it."""

from collections.abc import Collection
from dataclasses import dataclass

from rivierenland.core.models import Gemeente
from speerpunten.arbeidsmigrant.enums import Feedbackvraag
from speerpunten.arbeidsmigrant.models import Feedbackbeeld


@dataclass(frozen=True)
class Gemeenteregel:
    """One gemeente: per question (its label) the last month with enough answers, None where there never was one."""

    gemeente: str
    is_eigen: bool
    cellen: list[tuple[str, Feedbackbeeld | None]]


def per_gemeente(eigen: Collection[str]) -> list[Gemeenteregel]:
    """A line per gemeente, the own ones (CBS codes) first and then by name. Two queries."""
    newest = Feedbackbeeld.objects.order_by("gemeente_id", "vraag", "-maand").distinct("gemeente_id", "vraag")
    found = {(row.gemeente_id, row.vraag): row for row in newest}
    lines = [
        Gemeenteregel(
            row.naam, row.code in eigen, [(vraag.label, found.get((row.code, vraag))) for vraag in Feedbackvraag]
        )
        for row in Gemeente.objects.order_by("naam")
    ]
    return sorted(lines, key=lambda line: not line.is_eigen)
