"""History is never rewritten, and a package with a history never goes away."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly

KEPT = """
create function programma_pakket_kept() returns trigger language plpgsql as $$
begin
    if exists (select from programma_maatregelenpakketevent e where e.pgh_obj_id = old.code) then
        raise exception 'a package with a history is never deleted' using errcode = 'check_violation';
    end if;
    return old;
end $$;
create trigger kept before delete on programma_maatregelenpakket for each row execute function programma_pakket_kept();
"""
NOT_KEPT = """
drop trigger kept on programma_maatregelenpakket;
drop function programma_pakket_kept();
"""
TABLES = (
    "maatregel",
    "mijlpaal",
    "pakketdocument",
    "businesscase",
    "scenario",
    "kostenpost",
    "batenpost",
    "programmagebeurtenis",
)


class Migration(migrations.Migration):
    dependencies = [("programma", "0006_tijdlijn")]

    operations = [
        migrations.RunSQL(KEPT, NOT_KEPT),
        *(AppendOnly(f"programma_{table}event") for table in TABLES),
    ]
