"""Over how long the commitments of gemeenten are measured, and within which term a step follows a critical finding."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de convenantpartijen vastgesteld."
ROWS = (
    ("toezegging_venster.beslist_op_toetreding", "Toezeggingen: periode, op tijd besloten over toetreding", 365, "dagen", ""),
    ("toezegging_venster.gelijk_handhaven", "Toezeggingen: periode, na een ernstige bevinding volgt een stap", 365, "dagen", ""),
    ("toezegging_handhaven_dagen", "Zo snel volgt een stap na een kritieke bevinding", 28, "dagen",
     "Geteld vanaf de dag van de controle, bij iedereen. "),
    ("toezegging_minstens.aanspreekpunt", "Toezeggingen: minste aantal, aanspreekpunt", 1, "gevallen", "Een gemeente heeft er één. "),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL,
              toelichting=f"{tekst}{CONTROLEER}", is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("convenant", "0019_naleving_parameters")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
