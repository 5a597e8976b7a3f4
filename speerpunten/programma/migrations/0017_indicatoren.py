"""What an indicator is for and whom it could say something about; what a figure was before it was revised."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce


class Migration(migrations.Migration):
    dependencies = [("programma", "0016_perspectief_parameters")]

    operations = [
        AtOnce(
            operations=[
                migrations.RemoveField(
                    model_name="indicator",
                    name="telt_personen",
                ),
                migrations.AddField(
                    model_name="indicator",
                    name="formule",
                    field=models.TextField(default=""),
                ),
                migrations.AddField(
                    model_name="indicator",
                    name="minimum",
                    field=models.PositiveSmallIntegerField(default=0),
                ),
                migrations.AddField(
                    model_name="indicator",
                    name="pakketten",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=3), default=list, size=None
                    ),
                ),
                migrations.AddField(
                    model_name="indicator",
                    name="privacy",
                    field=models.CharField(
                        choices=[
                            ("openbaar", "Zegt niets over mensen of één bedrijf"),
                            ("personen", "Gaat over mensen"),
                            ("toezicht", "Gaat over controles bij bedrijven"),
                        ],
                        default="openbaar",
                        max_length=8,
                    ),
                ),
                migrations.AddField(
                    model_name="indicator",
                    name="richting",
                    field=models.CharField(
                        choices=[
                            ("hoger", "Hoger is beter"),
                            ("lager", "Lager is beter"),
                            ("neutraal", "Geen richting: het cijfer laat zien hoe het is"),
                        ],
                        default="neutraal",
                        max_length=8,
                    ),
                ),
                migrations.AddField(
                    model_name="indicator",
                    name="speerpunt",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicatoren",
                        to="programma.speerpunt",
                    ),
                ),
                migrations.AddField(
                    model_name="meetwaarde",
                    name="eerste_waarde",
                    field=models.DecimalField(decimal_places=2, max_digits=14, null=True),
                ),
                migrations.AddField(
                    model_name="meetwaarde",
                    name="herzien_at",
                    field=models.DateTimeField(null=True),
                ),
                migrations.AlterField(
                    model_name="meetwaarde",
                    name="waarde",
                    field=models.DecimalField(decimal_places=2, max_digits=14, null=True),
                ),
                migrations.AddIndex(
                    model_name="meetwaarde",
                    index=models.Index(fields=["peildatum", "indicator"], name="meetwaarde_peildatum"),
                ),
                migrations.AddConstraint(
                    model_name="meetwaarde",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("herzien_at__isnull", False), ("eerste_waarde", None), _connector="OR"),
                        name="meetwaarde_revised",
                    ),
                ),
            ],
        ),
    ]
