"""Search by the index first, then by who may read.

What looks into a text is not leakproof, so under row security PostgreSQL reads every row before it asks an index. These functions
ask it as the owner of the tables and hold the conditions of the policies themselves: they return nothing that a policy hides.
"""

from django.db import migrations

from rivierenland.core.db.operations import OFFICIAL, OWN, WITHOUT_SCOPE
from rivierenland.core.db.roles import BASIS

PARTY = "(select coalesce(current_setting('app.organisatie', true), '') <> '')"
FOR_READER = f"(k.doelgroep = 'openbaar' or (k.doelgroep = 'partijen' and {PARTY}))"
OWNED = f"(k.gemeente_code = any({OWN}) or (k.gemeente_code is null and {WITHOUT_SCOPE}))"
ARTIKEL = f"(({OFFICIAL} and (k.status <> 'concept' or {OWNED})) or (k.status = 'geplaatst' and {FOR_READER}))"
WOORD = f"({OFFICIAL} or {FOR_READER})"
GEVRAAGD = """(stand = '' or k.status = stand) and (wat = '' or k.soort = wat)
and (begrip = '' or k.trefwoorden @> array[begrip]::varchar[])
order by coalesce(k.zoekkop @@ vraag, false) desc, k.geplaatst_op desc nulls last, k.id desc limit meest"""
RANG = "ts_rank_cd(b.zoek, vraag, 1) * case when b.geplaatst_op > current_date - 365 then 1.1 else 1 end"
"""How well it fits, divided by 1 + the logarithm of the length; a little better when placed in the last year."""
SAFE = "language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off"
"""A common word is in most rows: the planner would then read them all, and counts for nothing that each `zoek` is unpacked for it."""
# name and argument, what it returns, its text
FUNCTIES = (
    ("kennis_artikelen_met(vraag tsquery, stand text, wat text, begrip text, meest int)",
     "table (pk bigint, soort text, rang double precision)",
     f"select b.id, b.soort, {RANG} from (select k.* from kennis_artikel k where k.zoek @@ vraag and {ARTIKEL} and {GEVRAAGD}) b"),  # noqa: S608 - constants
    ("kennis_woorden_op(eind text)", "setof kennis_zoekwoord",
     f"select k.* from kennis_zoekwoord k where k.woord like '%' || eind and {WOORD}"),  # noqa: S608 - constants
    ("kennis_woorden_als(vorm text)", "setof kennis_zoekwoord",
     f"select k.* from kennis_zoekwoord k where k.woord % vorm and {WOORD}"),  # noqa: S608 - constants
)  # fmt: skip


def make():
    for naam, geeft, tekst in FUNCTIES:
        yield migrations.RunSQL(
            f"create function {naam} returns {geeft} {SAFE} as $$ {tekst} $$;"
            f"revoke all on function {naam} from public; grant execute on function {naam} to {BASIS}",
            f"drop function {naam}",
        )


class Migration(migrations.Migration):
    dependencies = [("kennis", "0020_dialoog_tenancy")]

    operations = list(make())
