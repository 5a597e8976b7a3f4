"""Close the figures against change, and lay down those that were published, disagreement and all."""

from django.db import migrations

from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import AppendOnly
from speerpunten.kennis.actions import kerncijfer


def add(apps, schema_editor):
    kerncijfer.fill(apps.get_model("kennis", "Kerncijfer"))


class Migration(migrations.Migration):
    dependencies = [("kennis", "0001_kerncijfer"), ("core", "0009_trigram")]

    operations = [
        AppendOnly("kennis_kerncijfer"),
        FillTables(["kennis.Kerncijfer"], add, migrations.RunPython.noop),
    ]
