"""The third question that an official may ask about an organisation of elsewhere: is it at work outside the own gemeenten.

Whoever becomes its administrator sees what it has everywhere, so one gemeente does not let somebody in for all of them. The answer
is yes or no about one exact KVK number, never where. Locations in whatever status are enough to ask for: a stay is in the gemeente
of its location by a composite foreign key (`0002`).
"""

from django.db import migrations

ELSEWHERE = """
create function organisatie_werkt_elders(nummer text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    with own as (select coalesce(current_setting('app.gemeenten', true), '{}')::text[] as codes)
    select exists (
        select from own, core_organisatie o join registratie_huisvestingslocatie l on l.organisatie_id = o.id
        where o.kvk = nummer and l.gemeente_code <> all(own.codes)
    )
$$
"""
NAME = "organisatie_werkt_elders(text)"


class Migration(migrations.Migration):
    dependencies = [("registratie", "0023_bewaren_klok"), ("core", "0007_aanmelding_tenancy")]

    operations = [
        migrations.RunSQL(ELSEWHERE, f"drop function {NAME}"),
        migrations.RunSQL(
            f"revoke all on function {NAME} from public; grant execute on function {NAME} to rl_gemeenten",
            migrations.RunSQL.noop,
        ),
    ]
