"""When a figure was last written, by index; and the bounds from which a dashboard asks for attention."""

from datetime import date

from django.db import migrations, models

from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import AtOnce

VAN = date(2026, 1, 1)
BRON = "Voorstel bij het programma"
GRENZEN = (
    ("aandacht.bijna_vol", "Aandacht op het dashboard: bijna vol", 95, "Vanaf dit deel van de vergunde bedden."),
    ("aandacht.op_tijd", "Aandacht op het dashboard: gegevens lopen achter", 80, "Onder dit deel van de vergunde bedden."),
    ("aandacht.groei", "Aandacht op het dashboard: snelle groei", 10, "Vanaf deze groei sinds de dag van de vergelijking."),
)  # fmt: skip


def add(apps, schema_editor):
    """Insert the bounds."""
    model = apps.get_model("core", "Parameter")
    for code, naam, waarde, tekst in GRENZEN:
        model.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid="%", geldig_van=VAN, bron=BRON, toelichting=tekst,
            is_voorbeeld=True,
        )  # fmt: skip


def remove(apps, schema_editor):
    """Take them away again."""
    apps.get_model("core", "Parameter").objects.filter(code__in=[code for code, *_ in GRENZEN]).delete()


class Migration(migrations.Migration):
    dependencies = [("programma", "0020_voortgang_parameters"), ("core", "0008_vernietiging")]

    operations = [
        AtOnce(
            operations=[
                migrations.AddIndex(
                    model_name="meetwaarde", index=models.Index(fields=["berekend_at"], name="meetwaarde_stamp")
                ),
            ],
        ),
        FillTables(["core.Parameter"], add, remove),
    ]
