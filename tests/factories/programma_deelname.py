"""Choices of gemeenten; use them under a scope that may write them."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.models import Deelname
from speerpunten.programma.queries.deelname import last

TIEL, BUREN = "GM0281", "GM0214"


def chosen(
    keuze: str = Deelnamekeuze.HAAKT_AAN,
    vanaf: date = date(2026, 3, 1),
    *,
    gemeente: str = TIEL,
    pakket: str = "M05",
    vastgelegd: date | None = None,
    **values,
) -> Deelname:
    """One row, recorded on its day (or on `vastgelegd`) at noon."""
    dag = vastgelegd or min(vanaf, timezone.localdate() - timedelta(days=1))
    moment = datetime(dag.year, dag.month, dag.day, 12, tzinfo=timezone.get_current_timezone())
    laatste = last(gemeente, pakket)
    return Deelname.objects.create(
        gemeente_id=gemeente, pakket_id=pakket, volgnummer=laatste.volgnummer + 1 if laatste else 1, keuze=keuze, vanaf=vanaf,
        vastgelegd_at=moment, **{"reden": "Omdat het zo is."} | values,
    )  # fmt: skip
