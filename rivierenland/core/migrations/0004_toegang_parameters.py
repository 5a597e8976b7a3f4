"""The norms and terms with which the portal starts, each with its source."""

from django.db import migrations

from rivierenland.core.actions import referentie
from rivierenland.core.db.drawing import FillTables


def load(apps, schema_editor):
    """Insert them; from then on they are changed on the page, never overwritten."""
    referentie.load_parameters(apps.get_model("core", "Parameter"))


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_gemeenten"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]  # its function fills the history

    operations = [FillTables(["core.Parameter"], load, FillTables.noop)]
