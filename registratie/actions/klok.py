"""Run the four-month clock and keep the signals that follow from it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from registratie.enums import Brpbron, Brpstatus, Signaaleinde, Signaalkring
from registratie.queries import klok

KRING = "klok_stand k join (values ('gemeente'), ('aanbieder')) c (kring) on k.kring in ('beide', c.kring)"
"""What was counted, once for each circle that it is for."""
WORDS = f"""
left join (select distinct on (bewoner_id) bewoner_id, status from registratie_brpverklaring where bron = '{Brpbron.BURGERZAKEN}'
           order by bewoner_id, id desc) vast on vast.bewoner_id = b.id
left join (select distinct on (bewoner_id) bewoner_id, status from registratie_brpverklaring where bron = '{Brpbron.VERBLIJFSBIEDER}'
           order by bewoner_id, id desc) gezegd on gezegd.bewoner_id = b.id
left join (select bewoner_id, max(datum) as datum from registratie_informatiebewijs group by bewoner_id) verteld
    on verteld.bewoner_id = b.id
"""  # noqa: S608
SAID = f"coalesce(vast.status, '{Brpstatus.ONBEKEND}'), coalesce(gezegd.status, ''), verteld.datum"
ALIKE = "(s.locatie_id, s.aankomst, s.niveau, s.nachten_eigen, s.deadline, s.peildatum)"
NOW = "(k.locatie_id, k.aankomst, k.niveau, k.nachten_eigen, k.deadline, %(peildatum)s)"
END = f"""
update registratie_brpsignaal s set einde = %(peildatum)s, updated_at = now(), eindreden = case
    when (select x.status from registratie_brpverklaring x where x.bewoner_id = s.bewoner_id and x.bron = '{Brpbron.BURGERZAKEN}'
          order by x.id desc limit 1) = '{Brpstatus.BRP_INGESCHREVEN}' then '{Signaaleinde.INGESCHREVEN}'
    when not exists (select from registratie_verblijf v where v.bewoner_id = s.bewoner_id and v.aankomst <= %(peildatum)s
                     and (v.vertrek is null or v.vertrek > %(peildatum)s))
        or s.kring = '{Signaalkring.GEMEENTE}' and exists (
            select from registratie_koppeling p join klok_stand k on k.persoon = p.persoon_id where p.bewoner_id = s.bewoner_id)
        then '{Signaaleinde.VERTROKKEN}'
    else '{Signaaleinde.ONDER_GRENS}' end
where s.einde is null and (%(alle)s or s.bewoner_id = any(%(bewoners)s))
    and not exists (select from klok_stand k where k.bewoner_id = s.bewoner_id and k.kring in ('beide', s.kring))
"""  # noqa: S608
UPDATE = f"""
update registratie_brpsignaal s set locatie_id = k.locatie_id, aankomst = k.aankomst, niveau = k.niveau,
    nachten_eigen = k.nachten_eigen, deadline = k.deadline, peildatum = %(peildatum)s, updated_at = now()
from {KRING} where s.einde is null and s.bewoner_id = k.bewoner_id and s.kring = c.kring and {ALIKE} is distinct from {NOW}
"""  # noqa: S608
INSERT = f"""
insert into registratie_brpsignaal (bewoner_id, locatie_id, gemeente_code, organisatie_id, sleutel, kring, aankomst, niveau,
    nachten_eigen, deadline, status, opgegeven, geinformeerd_op, sinds, peildatum, eindreden, created_at, updated_at)
select k.bewoner_id, k.locatie_id, k.gemeente_code, b.organisatie_id, b.sleutel, c.kring, k.aankomst, k.niveau, k.nachten_eigen,
    k.deadline, {SAID}, %(peildatum)s, %(peildatum)s, '', now(), now()
from {KRING} join registratie_bewoner b on b.id = k.bewoner_id {WORDS}
where not exists (select from registratie_brpsignaal s where s.bewoner_id = k.bewoner_id and s.kring = c.kring and s.einde is null)
"""  # noqa: S608
# What one side said stands in the signal of the other too; neither can write there itself.
LISTEN = f"""
update registratie_brpsignaal s set (status, opgegeven, geinformeerd_op) = (w.status, w.opgegeven, w.datum), updated_at = now()
from (select b.id, {SAID} from registratie_bewoner b {WORDS}
      where %(alle)s and (vast.status is not null or gezegd.status is not null or verteld.datum is not null)
          or b.id = any(%(bewoners)s)) w (id, status, opgegeven, datum)
where s.einde is null and s.bewoner_id = w.id
    and (s.status, s.opgegeven, s.geinformeerd_op) is distinct from (w.status, w.opgegeven, w.datum)
"""  # noqa: S608
SUMS = f"""
insert into registratie_brptelling as t (signaal_id, gemeente_code, nachten, andere_adressen, ontstaan_op, grens_op, status)
select s.id, s.gemeente_code, k.nachten, k.andere_adressen, k.ontstaan_op, k.grens_op, k.status
from klok_stand k join registratie_brpsignaal s on s.bewoner_id = k.bewoner_id and s.kring = '{Signaalkring.GEMEENTE}'
    and s.einde is null
where k.kring <> '{Signaalkring.AANBIEDER}'
on conflict (signaal_id) do update set nachten = excluded.nachten, andere_adressen = excluded.andere_adressen,
    ontstaan_op = excluded.ontstaan_op, grens_op = excluded.grens_op, status = excluded.status
where (t.nachten, t.andere_adressen, t.ontstaan_op, t.grens_op, t.status)
    is distinct from (excluded.nachten, excluded.andere_adressen, excluded.ontstaan_op, excluded.grens_op, excluded.status)
"""  # noqa: S608


@dataclass(frozen=True)
class Klokloop:
    """What a count did: people for whom a gemeente has a signal; signals that are new and that ended, of both circles."""

    signalen: int
    nieuw: int
    beeindigd: int


def count_all(*, peildatum: date) -> Klokloop:
    """Count everybody and bring all signals in step; doing it twice changes nothing. Raises `ScopeTooNarrow`.

    No audit event: figures that follow from facts, no decision. The history of a signal keeps every change of its level.
    """
    return _count(peildatum, None)


def count_again(*, bewoners: Collection[int], peildatum: date | None = None) -> Klokloop:
    """The same for these records and all that are linked to the same people: after an import, a form or a link.

    Whoever undid a link names the records on both sides. Raises `ScopeTooNarrow`.
    """
    klok.require_systeem()
    return _count(peildatum or timezone.localdate(), klok.together_with(bewoners))


def _count(peildatum: date, bewoners: Collection[int] | None) -> Klokloop:
    klok.require_systeem()
    with transaction.atomic():
        with connection.cursor() as cursor:  # two counts at the same time would both miss the other's new signal
            cursor.execute("select pg_advisory_xact_lock(hashtextextended('klok', 0))")
        with klok.counted(peildatum, bewoners) as (cursor, values):
            cursor.execute("set constraints all immediate")
            cursor.execute("analyze klok_stand (bewoner_id)")
            ended = _run(cursor, END, values)
            _run(cursor, UPDATE, values)
            new = _run(cursor, INSERT, values)
            _run(cursor, LISTEN, values)
            _run(cursor, SUMS, values)
            cursor.execute("select count(*) from klok_stand where kring <> 'aanbieder'")
            standing = cursor.fetchone()[0]
    return Klokloop(standing, new, ended)


def _run(cursor: CursorWrapper, sql: str, values: dict[str, Any]) -> int:
    cursor.execute(sql, values)
    return cursor.rowcount
