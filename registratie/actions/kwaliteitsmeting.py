"""Keep the series of supply quality: one row per organisation, gemeente and day."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from django.db import connection, transaction
from django.db.models import Max

from registratie.actions.bezettingsstand import ScopeTooNarrow
from registratie.kwaliteit.band import JAAR
from registratie.models import Huisvestingslocatie, Kwaliteitsmeting
from registratie.queries.kwaliteit_feiten import facts
from registratie.queries.kwaliteit_norm import MEESTE_WEKEN, Termen
from registratie.queries.kwaliteit_oordeel import Meting, measurements
from rivierenland.core import scope
from rivierenland.core.scope import Scopesoort

REEKS = 182
"""How many days the series goes back when it starts: half a year."""
OPNIEUW = 14
"""The days that are computed again every night, changed or not: late lists mostly fall in them."""
PORTIE = 500
"""Organisations at a time, so that any number fits in memory."""
TERUGBLIK = timedelta(days=JAAR + 7 * (MEESTE_WEKEN + 2))
"""How far before the first day nights are read: last year's, and the weeks before that it is compared with."""

KOLOMMEN = Meting._fields
SLEUTEL = ("organisatie_id", "gemeente_code", "dag")
WAARDEN = [naam for naam in KOLOMMEN if naam not in SLEUTEL]
_TABEL = "registratie_kwaliteitsmeting"
NIEUW = f"""
create temp table if not exists kwaliteit_nieuw on commit drop as
select {", ".join(KOLOMMEN)} from {_TABEL} with no data
"""  # noqa: S608 -- our own names, no value of a user
UPSERT = f"""
insert into {_TABEL} ({", ".join(KOLOMMEN)}) select {", ".join(KOLOMMEN)} from kwaliteit_nieuw
on conflict ({", ".join(SLEUTEL)}) do update set {", ".join(f"{naam} = excluded.{naam}" for naam in WAARDEN)}
where ({", ".join(f"{_TABEL}.{naam}" for naam in WAARDEN)})
    is distinct from ({", ".join(f"excluded.{naam}" for naam in WAARDEN)})
"""  # noqa: S608 -- our own names, no value of a user
NIET_MEER = f"""
delete from {_TABEL} m where m.dag between %(van)s and %(tot)s and m.organisatie_id = any(%(organisaties)s) and not exists (
    select from kwaliteit_nieuw n
    where n.organisatie_id = m.organisatie_id and n.gemeente_code = m.gemeente_code and n.dag = m.dag
)
"""  # noqa: S608 -- our own names, no value of a user


def measure(*, van: date, tot: date, organisaties: Collection[int] | None = None) -> int:
    """Compute the days `van` up to and including `tot` again; returns how many rows changed, so twice gives nought.

    No audit event: figures that follow from facts, no decision. Raises `ScopeTooNarrow` outside the scope of a job that sees
    every stay: judged by a part of its beds an organisation would seem to have lost the rest.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Aanleverkwaliteit is alleen te meten in een systeemscope.")
    termen, changed = Termen(), 0
    everybody = sorted(_with_locations() if organisaties is None else organisaties)
    with transaction.atomic():
        for begin in range(0, len(everybody), PORTIE):
            changed += _measure(everybody[begin : begin + PORTIE], van, tot, termen)
    return changed


def measure_recent(*, vandaag: date, organisaties: Collection[int] | None = None) -> int:
    """The last days of everybody, as far back as the last run; of the organisations that are named the whole series.

    Half a year for everybody when it never ran. A list that came in late may change any night of an organisation.
    """
    last = Kwaliteitsmeting.objects.aggregate(laatste=Max("dag"))["laatste"]
    whole = last is None or organisaties is not None
    days = REEKS if whole else max(OPNIEUW, min(REEKS, (vandaag - last).days + OPNIEUW))
    return measure(van=vandaag - timedelta(days=days - 1), tot=vandaag, organisaties=organisaties)


def _with_locations() -> set[int]:
    return set(Huisvestingslocatie.objects.order_by().values_list("organisatie_id", flat=True).distinct())


def _measure(organisaties: Sequence[int], van: date, tot: date, termen: Termen) -> int:
    rows = [  # all of them before the COPY: while it runs the connection takes no other question
        meting
        for paar in facts(organisaties, basis=van - TERUGBLIK, van=van, tot=tot)
        for meting in measurements(paar, termen)
    ]
    with connection.cursor() as cursor:
        cursor.execute(NIEUW)
        cursor.execute("truncate kwaliteit_nieuw")
        _copy(cursor, rows)
        cursor.execute(UPSERT)
        changed = cursor.rowcount
        cursor.execute(NIET_MEER, {"van": van, "tot": tot, "organisaties": list(organisaties)})
        return changed + cursor.rowcount


def _copy(cursor, rows: Iterable[Meting]) -> None:
    with cursor.cursor.copy(f"copy kwaliteit_nieuw ({', '.join(KOLOMMEN)}) from stdin") as copy:
        for row in rows:
            copy.write_row(row)
