"""A publication is everybody's on its days and its own gemeente's after; only the job that sees all writes the figures.

How long a publication may stand is a dated norm.
"""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import ForceRowSecurity

TABLE = "handhaving_publicatie"
VANDAAG = "(now() at time zone 'Europe/Amsterdam')::date"
READABLE = f"{VANDAAG} between vanaf and tot and (ingetrokken_op is null or ingetrokken_op > {VANDAAG})"
OWN = "gemeente_code = any((select current_setting('app.gemeenten')::text[])::text[])"

FORWARD = f"""
alter table {TABLE} enable row level security;
alter table {TABLE} force row level security;
create policy beheer on {TABLE} to current_user using (true) with check (true);
create policy regio on {TABLE} for select to rl_basis using ({READABLE});
create policy niet_voor_organisaties on {TABLE} as restrictive for select to rl_organisatie, rl_geheim using (false);
create policy own on {TABLE} to rl_gemeenten using ({OWN}) with check ({OWN});
create policy systeem on {TABLE} to rl_systeem using (true) with check (true);
"""
BACKWARD = f"""
drop policy systeem on {TABLE};
drop policy own on {TABLE};
drop policy niet_voor_organisaties on {TABLE};
drop policy regio on {TABLE};
drop policy beheer on {TABLE};
alter table {TABLE} no force row level security;
alter table {TABLE} disable row level security;
"""
FIGURES = "handhaving_waterbedmeting"
ONLY_THE_JOB = f"""
revoke insert, update, delete, truncate on {FIGURES} from rl_basis;
grant insert, update, delete on {FIGURES} to rl_systeem;
"""
EVERYBODY = f"""
revoke insert, update, delete on {FIGURES} from rl_systeem;
grant insert, update, delete on {FIGURES} to rl_basis;
"""
CODE, VAN = "publicatie_hoogstens_maanden", date(2021, 1, 1)


def add_parameter(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.create(
        code=CODE, naam="Een besluit blijft hoogstens gepubliceerd", waarde=12, eenheid="maanden", geldig_van=VAN,
        bron="Voorstel bij het programma", toelichting="Daarna is het voor andere gemeenten niet meer te lezen.",
        is_voorbeeld=True,
    )  # fmt: skip


def remove_parameter(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code=CODE).delete()


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0015_waterbed")]

    operations = [
        migrations.RunSQL(FORWARD, BACKWARD),
        ForceRowSecurity(f"{TABLE}event", gemeente="gemeente_code", append_only=True),
        migrations.RunSQL(ONLY_THE_JOB, EVERYBODY),
        FillTables(["core.Parameter"], add_parameter, remove_parameter),
    ]
