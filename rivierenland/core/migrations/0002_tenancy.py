"""The second lock: roles of the scopes, row security of the ground floor, and logs that stay written."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, CreateScopeRoles, ForceRowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0001_initial"),
        # Not needed, but early: each operation of theirs draws all models that lead to a user, and here there are few.
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        CreateScopeRoles(),
        ForceRowSecurity("core_organisatie", gemeenten="gemeenten", organisatie="id"),
        ForceRowSecurity("core_organisatieevent", gemeenten="gemeenten", organisatie="id", append_only=True),
        AppendOnly("core_gebeurtenis"),
        AppendOnly("core_inzage"),
        AppendOnly("core_toegangevent"),
        AppendOnly("core_parameterevent"),
    ]
