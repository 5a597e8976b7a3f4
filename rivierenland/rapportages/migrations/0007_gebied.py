"""The code of a gemeente has six characters."""

from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce


class Migration(migrations.Migration):
    dependencies = [("rapportages", "0006_edities_afgeschermd")]

    operations = [
        AtOnce(
            [
                migrations.AlterField("rapportopmerking", "gebied", models.CharField(blank=True, max_length=6)),
                migrations.AlterField("rapportuitleg", "gebied", models.CharField(blank=True, max_length=6)),
            ]
        )
    ]
