"""Who edits second sees the first: an edit names the version of the row that it started from."""

from typing import Any, TypeVar

from django.db import models

V = TypeVar("V", bound=models.Model)


class Verouderd(Exception):
    """The row was changed by somebody else since the form was opened. `row` is how it stands now; nothing was overwritten."""

    def __init__(self, row: Any):
        super().__init__("Een collega heeft dit net gewijzigd.")
        self.row = row


def lock_unchanged(row: V, versie: int) -> V:
    """The row as it stands now, locked. Raises `Verouderd` when it is no longer the version that the form was opened on."""
    now: V = type(row)._default_manager.select_for_update().get(pk=row.pk)
    return require_unchanged(now, versie)


def require_unchanged(row: V, versie: int) -> V:
    """For a row that the caller holds a lock on, itself or through its parent. Raises `Verouderd`."""
    if row.versie != versie:  # type: ignore[attr-defined]
        raise Verouderd(row)
    return row
