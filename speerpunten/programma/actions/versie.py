"""Who edits second sees the first: an edit names the version that it started from."""

from typing import Any


class Verouderd(Exception):
    """The text was changed by somebody else since the form was opened. `row` is how it stands now."""

    def __init__(self, row: Any):
        super().__init__("Iemand anders heeft dit intussen gewijzigd.")
        self.row = row


def follow(row: Any, versie: int) -> None:
    """Count one more edit of a locked row that was opened as `versie`. Raises `Verouderd`."""
    if row.versie != versie:
        raise Verouderd(row)
    row.versie += 1
