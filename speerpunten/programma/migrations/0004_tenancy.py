"""Codes that never change, and documents that everybody reads and only their owner writes."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, SharedRowSecurity

FIXED = """
create function programma_code_fixed() returns trigger language plpgsql as $$
begin
    if new.code <> old.code then raise exception 'a code of the programme never changes' using errcode = 'check_violation'; end if;
    return new;
end $$;
create trigger code_fixed before update on programma_speerpunt for each row execute function programma_code_fixed();
create trigger code_fixed before update on programma_maatregelenpakket for each row execute function programma_code_fixed();
"""
UNFIXED = """
drop trigger code_fixed on programma_maatregelenpakket;
drop trigger code_fixed on programma_speerpunt;
drop function programma_code_fixed();
"""


class Migration(migrations.Migration):
    dependencies = [("programma", "0003_pakketten"), ("core", "0008_vernietiging")]

    operations = [
        migrations.RunSQL(FIXED, UNFIXED),
        SharedRowSecurity("programma_programmadocument", region=True, public="openbaar", append_only=True),
        *(AppendOnly(f"programma_{table}event") for table in ("speerpunt", "maatregelenpakket")),
    ]
