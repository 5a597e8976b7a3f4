"""The versions that the database keeps, each beside the one before, and the act that made it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.db.models import Q

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.rollen import ROLLEN, Rol, Rolsoort

MOST = 1_000
"""Versions and acts of one kind; older ones are not told."""
SAME_ACT = 5
"""Seconds between a version (the begin of its transaction) and the act that made it."""


def read(model: str, waar: Q) -> list[Any]:
    """The kept versions of a model, newest first. One query."""
    return list(apps.get_model("registratie", f"{model}Event").objects.filter(waar).order_by("-pgh_id")[:MOST])


def pairs(rows: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Every version with the one before it; the first has None. What came before the last row read is not known."""
    per_object: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        per_object[row.pgh_obj_id].append(row)
    for versions in per_object.values():
        yield from pairwise(versions)
        if versions[-1].pgh_label == "insert":
            yield versions[-1], None


class Handelingen:
    """Who made which version, from the audit trail; one query for every kind of row together."""

    def __init__(self, objecten: dict[str, Iterable[int]]):
        self._found: dict[tuple[str, str], list[Gebeurtenis]] = defaultdict(list)
        wanted = Q(pk__in=[])
        for soort, ids in objecten.items():
            wanted |= Q(object_soort=f"registratie.{soort}", object_id__in=[str(pk) for pk in ids])
        for act in Gebeurtenis.objects.filter(wanted).order_by("-id")[:MOST]:
            self._found[act.object_soort, act.object_id].append(act)

    def of(self, soort: str, pk: int, moment: datetime, *, actie: str = "", status: str = "") -> Gebeurtenis | None:
        """The act nearest to the moment at which the version was made; `actie`: how its name begins."""
        near = [
            (abs((act.tijdstempel - moment).total_seconds()), act)
            for act in self._found[f"registratie.{soort}", str(pk)]
            if act.actie.startswith(actie) and act.details.get("status", status) == status
        ]
        found = min(near, key=lambda pair: pair[0], default=None)
        return found[1] if found and found[0] < SAME_ACT else None

    def told(self, actie: str) -> list[Gebeurtenis]:
        """The acts of one name, newest first."""
        return [act for acts in self._found.values() for act in acts if act.actie == actie]


def wie(act: Gebeurtenis | None, by: Actor) -> str:
    """Who acted: people of the own side by name, the other side by what it is."""
    if act is None:
        return ""
    if not act.rol:
        return "Het portaal"
    beschrijving = ROLLEN[Rol(act.rol)]
    if by.beschrijving is not None and by.beschrijving.soort is beschrijving.soort:
        return f"{act.actor_naam}, {beschrijving.naam.lower()}"
    return "De aanbieder" if beschrijving.soort is Rolsoort.ORGANISATIE else "De gemeente"
