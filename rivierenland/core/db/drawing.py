"""Draw only the models that a migration needs.

Django draws every model of the project before a migration, and by now that is most of the time of a first start. A model needs
itself, what its fields point at and what it inherits from; nothing that points at it, unless its columns change.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db.migrations import RunPython
from django.db.migrations.state import ModelState, ProjectState, StateApps
from django.db.migrations.utils import resolve_relation

Key = tuple[str, str]
"""Label of the app and name of the model, in lower case."""


def needed(state: ProjectState, wanted: Iterable[Key]) -> dict[Key, ModelState]:
    """These models with everything they point at, as far as the state knows them."""
    found: dict[Key, ModelState] = {}
    waiting = [key for key in wanted if key in state.models]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found[key] = state.models[key]
            waiting += [other for other in _points_at(state.models[key]) if other in state.models]
    return found


@contextmanager
def drawn(state: ProjectState, wanted: Iterable[Key]) -> Iterator[StateApps]:
    """Inside the block the state shows these models and nothing else."""
    before, delayed = state.__dict__.pop("apps", None), state.is_delayed
    state.__dict__["apps"] = StateApps(list(state.real_apps), needed(state, wanted))
    state.is_delayed = False
    try:
        yield state.apps
    finally:
        del state.__dict__["apps"]
        state.is_delayed = delayed
        if before is not None:
            state.__dict__["apps"] = before


class FillTables(RunPython):
    """Django's `RunPython` for code that says which models it asks for (`core.Parameter`); others it cannot reach."""

    def __init__(self, models: Iterable[str], code: Callable[..., Any], reverse_code: Callable[..., Any] | None = None):
        super().__init__(code, reverse_code)
        self.models = tuple(models)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        with drawn(from_state, self._keys()):
            super().database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        with drawn(from_state, self._keys()):
            super().database_backwards(app_label, schema_editor, from_state, to_state)

    def _keys(self) -> list[Key]:
        labels = (label.lower().split(".") for label in self.models)
        return [(app, model) for app, model in labels]


def _points_at(model: ModelState) -> Iterator[Key]:
    for base in model.bases:
        if isinstance(base, str):
            yield resolve_relation(base, model.app_label, model.name_lower)
    for field in model.fields.values():
        remote = getattr(field, "remote_field", None)
        for other in (getattr(remote, "model", None), getattr(remote, "through", None)):
            if other:
                yield resolve_relation(other, model.app_label, model.name_lower)
