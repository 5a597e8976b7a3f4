"""Bring reference data that ships with the portal into the database, without touching what people made of it."""

from dataclasses import asdict
from typing import Any

from rivierenland.core import data
from rivierenland.core.models import Parameter


def load_parameters(model: Any = Parameter) -> int:
    """Add the norms and terms of which no value exists yet for that gemeente; returns how many. Twice is the same as once.

    `model`: the historical model, when a migration calls this.
    """
    present = set(model.objects.values_list("code", "gemeente_id"))
    missing = [regel for regel in data.parameters() if (regel.code, regel.gemeente) not in present]
    for regel in missing:
        values = asdict(regel)
        model.objects.create(gemeente_id=values.pop("gemeente"), **values)
    return len(missing)
