"""Who reads and writes talks: the owner, officials, and who is invited; and that an adopted report stays as it is."""

from django.db import migrations

from rivierenland.core.db.operations import SharedRowSecurity

INVITED = """
create function kennis_is_uitgenodigd(nummer bigint) returns boolean language sql stable security definer
    set search_path = public as $$
    select exists (
        select from kennis_deelnemer d where d.dialoog_id = nummer and (
            d.organisatie_id = nullif(current_setting('app.organisatie', true), '')::bigint
            or d.geheim = nullif(current_setting('app.geheim', true), '')
        )
    )
$$;
"""
"""Asked as the owner of the tables, because a policy on the invited cannot ask the invited."""
SEEN = "exists (select from kennis_dialoog d where d.id = dialoog_id)"
SHARED = "exists (select from kennis_dialoog d where d.id = dialoog_id and d.status in ('verslag', 'vastgesteld'))"
OF_OUTCOME = "exists (select from kennis_dialooguitkomst u where u.id = uitkomst_id)"
OWN = {
    "rl_organisatie": "organisatie_id = (select nullif(current_setting('app.organisatie', true), '')::bigint)",
    "rl_geheim": "geheim = (select nullif(current_setting('app.geheim', true), ''))",
}
OWN_REACTION = "exists (select from kennis_deelnemer d where d.id = deelnemer_id)"
FIXED = """
create function kennis_dialoog_vast() returns trigger language plpgsql as $$
begin
    if old.status = 'vastgesteld' then
        raise exception 'the report of talk % is adopted', old.id using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger dialoog_vast before update or delete on kennis_dialoog for each row execute function kennis_dialoog_vast();
create function kennis_dialoognotitie_vast() returns trigger language plpgsql as $$
declare
    rij constant kennis_dialoognotitie := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select from kennis_dialoog d where d.id = rij.dialoog_id and d.status = 'vastgesteld') then
        raise exception 'the report of talk % is adopted', rij.dialoog_id using errcode = 'check_violation';
    end if;
    return rij;
end $$;
create trigger dialoognotitie_vast before insert or update or delete on kennis_dialoognotitie
    for each row execute function kennis_dialoognotitie_vast();
"""
FREE = """
drop trigger dialoognotitie_vast on kennis_dialoognotitie; drop function kennis_dialoognotitie_vast();
drop trigger dialoog_vast on kennis_dialoog; drop function kennis_dialoog_vast();
"""
ANSWER = """
create function kennis_deelnemer_eigen() returns trigger language plpgsql as $$
declare
    eigen constant text[] := array['antwoord', 'toelichting', 'geantwoord_at', 'updated_at'];
begin
    if current_user in ('rl_organisatie', 'rl_geheim') and to_jsonb(old) - eigen <> to_jsonb(new) - eigen then
        raise exception 'who is invited changes the own answer only' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger deelnemer_eigen before update on kennis_deelnemer for each row execute function kennis_deelnemer_eigen();
"""
"""The policy on an update does not see the row as it was: without this a guest could move its place to another talk."""
NO_ANSWER = "drop trigger deelnemer_eigen on kennis_deelnemer; drop function kennis_deelnemer_eigen();"


def invited(table, rights, *, condition="", conditions=None, checked=True):
    """Let who is invited, with a login or a link, do this with rows of a table."""
    lines, back = [], []
    for role in ("rl_organisatie", "rl_geheim"):
        rule = conditions[role] if conditions else condition
        lines.append(f"grant {', '.join(rights)} on {table} to {role};")
        for right in rights:
            clause = f"with check ({rule})" if right == "insert" else f"using ({rule})"
            clause += f" with check ({rule})" if right == "update" and checked else ""
            lines.append(f"create policy genodigd_{right}_{role} on {table} for {right} to {role} {clause};")
            back.append(f"drop policy genodigd_{right}_{role} on {table};")
        back.append(f"revoke {', '.join(rights)} on {table} from {role};")
    return migrations.RunSQL("\n".join(lines), "\n".join(back))


class Migration(migrations.Migration):
    dependencies = [("kennis", "0019_dialoog")]

    operations = [
        SharedRowSecurity("kennis_dialoog", region=True, public="status <> 'concept'"),
        SharedRowSecurity("kennis_dialoogevent", region=True, public="false", append_only=True),
        *(
            SharedRowSecurity(f"kennis_{table}", region=True, public=SEEN)
            for table in ("deelnemer", "dialoognotitie", "dialooguitkomst")
        ),
        *(
            SharedRowSecurity(f"kennis_{table}event", region=True, public="false", append_only=True)
            for table in ("dialoognotitie", "dialooguitkomst")
        ),
        *(
            SharedRowSecurity(f"kennis_{table}", region=True, public="false")
            for table in ("deelnemeradres", "dialoogreactie")
        ),
        SharedRowSecurity("kennis_uitkomststap", region=True, public=OF_OUTCOME, append_only=True),
        migrations.RunSQL(INVITED, "drop function kennis_is_uitgenodigd(bigint)"),
        invited("kennis_dialoog", ["select"], condition="status <> 'concept' and kennis_is_uitgenodigd(id)"),
        invited("kennis_deelnemer", ["select", "update"], conditions=OWN),
        *(invited(f"kennis_{table}", ["select"], condition=SHARED) for table in ("dialoognotitie", "dialooguitkomst")),
        invited("kennis_uitkomststap", ["select"], condition=OF_OUTCOME),
        invited("kennis_dialoogreactie", ["select", "insert"], condition=OWN_REACTION),
        migrations.RunSQL(FIXED, FREE),
        migrations.RunSQL(ANSWER, NO_ANSWER),
    ]
