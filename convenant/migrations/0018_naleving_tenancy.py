"""Conversations are of their organisation and of the gemeenten where it has a location; their steps and files never change."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, FollowOrganisatie, ForceRowSecurity

TENANTS = {"gemeenten": "gemeenten", "organisatie": "organisatie_id"}


class Migration(migrations.Migration):
    dependencies = [("convenant", "0017_naleving")]

    operations = [
        *(
            FollowOrganisatie(f"convenant_{table}")
            for table in ("nalevingsgesprek", "gespreksstap", "gespreksdocument")
        ),
        ForceRowSecurity("convenant_nalevingsgesprek", **TENANTS),
        *(
            ForceRowSecurity(f"convenant_{table}", **TENANTS, append_only=True)
            for table in ("nalevingsgesprekevent", "gespreksstap", "gespreksdocument")
        ),
        AppendOnly("convenant_aanspreekpuntevent"),
    ]
