"""How many members a raad has, to hold the votes of a decision against."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

CODE, NAAM, BRON = "raad_zetels", "Leden van de raad", "Gemeentewet art. 8, naar het aantal inwoners"
VAN = date(2022, 3, 30)
ZETELS = {
    None: 45,
    "GM0214": 21,
    "GM0216": 21,
    "GM0263": 21,
    "GM1740": 21,
    "GM0281": 27,
    "GM1960": 31,
    "GM0668": 19,
    "GM0297": 23,
}
TEKST = "Een uitslag met meer stemmen wordt geweigerd. Controleer dit na verkiezingen bij de griffie."


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for gemeente, zetels in ZETELS.items():
        model.objects.create(
            code=CODE, naam=NAAM, gemeente_id=gemeente, waarde=zetels, eenheid="leden", geldig_van=VAN, bron=BRON,
            toelichting=TEKST, is_voorbeeld=gemeente is not None,
        )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code=CODE, geldig_van=VAN).delete()


class Migration(migrations.Migration):
    dependencies = [("programma", "0012_besluiten_tenancy"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
