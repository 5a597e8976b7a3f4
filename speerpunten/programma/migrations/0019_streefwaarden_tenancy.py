"""Targets and explanations are read by all eight and the region, and written by their owner only."""

from django.db import migrations

from rivierenland.core.db.operations import SharedRowSecurity

TABLES = ("programma_streefwaarde", "programma_voortgangstoelichting")


class Migration(migrations.Migration):
    dependencies = [("programma", "0018_streefwaarden")]

    operations = [
        *(SharedRowSecurity(table, region=True) for table in TABLES),
        *(SharedRowSecurity(f"{table}event", region=True, append_only=True) for table in TABLES),
    ]
