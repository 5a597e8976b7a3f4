"""Nobody sees a name without a line in the read log."""

from collections.abc import Iterable

from django.http import HttpRequest

from registratie.models import Verblijf
from rivierenland.core.actions import inzage

SOORT = "registratie.bewoner"


def record(request: HttpRequest, verblijven: Iterable[Verblijf], doel: str) -> None:
    """Write down that the people of these stays were shown on this page, and why."""
    people = sorted({verblijf.bewoner_id for verblijf in verblijven})
    inzage.record(object_soort=SOORT, object_ids=people, doel=doel, pagina=request.path, by=request.actor)
