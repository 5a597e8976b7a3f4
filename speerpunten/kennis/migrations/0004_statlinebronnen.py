"""Keep every attempt as it was, and lay down the tables that ship with the portal."""

from django.db import migrations

from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import AppendOnly
from speerpunten.kennis.statline.bronnen import BRONNEN


def add(apps, schema_editor):
    model = apps.get_model("kennis", "Statlinebron")
    model.objects.bulk_create([model(**bron) for bron in BRONNEN])


class Migration(migrations.Migration):
    dependencies = [("kennis", "0003_statline"), ("core", "0009_trigram")]

    operations = [
        AppendOnly("kennis_statlinehaal"),
        FillTables(["kennis.Statlinebron"], add, migrations.RunPython.noop),
    ]
