"""How many photos a reporter may add without an account."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

CODE = "melding_fotos_meest"


def add(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.create(
        code=CODE, naam="Melding: foto’s van de melder", waarde=6, eenheid="foto’s", geldig_van=date(2021, 1, 1),
        bron="Voorstel van het portaal", is_voorbeeld=True,
        toelichting="Zo veel foto’s neemt het portaal bij één melding hoogstens aan van iemand zonder account. Drie tegelijk.",
    )  # fmt: skip


def remove(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code=CODE).delete()


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0019_melden_tenancy")]

    operations = [FillTables(["core.Parameter"], add, remove)]
