"""An offer is the owner's until it is published, and then everybody's to read."""

from django.db import migrations

from rivierenland.core.db.published import PublishedRowSecurity

PUBLISHED = "status = 'gepubliceerd'"


class Migration(migrations.Migration):
    dependencies = [("zorg", "0001_hulpaanbod")]

    operations = [
        PublishedRowSecurity("zorg_hulpaanbod", PUBLISHED),
        PublishedRowSecurity("zorg_hulpaanbodevent", PUBLISHED, append_only=True),
    ]
