"""Hold who is invited to the own talk, and what is fixed to where it is fixed."""

from django.db import migrations

IS_INVITED = """
create or replace function kennis_is_uitgenodigd(nummer bigint) returns boolean language sql stable security definer
    set search_path = public, pg_temp as $$
    select exists (
        select from kennis_deelnemer d where d.dialoog_id = nummer{sent} and (
            d.organisatie_id = nullif(current_setting('app.organisatie', true), '')::bigint
            or d.geheim = nullif(current_setting('app.geheim', true), '')
        )
    )
$$;
"""
"""Who is on the list and was sent nothing yet does not see the talk."""
REACTION = """exists (
    select from kennis_deelnemer d join kennis_dialoog g on g.id = d.dialoog_id
    where d.id = kennis_dialoogreactie.deelnemer_id and g.id = kennis_dialoogreactie.dialoog_id and g.status = 'verslag'
        and g.gemeente_code is not distinct from kennis_dialoogreactie.gemeente_code
) and besluit = 'open' and antwoord = ''"""
ANY_REACTION = "exists (select from kennis_deelnemer d where d.id = deelnemer_id)"
FIXED_NOTE = """
create or replace function kennis_dialoognotitie_vast() returns trigger language plpgsql as $$
declare
    van constant bigint := case when tg_op = 'INSERT' then null else old.dialoog_id end;
    naar constant bigint := case when tg_op = 'DELETE' then null else new.dialoog_id end;
begin
    if exists (select from kennis_dialoog d where d.id in (van, naar) and d.status = 'vastgesteld') then
        raise exception 'the report of talk % is adopted', coalesce(van, naar) using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
"""
"""A note of an adopted report is not moved to another talk either."""
FIXED_PIECE = """
create or replace function kennis_antwoordblok_vast() returns trigger language plpgsql as $$
declare
    van constant bigint := case when tg_op = 'INSERT' then null else old.antwoord_id end;
    naar constant bigint := case when tg_op = 'DELETE' then null else new.antwoord_id end;
begin
    if exists (select from kennis_antwoord a where a.id in (van, naar) and a.status = 'vastgesteld') then
        raise exception 'answer % is established', coalesce(van, naar) using errcode = 'check_violation';
    end if;
    if tg_op <> 'DELETE' and not exists (
        select from kennis_antwoord a where a.id = naar and a.gemeente_code is not distinct from new.gemeente_code
    ) then
        raise exception 'answer % is of another gemeente', naar using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
"""


def reactions(condition):
    """What an invited one may write as a reaction."""
    return "\n".join(
        f"alter policy genodigd_insert_{role} on kennis_dialoogreactie with check ({condition});"
        for role in ("rl_organisatie", "rl_geheim")
    )


class Migration(migrations.Migration):
    dependencies = [("kennis", "0021_zoeken")]

    operations = [
        migrations.RunSQL(
            IS_INVITED.format(sent=" and d.uitgenodigd_at is not null"),
            IS_INVITED.format(sent=""),
        ),
        migrations.RunSQL(reactions(REACTION), reactions(ANY_REACTION)),
        migrations.RunSQL(FIXED_NOTE, migrations.RunSQL.noop),
        migrations.RunSQL(FIXED_PIECE, migrations.RunSQL.noop),
    ]
