"""Figures of a party in one gemeente are for that gemeente alone; totals and evidence follow the organisation."""

from django.db import migrations

from rivierenland.core.db.operations import FollowOrganisatie, ForceRowSecurity

TENANTS = {"gemeenten": "gemeenten", "organisatie": "organisatie_id"}


class Migration(migrations.Migration):
    dependencies = [("convenant", "0014_toezeggingsmeting")]

    operations = [
        FollowOrganisatie("convenant_toezeggingsmeting", unless="gemeente_code"),
        FollowOrganisatie("convenant_bewijsstuk"),
        ForceRowSecurity("convenant_toezeggingsmeting", **TENANTS),
        ForceRowSecurity("convenant_bewijsstuk", **TENANTS),
        ForceRowSecurity("convenant_bewijsstukevent", **TENANTS, append_only=True),
        migrations.RunSQL(
            """alter table convenant_toezeggingsmeting add constraint toezeggingsmeting_own_gemeente
            check (gemeente_code is null or gemeenten = array[gemeente_code]::varchar(6)[])""",
            "alter table convenant_toezeggingsmeting drop constraint toezeggingsmeting_own_gemeente",
        ),
    ]
