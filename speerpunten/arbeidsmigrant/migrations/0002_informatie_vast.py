"""Local parts are read by all and written by their own gemeente; what was placed never changes, also for a program that forgot to ask."""

from django.db import migrations

from rivierenland.core.db.operations import SharedRowSecurity

# A text that was placed without a review may still get one, once; its words do not change by that.
VAST = """
create function arbeidsmigrant_infoversie_vast() returns trigger language plpgsql as $$
declare
    vrij constant text[] := array['nagekeken_by_id', 'nagekeken_door', 'nagekeken_op', 'versie', 'updated_at'];
begin
    if old.status = 'geplaatst' and (
        tg_op = 'DELETE' or to_jsonb(new) - vrij <> to_jsonb(old) - vrij
        or (old.nagekeken_op is not null and to_jsonb(new) <> to_jsonb(old))
    ) then
        raise exception 'versie % van deze informatie is geplaatst', old.nummer using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger versie_vast before update or delete on arbeidsmigrant_infoversie
    for each row execute function arbeidsmigrant_infoversie_vast();
"""
LOS = """
drop trigger versie_vast on arbeidsmigrant_infoversie;
drop function arbeidsmigrant_infoversie_vast();
"""


class Migration(migrations.Migration):
    dependencies = [("arbeidsmigrant", "0001_informatie")]

    operations = [
        migrations.RunSQL(VAST, LOS),
        SharedRowSecurity("arbeidsmigrant_infodeel"),
        SharedRowSecurity("arbeidsmigrant_infodeelevent", append_only=True),
    ]
