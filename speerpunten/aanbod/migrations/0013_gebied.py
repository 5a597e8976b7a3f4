from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0012_toewijzing_parameters"), ("core", "0009_trigram")]

    operations = [
        AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Gebied",
                    fields=[
                        (
                            "gemeente",
                            models.OneToOneField(
                                db_column="gemeente_code", on_delete=models.deletion.CASCADE, primary_key=True,
                                related_name="gebied", serialize=False, to="core.gemeente",
                            ),
                        ),
                        ("vlakken", models.JSONField()),
                        ("km2", models.DecimalField(decimal_places=2, max_digits=7, verbose_name="oppervlakte (km²)")),
                        ("bron", models.CharField(max_length=120, verbose_name="bron")),
                        ("peildatum", models.DateField(verbose_name="grenzen van")),
                        ("ingelezen_op", models.DateTimeField(verbose_name="ingelezen op")),
                    ],
                    options={"verbose_name_plural": "gebieden", "ordering": ["gemeente_id"]},
                ),
            ],
        ),
    ]  # fmt: skip
