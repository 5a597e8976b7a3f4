"""A role for who holds a secret link, and the two questions that an official may ask about an organisation of elsewhere.

An organisation is admitted once, so whoever decides on an application must know whether that happened already, and must be able to
join its own gemeente to the organisation. Row security hides organisations of elsewhere; these functions run as the owner, answer
about one exact KVK number, and never say where.
"""

from django.db import migrations

from rivierenland.core.db.operations import AddScopeRole

KNOWN = """
create function organisatie_bekend(nummer text) returns table (naam text, status text)
language sql stable security definer set search_path = public, pg_temp as $$
    select o.naam, o.status from core_organisatie o where o.kvk = nummer
$$
"""
ADMIT = """
create function organisatie_toelaten(nummer text, gemeente text) returns bigint
language sql security definer set search_path = public, pg_temp as $$
    update core_organisatie o
    set gemeenten = (select array_agg(distinct code order by code) from unnest(o.gemeenten || gemeente::varchar) code),
        toegelaten_in = (select array_agg(distinct code order by code) from unnest(o.toegelaten_in || gemeente::varchar) code),
        updated_at = now()
    where o.kvk = nummer and gemeente = any(current_setting('app.gemeenten')::text[])
    returning o.id
$$
"""
NAMES = ("organisatie_bekend(text)", "organisatie_toelaten(text, text)")


class Migration(migrations.Migration):
    dependencies = [("core", "0006_aanmelding")]

    operations = [
        AddScopeRole("rl_geheim"),
        migrations.RunSQL(KNOWN, f"drop function {NAMES[0]}"),
        migrations.RunSQL(ADMIT, f"drop function {NAMES[1]}"),
        *(
            migrations.RunSQL(
                f"revoke all on function {name} from public; grant execute on function {name} to rl_gemeenten, rl_systeem",
                migrations.RunSQL.noop,
            )
            for name in NAMES
        ),
    ]
