"""Who reads and writes proposals, decisions and meetings, and the order in which bodies decide."""

from django.db import migrations

from rivierenland.core.db.operations import OFFICIAL, WITHOUT_SCOPE, CompositeForeignKey, SharedRowSecurity
from rivierenland.core.db.roles import BASIS

OF_THE_REGION = "null::text"
"""In place of a column with a gemeente: every row is the region's."""

TREATMENT = """
create function programma_behandeling_orde() returns trigger language plpgsql as $$
declare
    begin_op date := (select v.aangeboden_op from programma_voorstel v where v.id = new.voorstel_id);
begin
    if begin_op is null or new.voorgelegd_op < begin_op then
        raise exception 'proposal % was not submitted on %', new.voorstel_id, new.voorgelegd_op using errcode = 'check_violation';
    end if;
    if new.orgaan = 'raad' and not exists (
        select from programma_behandeling b where b.voorstel_id = new.voorstel_id and b.gemeente_code = new.gemeente_code
            and b.orgaan = 'college' and b.besloten_op <= new.voorgelegd_op
    ) then
        raise exception 'the college of % has not decided on %', new.gemeente_code, new.voorgelegd_op using errcode = 'check_violation';
    end if;
    if new.orgaan = 'college' and exists (
        select from programma_behandeling b where b.voorstel_id = new.voorstel_id and b.gemeente_code = new.gemeente_code
            and b.orgaan = 'raad' and (new.besloten_op is null or b.voorgelegd_op < new.besloten_op)
    ) then
        raise exception 'the raad of % was asked before', new.gemeente_code using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger behandeling_orde before insert or update on programma_behandeling
    for each row execute function programma_behandeling_orde();
"""
DECISION = """
create function programma_besluit_orde() returns trigger language plpgsql as $$
declare
    ligt programma_behandeling;
begin
    select * into ligt from programma_behandeling b
        where b.voorstel_id = new.voorstel_id and b.gemeente_code = new.gemeente_code and b.orgaan = new.orgaan;
    if ligt.id is null or new.besloten_op < ligt.voorgelegd_op then
        raise exception 'the % of % was not asked', new.orgaan, new.gemeente_code using errcode = 'check_violation';
    end if;
    if new.uitkomst <> 'aangehouden' and ligt.besloten_op is distinct from new.besloten_op then
        raise exception 'the day of decision differs from what everybody reads' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and old.openbaar and not new.openbaar then
        raise exception 'what was public stays public' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger besluit_orde before insert or update on programma_besluit
    for each row execute function programma_besluit_orde();
"""
CLOSED = """
create function programma_vergadering_vast() returns trigger language plpgsql as $$
begin
    if old.vastgesteld_op is not null then
        raise exception 'meeting % is closed', old.id using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger vergadering_vast before update or delete on programma_vergadering
    for each row execute function programma_vergadering_vast();
create function programma_agendapunt_vast() returns trigger language plpgsql as $$
declare
    rij constant programma_agendapunt := case when tg_op = 'INSERT' then new else old end;
begin
    if exists (select from programma_vergadering v where v.id = rij.vergadering_id and v.vastgesteld_op is not null) then
        raise exception 'meeting % is closed', rij.vergadering_id using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger agendapunt_vast before insert or update or delete on programma_agendapunt
    for each row execute function programma_agendapunt_vast();
create function programma_stuk_vast() returns trigger language plpgsql as $$
declare
    rij constant programma_agendastuk := case when tg_op = 'INSERT' then new else old end;
begin
    if exists (
        select from programma_agendapunt p join programma_vergadering v on v.id = p.vergadering_id
        where p.id = rij.agendapunt_id and v.vastgesteld_op is not null
    ) then
        raise exception 'the meeting of item % is closed', rij.agendapunt_id using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stuk_vast before insert or update or delete on programma_agendastuk
    for each row execute function programma_stuk_vast();
"""
KEPT = ("voorstel", "behandeling", "besluit", "actiepunt")


def undo(**triggers):
    """Take triggers away, each with its function of the same name."""
    return "".join(
        f"drop trigger {trigger} on programma_{table}; drop function programma_{trigger}();"
        for trigger, table in triggers.items()
    )


def region_too(table):
    """The region writes also the rows that a gemeente owns: it hands out what is to be done."""
    who = f"({WITHOUT_SCOPE} and {OFFICIAL})"
    return migrations.RunSQL(
        f"create policy regio on {table} to {BASIS} using {who} with check {who}", f"drop policy regio on {table}"
    )


def kept(table):
    """Nobody takes a row of this table away."""
    roles = f"{BASIS}, rl_gemeenten, rl_systeem"
    return migrations.RunSQL(f"revoke delete on {table} from {roles}", f"grant delete on {table} to {roles}")


class Migration(migrations.Migration):
    dependencies = [("programma", "0011_besluiten")]

    operations = [
        *(
            SharedRowSecurity(f"programma_{table}", gemeente=OF_THE_REGION, region=True)
            for table in ("voorstel", "vergadering", "agendapunt", "agendastuk")
        ),
        *(
            SharedRowSecurity(f"programma_{table}event", gemeente=OF_THE_REGION, region=True, append_only=True)
            for table in ("voorstel", "agendapunt")
        ),
        SharedRowSecurity("programma_behandeling"),
        SharedRowSecurity("programma_behandelingevent", append_only=True),
        SharedRowSecurity("programma_besluit", public="openbaar"),
        SharedRowSecurity("programma_besluitevent", public="openbaar", append_only=True),
        SharedRowSecurity("programma_actiepunt", gemeente="eigenaar_code", region=True),
        SharedRowSecurity("programma_actiepuntevent", gemeente="eigenaar_code", region=True, append_only=True),
        region_too("programma_actiepunt"),
        region_too("programma_actiepuntevent"),
        *(kept(f"programma_{table}") for table in KEPT),
        CompositeForeignKey(
            "programma_besluit", "voorstel_id, gemeente_code, orgaan", "programma_behandeling",
            "voorstel_id, gemeente_code, orgaan", "besluit_behandeling",
        ),
        migrations.RunSQL(TREATMENT, undo(behandeling_orde="behandeling")),
        migrations.RunSQL(DECISION, undo(besluit_orde="besluit")),
        migrations.RunSQL(CLOSED, undo(stuk_vast="agendastuk", agendapunt_vast="agendapunt", vergadering_vast="vergadering")),
    ]  # fmt: skip
