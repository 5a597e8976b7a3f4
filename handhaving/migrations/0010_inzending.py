"""What an official decided about a message, and which inspection was there first."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("handhaving", "0009_checklist_1"),
    ]

    operations = [
        AtOnce(
            [
                migrations.AddField("inzending", "conflict_nr", models.BigIntegerField(blank=True, null=True)),
                migrations.AddField(
                    "inzending",
                    "besluit_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    "inzending", "besluit_at", models.DateTimeField(blank=True, null=True, verbose_name="beslist")
                ),
                migrations.AddConstraint(
                    "inzending", models.UniqueConstraint(fields=["sleutel", "gemeente"], name="inzending_tenant")
                ),
            ]
        ),
    ]
