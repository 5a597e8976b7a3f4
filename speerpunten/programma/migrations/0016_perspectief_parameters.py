"""How long a consultation lasts at least, and when a home page begins to speak of its end."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VANAF = date(2021, 1, 1)
ROWS = (
    (
        "perspectief_consultatie_dagen", "Handelingsperspectief: consultatie duurt minstens", 28, "dagen",
        "Zo lang kunnen gemeenten minstens reageren op een nieuwe versie.",
    ),
    (
        "perspectief_instemmen_dagen", "Handelingsperspectief: alsnog instemmen binnen", 90, "dagen",
        "Zo lang na het vaststellen staat een gemeente die nog niet instemde als werk op haar startpagina.",
    ),
)  # fmt: skip


def add(apps, schema_editor):
    """Insert both terms."""
    for code, naam, waarde, eenheid, toelichting in ROWS:
        apps.get_model("core", "Parameter").objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VANAF, bron="Voorstel bij het programma",
            toelichting=toelichting, is_voorbeeld=True,
        )  # fmt: skip


def remove(apps, schema_editor):
    """Take them away again."""
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("programma", "0015_perspectief_vast"), ("core", "0004_toegang_parameters")]

    operations = [FillTables(["core.Parameter"], add, remove)]
