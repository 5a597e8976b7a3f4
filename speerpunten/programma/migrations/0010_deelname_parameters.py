"""Between which days a choice may begin."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

SINDS = date(2022, 1, 1)
ROWS = [
    ("programma_eerste_jaar", "Programma: eerste jaar", 2022, "jaar",
     "Plan ‘Samen voor een goed vestigingsklimaat voor arbeidsmigranten’, eind 2021",
     "Een keuze van een gemeente kan niet eerder ingaan. Het programmateam past dit aan."),
    ("deelname_jaren_vooruit", "Deelname: zo ver vooruit te plannen", 5, "jaar", "Afspraak in het portaal",
     "Een keuze die later ingaat, is waarschijnlijk een typfout."),
]  # fmt: skip


def add(apps, schema_editor):
    """Insert both bounds."""
    model = apps.get_model("core", "Parameter")
    for code, naam, waarde, eenheid, bron, tekst in ROWS:
        model.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=SINDS, bron=bron, toelichting=tekst,
            is_voorbeeld=True,
        )  # fmt: skip


def remove(apps, schema_editor):
    """Take them away again."""
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("programma", "0009_deelname_tenancy"), ("core", "0004_toegang_parameters")]

    operations = [FillTables(["core.Parameter"], add, remove)]
