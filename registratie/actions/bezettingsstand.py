"""Keep the table gemeente x night: the one source of every curve of a gemeente or the region."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import connection, transaction
from django.db.models import Min
from django.utils import timezone

from registratie.models import Huisvestingslocatie, Verblijf
from registratie.queries import bezetting_gemeente
from rivierenland.core import scope
from rivierenland.core.scope import Scopesoort

NACHTEN = 60
"""The nights that are computed anew every day, changed or not: late reports mostly fall in them."""

UPSERT = f"""
insert into registratie_bezettingsstand (gemeente_code, nacht, personen, bedden, locaties)
{bezetting_gemeente.SWEEP}
on conflict (gemeente_code, nacht) do update
set personen = excluded.personen, bedden = excluded.bedden, locaties = excluded.locaties
where (registratie_bezettingsstand.personen, registratie_bezettingsstand.bedden, registratie_bezettingsstand.locaties)
    is distinct from (excluded.personen, excluded.bedden, excluded.locaties)
"""


class ScopeTooNarrow(RuntimeError):
    """The table was about to be filled by somebody who sees only part of the stays."""


def refresh(*, van: date, tot: date, gemeenten: Sequence[str] | None = None) -> int:
    """Compute the nights `van` up to and including `tot` again; returns how many rows were new or changed.

    No audit event: figures that follow from facts, no decision. Raises `ScopeTooNarrow` outside the scope of a job that sees
    every stay: an organisation's own nights would otherwise pass for those of the whole gemeente.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("De bezetting van een gemeente is alleen te berekenen in een systeemscope.")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(UPSERT, bezetting_gemeente.sweep_parameters(van=van, tot=tot, gemeenten=gemeenten))
        return cursor.rowcount


def refresh_recent(*, vandaag: date) -> int:
    """Compute the last nights again, and earlier ones as far back as stays or locations changed in the last two days."""
    since = timezone.now() - timedelta(days=2)
    begin = vandaag - timedelta(days=NACHTEN)
    changed = (
        Verblijf.objects.filter(updated_at__gte=since).aggregate(eerste=Min("aankomst"))["eerste"],
        Huisvestingslocatie.objects.filter(updated_at__gte=since).aggregate(eerste=Min("ingangsdatum"))["eerste"],
    )
    oldest = vandaag - timedelta(days=800)
    return refresh(van=max(oldest, min([begin, *(dag for dag in changed if dag)])), tot=vandaag)
