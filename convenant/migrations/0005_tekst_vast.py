"""What was adopted never changes, also for a program that forgot to ask: parties signed exactly that text."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly

# After adoption one thing is still unknown: the day on which the next version takes its place. It is written once.
VERSIE = """
create function convenant_versie_vast() returns trigger language plpgsql as $$
declare
    vrij constant text[] := array['einddatum', 'updated_at'];
begin
    if old.status = 'vastgesteld' and (
        tg_op = 'DELETE' or to_jsonb(new) - vrij <> to_jsonb(old) - vrij
        or (old.einddatum is not null and new.einddatum is distinct from old.einddatum)
    ) then
        raise exception 'versie % van het convenant is vastgesteld', old.nummer using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger versie_vast before update or delete on convenant_convenantversie
    for each row execute function convenant_versie_vast();
"""
VERSIE_LOS = """
drop trigger versie_vast on convenant_convenantversie;
drop function convenant_versie_vast();
"""
# The lock lets a version that is being adopted in another transaction finish first: only then it is known to be closed.
INHOUD = """
create function convenant_versie_open(gezocht bigint) returns void language plpgsql as $$
declare
    stand text;
begin
    select v.status into stand from convenant_convenantversie v where v.id = gezocht for share;
    if stand = 'vastgesteld' then
        raise exception 'deze versie van het convenant is vastgesteld' using errcode = 'check_violation';
    end if;
end $$;
create function convenant_inhoud_vast() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform convenant_versie_open(old.convenant_id); end if;
    if tg_op <> 'DELETE' then perform convenant_versie_open(new.convenant_id); end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger inhoud_vast before insert or update or delete on convenant_artikel
    for each row execute function convenant_inhoud_vast();
create trigger inhoud_vast before insert or update or delete on convenant_toezegging
    for each row execute function convenant_inhoud_vast();
"""
INHOUD_LOS = """
drop trigger inhoud_vast on convenant_toezegging;
drop trigger inhoud_vast on convenant_artikel;
drop function convenant_inhoud_vast();
drop function convenant_versie_open(bigint);
"""
# A commitment stands under an article of its own version, else it would go around the lock above.
ZELFDE_VERSIE = """
alter table convenant_artikel add constraint artikel_in_versie unique (id, convenant_id);
alter table convenant_toezegging add constraint toezegging_in_versie foreign key (artikel_id, convenant_id)
    references convenant_artikel (id, convenant_id);
"""
ZELFDE_VERSIE_LOS = """
alter table convenant_toezegging drop constraint toezegging_in_versie;
alter table convenant_artikel drop constraint artikel_in_versie;
"""


class Migration(migrations.Migration):
    dependencies = [("convenant", "0004_artikel_sleutel")]

    operations = [
        migrations.RunSQL(ZELFDE_VERSIE, ZELFDE_VERSIE_LOS),
        migrations.RunSQL(VERSIE, VERSIE_LOS),
        migrations.RunSQL(INHOUD, INHOUD_LOS),
        *(AppendOnly(f"convenant_{table}event") for table in ("convenantversie", "artikel", "toezegging")),
    ]
