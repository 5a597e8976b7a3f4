"""Where people live is told by a work site to its own gemeente; the history of it keeps what it was."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0004_woonplek")]

    operations = [
        ForceRowSecurity("aanbod_woonplek", gemeente="gemeente_code", organisatie="organisatie_id"),
        ForceRowSecurity(
            "aanbod_woonplekevent", gemeente="gemeente_code", organisatie="organisatie_id", append_only=True
        ),
        CompositeForeignKey(
            "aanbod_woonplek",
            "werklocatie_id, gemeente_code",
            "aanbod_werklocatie",
            "id, gemeente_code",
            "woonplek_of_own_gemeente",
            cascade=True,
        ),
    ]
