"""Whose answers are whose, and a closed evaluation that never changes: not its figures, not its answers, not its conclusions."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, ForceRowSecurity

RONDE = """
create function convenant_ronde_vast() returns trigger language plpgsql as $$
begin
    if old.status = 'gesloten' then
        raise exception 'de evaluatie van % is afgesloten', old.jaar using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger ronde_vast before update or delete on convenant_evaluatieronde
    for each row execute function convenant_ronde_vast();
"""
# The lock lets a round that is being closed in another transaction finish first: only then it is known to be closed.
INHOUD = """
create function convenant_ronde_open(gezocht bigint) returns void language plpgsql as $$
declare
    stand text;
begin
    select r.status into stand from convenant_evaluatieronde r where r.id = gezocht for share;
    if stand = 'gesloten' then
        raise exception 'deze evaluatie is afgesloten' using errcode = 'check_violation';
    end if;
end $$;
create function convenant_rondeinhoud_vast() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform convenant_ronde_open(old.ronde_id); end if;
    if tg_op <> 'DELETE' then perform convenant_ronde_open(new.ronde_id); end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
"""
INHOUD_LOS = "drop function convenant_rondeinhoud_vast(); drop function convenant_ronde_open(bigint)"
CIJFERS = """
create function convenant_bevroren_vast() returns trigger language plpgsql as $$
begin
    raise exception 'cijfers van een evaluatie staan vast' using errcode = 'check_violation';
end $$;
create trigger bevroren_vast before update or delete on convenant_evaluatiebevroren
    for each row execute function convenant_bevroren_vast();
"""
TABLES = ("evaluatievraag", "evaluatieantwoord", "evaluatiestem", "evaluatiebevroren")
TRIGGER = """create trigger inhoud_vast before insert or update or delete on convenant_{}
    for each row execute function convenant_rondeinhoud_vast()"""


class Migration(migrations.Migration):
    dependencies = [("convenant", "0006_evaluatie")]

    operations = [
        ForceRowSecurity("convenant_evaluatieantwoord", gemeenten="gemeenten", organisatie="organisatie_id"),
        migrations.RunSQL(
            RONDE, "drop trigger ronde_vast on convenant_evaluatieronde; drop function convenant_ronde_vast()"
        ),
        migrations.RunSQL(INHOUD, INHOUD_LOS),
        *(
            migrations.RunSQL(TRIGGER.format(table), f"drop trigger inhoud_vast on convenant_{table}")
            for table in TABLES
        ),
        migrations.RunSQL(
            CIJFERS,
            "drop trigger bevroren_vast on convenant_evaluatiebevroren; drop function convenant_bevroren_vast()",
        ),
        *(AppendOnly(f"convenant_{table}event") for table in ("evaluatieronde", "wijzigingsvoorstel")),
    ]
