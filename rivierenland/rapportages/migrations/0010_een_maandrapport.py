"""The runs of the monthly report of before go, with their files and jobs: what they withheld can be learned beside an edition.

What was asked and made stays in the audit trail. Backwards the tables come back empty, closed as they were.
"""

from importlib import import_module

from django.core.files.storage import default_storage
from django.db import migrations, transaction

from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import AtOnce

TENANCY = import_module("rivierenland.rapportages.migrations.0002_tenancy").FORWARD
TAAK = "rapportages.generate_rapportage"


def remove_files(apps, schema_editor):
    """After the commit: a migration that fails has thrown nothing away. Only what a run of this database kept."""
    mappen = [
        f"rapportages/{pk}" for pk in apps.get_model("rapportages", "Rapportage").objects.values_list("pk", flat=True)
    ]
    transaction.on_commit(lambda: [_empty(map_) for map_ in mappen], using=schema_editor.connection.alias)


def remove_jobs(apps, schema_editor):
    """No worker knows them any more, so that one that waits would wait for ever."""
    apps.get_model("core", "Achtergrondtaak").objects.filter(taak=TAAK).delete()


def stay_away(apps, schema_editor):
    """What was thrown away does not come back."""


def _empty(map_):
    try:
        mappen, bestanden = default_storage.listdir(map_)
    except FileNotFoundError:
        return
    for naam in bestanden:
        default_storage.delete(f"{map_}/{naam}")
    for naam in mappen:
        _empty(f"{map_}/{naam}")
    default_storage.delete(map_)


class Migration(migrations.Migration):
    dependencies = [("rapportages", "0009_aankondiging"), ("core", "0011_persoon")]

    operations = [
        FillTables(["rapportages.Rapportage"], remove_files, stay_away),
        migrations.RunSQL(migrations.RunSQL.noop, TENANCY),
        AtOnce([migrations.DeleteModel("Rapportagebestand"), migrations.DeleteModel("Rapportage")]),
        FillTables(["core.Achtergrondtaak"], remove_jobs, stay_away),
    ]
