"""What is settled stays as it is, also for a program that forgot to ask: an inspection, its answers, a checklist in force."""

from django.db import migrations

INSPECTIE = """
create function handhaving_inspectie_vast() returns trigger language plpgsql as $$
declare
    vrij constant text[] := array['organisatie_id', 'bekend_at', 'stop_id', 'updated_at'];
begin
    if old.status = 'afgerond' and (tg_op = 'DELETE' or to_jsonb(new) - vrij <> to_jsonb(old) - vrij) then
        raise exception 'inspectie % is afgerond', old.id using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger inspectie_vast before update or delete on handhaving_inspectie
    for each row execute function handhaving_inspectie_vast();
"""
ANTWOORD = """
create function handhaving_antwoord_vast() returns trigger language plpgsql as $$
declare
    rij constant handhaving_inspectieantwoord := case when tg_op = 'INSERT' then new else old end;
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'organisatie_id' = to_jsonb(old) - 'organisatie_id' then
        return new;
    end if;
    if exists (select from handhaving_inspectie i where i.id = rij.inspectie_id and i.status = 'afgerond') then
        raise exception 'inspectie % is afgerond', rij.inspectie_id using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger antwoord_vast before insert or update or delete on handhaving_inspectieantwoord
    for each row execute function handhaving_antwoord_vast();
"""
VERSIE = """
create function handhaving_versie_vast() returns trigger language plpgsql as $$
declare
    vrij constant text[] := array['geldig_tot', 'updated_at'];
begin
    if old.status = 'vastgesteld' and (tg_op = 'DELETE' or to_jsonb(new) - vrij <> to_jsonb(old) - vrij) then
        raise exception 'checklist % is vastgesteld', old.nummer using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger versie_vast before update or delete on handhaving_checklistversie
    for each row execute function handhaving_versie_vast();
"""
ITEM = """
create function handhaving_item_vast() returns trigger language plpgsql as $$
declare
    vrij constant text[] := array['vervallen_op', 'updated_at'];
    rij constant handhaving_checklistitem := case when tg_op = 'INSERT' then new else old end;
begin
    if exists (select from handhaving_checklistversie v where v.id = rij.versie_id and v.status = 'vastgesteld') and (
        rij.gemeente_code is null or tg_op = 'DELETE'
        or (tg_op = 'UPDATE' and to_jsonb(new) - vrij <> to_jsonb(old) - vrij)
    ) then
        raise exception 'punt % staat op een vastgestelde checklist', rij.code using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger item_vast before insert or update or delete on handhaving_checklistitem
    for each row execute function handhaving_item_vast();
"""


def undo(trigger, table):
    """Take a trigger away, with its function of the same name."""
    return f"drop trigger {trigger} on {table}; drop function handhaving_{trigger}()"


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0007_checklist_items")]

    operations = [
        migrations.RunSQL(INSPECTIE, undo("inspectie_vast", "handhaving_inspectie")),
        migrations.RunSQL(ANTWOORD, undo("antwoord_vast", "handhaving_inspectieantwoord")),
        migrations.RunSQL(VERSIE, undo("versie_vast", "handhaving_checklistversie")),
        migrations.RunSQL(ITEM, undo("item_vast", "handhaving_checklistitem")),
    ]
