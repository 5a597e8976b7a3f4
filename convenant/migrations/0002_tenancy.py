"""Parties and requests are of their organisation and of the gemeenten where it has a location, also when that changes."""

from django.db import migrations

from rivierenland.core.db.operations import FollowOrganisatie, ForceRowSecurity

TENANTS = {"gemeenten": "gemeenten", "organisatie": "organisatie_id"}


class Migration(migrations.Migration):
    dependencies = [("convenant", "0001_initial")]

    operations = [
        *(FollowOrganisatie(f"convenant_{table}") for table in ("partij", "partijstap", "toetreding", "toelating")),
        *(
            ForceRowSecurity(f"convenant_{table}{suffix}", **TENANTS, append_only=bool(suffix))
            for table in ("partij", "toetreding", "toelating")
            for suffix in ("", "event")
        ),
        ForceRowSecurity("convenant_partijstap", **TENANTS, append_only=True),
    ]
