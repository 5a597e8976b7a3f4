"""How the convenant stands, on the page of the package that it belongs to."""

from typing import Any

from django.utils import timezone

from convenant.queries import tellingen
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.models import Maatregelenpakket

PAKKET = "M14"
"""The package of the convenant; the codes of packages never change."""


def panel(pakket: Maatregelenpakket, actor: Actor) -> dict[str, Any]:
    """For the context of the page: who signed and which beds fall under it. Nothing for another package."""
    if pakket.pk != PAKKET or not actor.may(Permission.CONVENANT_VIEW):
        return {}
    return {"convenant": tellingen.count(timezone.localdate())}
