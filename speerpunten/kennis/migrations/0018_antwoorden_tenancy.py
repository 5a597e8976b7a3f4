"""Who reads and writes answers, and that what is established stays as it is."""

from django.db import migrations

from rivierenland.core.db.operations import SharedRowSecurity

ANSWERED = "exists (select from kennis_antwoord a where a.id = antwoord_id and a.status = 'vastgesteld')"
FIXED = """
create function kennis_antwoord_vast() returns trigger language plpgsql as $$
begin
    if old.status = 'vastgesteld' then
        raise exception 'answer % is established', old.id using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger antwoord_vast before update or delete on kennis_antwoord
    for each row execute function kennis_antwoord_vast();
create function kennis_antwoordblok_vast() returns trigger language plpgsql as $$
declare
    rij constant kennis_antwoordblok := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select from kennis_antwoord a where a.id = rij.antwoord_id and a.status = 'vastgesteld') then
        raise exception 'answer % is established', rij.antwoord_id using errcode = 'check_violation';
    end if;
    if tg_op <> 'DELETE' and not exists (
        select from kennis_antwoord a where a.id = rij.antwoord_id and a.gemeente_code is not distinct from rij.gemeente_code
    ) then
        raise exception 'answer % is of another gemeente', rij.antwoord_id using errcode = 'check_violation';
    end if;
    return rij;
end $$;
create trigger antwoordblok_vast before insert or update or delete on kennis_antwoordblok
    for each row execute function kennis_antwoordblok_vast();
"""
FREE = """
drop trigger antwoordblok_vast on kennis_antwoordblok; drop function kennis_antwoordblok_vast();
drop trigger antwoord_vast on kennis_antwoord; drop function kennis_antwoord_vast();
"""


class Migration(migrations.Migration):
    dependencies = [("kennis", "0017_antwoorden")]

    operations = [
        SharedRowSecurity("kennis_antwoord", region=True, public="status = 'vastgesteld'"),
        SharedRowSecurity("kennis_antwoordblok", region=True, public=ANSWERED),
        SharedRowSecurity("kennis_antwoordevent", region=True, public="false", append_only=True),
        SharedRowSecurity("kennis_antwoordblokevent", region=True, public="false", append_only=True),
        migrations.RunSQL(FIXED, FREE),
    ]
