"""A small region on two days a year apart."""

from datetime import date, timedelta

import pytest

from registratie.actions import bezettingsstand
from registratie.models import Huisvestingslocatie, Verblijf
from tests.factories.registratie import VerblijfFactory
from tests.registratie.conftest import as_person

__all__ = ["as_person"]
PEILDATUM = date(2026, 9, 30)


def people(locatie: Huisvestingslocatie, aantal: int, aankomst: date, vertrek: date | None = None) -> list[Verblijf]:
    """So many stays with these nights."""
    return [VerblijfFactory(locatie=locatie, aankomst=aankomst, vertrek=vertrek) for _ in range(aantal)]


@pytest.fixture
def counted(systeem):
    """Count the table gemeente x night again for these nights."""

    def count(*nachten: date) -> None:
        for nacht in nachten:
            bezettingsstand.refresh(van=nacht, tot=nacht + timedelta(days=1))

    return count
