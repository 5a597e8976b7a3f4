"""What was agreed never changes, also for a program that forgot to ask; and each gemeente speaks for itself only."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, SharedRowSecurity

VERSIE = """
create function programma_perspectief_vast() returns trigger language plpgsql as $$
declare
    vrij constant text[] := array['status', 'updated_at'];
begin
    if old.status in ('vastgesteld', 'vervangen') and (
        tg_op = 'DELETE' or to_jsonb(new) - vrij <> to_jsonb(old) - vrij
        or not (new.status = old.status or (old.status = 'vastgesteld' and new.status = 'vervangen'))
    ) then
        raise exception 'versie % is vastgesteld', old.nummer using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger perspectief_vast before update or delete on programma_handelingsperspectief
    for each row execute function programma_perspectief_vast();
"""
# The lock lets a version that is being closed in another transaction finish first: only then it is known to be closed.
INHOUD = """
create function programma_perspectief_open(gezocht bigint) returns void language plpgsql as $$
declare
    stand text;
begin
    select p.status into stand from programma_handelingsperspectief p where p.id = gezocht for share;
    if stand in ('vastgesteld', 'vervangen') then
        raise exception 'deze versie is vastgesteld' using errcode = 'check_violation';
    end if;
end $$;
create function programma_perspectiefinhoud_vast() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform programma_perspectief_open(old.perspectief_id); end if;
    if tg_op <> 'DELETE' then perform programma_perspectief_open(new.perspectief_id); end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger inhoud_vast before insert or update or delete on programma_perspectiefsectie
    for each row execute function programma_perspectiefinhoud_vast();
create trigger inhoud_vast before insert or update or delete on programma_afspraak
    for each row execute function programma_perspectiefinhoud_vast();
"""
INHOUD_LOS = """
drop trigger inhoud_vast on programma_afspraak;
drop trigger inhoud_vast on programma_perspectiefsectie;
drop function programma_perspectiefinhoud_vast();
drop function programma_perspectief_open(bigint);
"""
PAKKET = """
create function programma_afspraakpakket_vast() returns trigger language plpgsql as $$
declare
    rij constant programma_afspraakpakket := case when tg_op = 'INSERT' then new else old end;
begin
    perform programma_perspectief_open(a.perspectief_id) from programma_afspraak a where a.id = rij.afspraak_id;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger pakket_vast before insert or update or delete on programma_afspraakpakket
    for each row execute function programma_afspraakpakket_vast();
"""


def undo(trigger, table, function):
    """Take a trigger away, with its function."""
    return f"drop trigger {trigger} on {table}; drop function {function}()"


class Migration(migrations.Migration):
    dependencies = [("programma", "0014_perspectief")]

    operations = [
        migrations.RunSQL(
            VERSIE, undo("perspectief_vast", "programma_handelingsperspectief", "programma_perspectief_vast")
        ),
        migrations.RunSQL(INHOUD, INHOUD_LOS),
        migrations.RunSQL(PAKKET, undo("pakket_vast", "programma_afspraakpakket", "programma_afspraakpakket_vast")),
        SharedRowSecurity("programma_instemming", append_only=True),
        SharedRowSecurity("programma_consultatiereactie", append_only=True),
        *(
            AppendOnly(f"programma_{table}event")
            for table in ("handelingsperspectief", "perspectiefsectie", "afspraak", "consultatieantwoord")
        ),
    ]
