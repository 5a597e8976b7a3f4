"""Proposals on their road, and meetings, made by the actions themselves."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from rivierenland.core.actor import Actor
from speerpunten.programma.actions import voorstel
from speerpunten.programma.models import Maatregelenpakket, Voorstel

OVERLEG, AANGEBODEN = date(2026, 9, 3), date(2026, 9, 10)
COLLEGE_VOOR, RAAD_VOOR = date(2026, 10, 30), date(2026, 12, 18)


def concept(by: Actor, pakket: str = "M05", **tekst: Any) -> Voorstel:
    """A draft about a package."""
    over = {"onderwerp": "pakket", "pakket": Maatregelenpakket.objects.get(pk=pakket)}
    standaard = {"titel": "Regionale locatiepijplijn", "toelichting": "Besluit of uw gemeente meedoet."}
    return voorstel.draft(by=by, **(over | standaard | tekst))


def aangeboden(by: Actor, **tekst: Any) -> Voorstel:
    """A proposal that was discussed and submitted."""
    made = voorstel.discuss(voorstel=concept(by, **tekst), dag=OVERLEG, by=by)
    return voorstel.submit(
        voorstel=made, aangeboden_op=AANGEBODEN, college_voor=COLLEGE_VOOR, raad_voor=RAAD_VOOR, by=by
    )


def refused(function: Callable, *positional: Any, **arguments: Any) -> dict[str, list[str]] | list[str]:
    """What the action says when it refuses: sentences per field, or loose ones, with ordinary spaces."""
    with pytest.raises(ValidationError) as fout:
        function(*positional, **arguments)
    if hasattr(fout.value, "error_dict"):
        return {veld: _plain(zinnen) for veld, zinnen in fout.value.message_dict.items()}
    return _plain(fout.value.messages)


def _plain(zinnen: list[str]) -> list[str]:
    return [zin.replace("\xa0", " ") for zin in zinnen]
