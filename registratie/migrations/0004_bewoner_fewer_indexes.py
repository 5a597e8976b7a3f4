"""Drop the single indexes of gemeente and organisatie: other indexes of the table begin with them, and every new row paid."""

import django.db.models.deletion
from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce


class Migration(migrations.Migration):
    dependencies = [("core", "0003_gemeenten"), ("registratie", "0003_register_normen")]

    operations = [
        AtOnce(
            operations=[
                migrations.AlterField(
                    model_name="bewoner",
                    name="gemeente",
                    field=models.ForeignKey(
                        db_column="gemeente_code",
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="core.gemeente",
                    ),
                ),
                migrations.AlterField(
                    model_name="bewoner",
                    name="organisatie",
                    field=models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="core.organisatie"
                    ),
                ),
            ],
        ),
    ]
