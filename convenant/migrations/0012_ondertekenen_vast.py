"""Mandates and signatures are of their organisation or gemeente; what was signed stays as it is, whoever asks."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, FollowOrganisatie, ForceRowSecurity

TENANTS = {"gemeenten": "gemeenten", "organisatie": "organisatie_id"}
# Not only the roles of the portal: a program that runs as the owner is refused too. Who may see a row still follows the organisation.
VAST = """
create function convenant_ondertekening_vast() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        old.gemeenten := new.gemeenten;
        if old is not distinct from new then return new; end if;
    end if;
    raise exception 'een ondertekening wordt nooit gewijzigd of verwijderd' using errcode = 'check_violation';
end $$;
create function convenant_nooit() returns trigger language plpgsql as $$
begin
    raise exception '% wordt nooit gewijzigd, verwijderd of geleegd', tg_table_name using errcode = 'check_violation';
end $$;
create trigger vast before update or delete on convenant_ondertekening
    for each row execute function convenant_ondertekening_vast();
create trigger vast before update or delete on convenant_zegel for each row execute function convenant_nooit();
create trigger nooit_geleegd before truncate on convenant_ondertekening
    for each statement execute function convenant_nooit();
create trigger nooit_geleegd before truncate on convenant_zegel for each statement execute function convenant_nooit();
alter table convenant_ondertekening add constraint ondertekening_is_its_bytes
    check (zegel_sha256 = encode(sha256(pdf), 'hex'));
alter table convenant_zegel add constraint zegel_digest check (sha256 ~ '^[0-9a-f]{64}$' and document_sha256 ~ '^[0-9a-f]{64}$');
"""
LOS = """
alter table convenant_zegel drop constraint zegel_digest;
alter table convenant_ondertekening drop constraint ondertekening_is_its_bytes;
drop trigger nooit_geleegd on convenant_zegel;
drop trigger nooit_geleegd on convenant_ondertekening;
drop trigger vast on convenant_zegel;
drop trigger vast on convenant_ondertekening;
drop function convenant_nooit();
drop function convenant_ondertekening_vast();
"""
# A mandate under which somebody may have signed cannot become another one; it is confirmed once and withdrawn once.
MANDAAT = """
create function convenant_mandaat_vast() returns trigger language plpgsql as $$
declare
    vrij constant text[] := array['gemeenten', 'updated_at', 'kvk', 'bevestigd_op', 'bevestigd_by_id',
        'ingetrokken_op', 'ingetrokken_by_id', 'reden'];
begin
    if tg_op = 'DELETE' or to_jsonb(new) - vrij <> to_jsonb(old) - vrij
        or (old.bevestigd_op is not null and (new.kvk, new.bevestigd_op, new.bevestigd_by_id)
            is distinct from (old.kvk, old.bevestigd_op, old.bevestigd_by_id))
        or (old.ingetrokken_op is not null and (new.ingetrokken_op, new.reden, new.bevestigd_op)
            is distinct from (old.ingetrokken_op, old.reden, old.bevestigd_op))
    then
        raise exception 'een mandaat wordt niet gewijzigd' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger vast before update or delete on convenant_mandaat for each row execute function convenant_mandaat_vast();
"""
MANDAAT_LOS = """
drop trigger vast on convenant_mandaat;
drop function convenant_mandaat_vast();
"""


class Migration(migrations.Migration):
    dependencies = [("convenant", "0011_ondertekenen")]

    operations = [
        *(FollowOrganisatie(f"convenant_{table}") for table in ("mandaat", "ondertekening")),
        *(
            ForceRowSecurity(f"convenant_{table}", **TENANTS, append_only=table != "mandaat")
            for table in ("mandaat", "mandaatevent", "ondertekening")
        ),
        AppendOnly("convenant_zegel"),
        migrations.RunSQL(VAST, LOS),
        migrations.RunSQL(MANDAAT, MANDAAT_LOS),
    ]
