"""The second lock: roles of the scopes, row security of the ground floor, and logs that stay written."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, CreateScopeRoles, ForceRowSecurity


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        CreateScopeRoles(),
        ForceRowSecurity("core_organisatie", gemeenten="gemeenten", organisatie="id"),
        ForceRowSecurity("core_organisatieevent", gemeenten="gemeenten", organisatie="id", append_only=True),
        AppendOnly("core_gebeurtenis"),
        AppendOnly("core_inzage"),
        AppendOnly("core_toegangevent"),
        AppendOnly("core_parameterevent"),
    ]
