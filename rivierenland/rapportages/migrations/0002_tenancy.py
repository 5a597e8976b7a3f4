"""A gemeente's own report is that gemeente's; a report for the region is everybody's."""

from django.db import migrations

READ = "doelgroep = 'regio'"
OWN = "gemeente_code = any((select current_setting('app.gemeenten')::text[])::text[])"
FILES = "exists (select from rapportages_rapportage r where r.id = rapportage_id)"

FORWARD = f"""
alter table rapportages_rapportage enable row level security;
alter table rapportages_rapportage force row level security;
create policy beheer on rapportages_rapportage to current_user using (true) with check (true);
create policy regio on rapportages_rapportage to rl_basis using ({READ}) with check ({READ});
create policy own on rapportages_rapportage to rl_gemeenten using ({OWN}) with check ({OWN});
create policy systeem on rapportages_rapportage to rl_systeem using (true) with check (true);
alter table rapportages_rapportagebestand enable row level security;
alter table rapportages_rapportagebestand force row level security;
create policy beheer on rapportages_rapportagebestand to current_user using (true) with check (true);
create policy run on rapportages_rapportagebestand to rl_basis using ({FILES}) with check ({FILES});
"""
BACKWARD = """
alter table rapportages_rapportagebestand disable row level security;
drop policy run on rapportages_rapportagebestand;
drop policy beheer on rapportages_rapportagebestand;
alter table rapportages_rapportage disable row level security;
drop policy systeem on rapportages_rapportage;
drop policy own on rapportages_rapportage;
drop policy regio on rapportages_rapportage;
drop policy beheer on rapportages_rapportage;
"""


class Migration(migrations.Migration):
    dependencies = [("rapportages", "0001_initial"), ("core", "0002_tenancy")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
