"""How long a figure is provisional, and when a milestone that is late makes a package late."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN, BRON = date(2021, 1, 1), "Afspraak in het portaal"
ROWS = (
    ("cijfer_voorlopig_dagen", "Cijfer is voorlopig", 14,
     "Zo lang na de peildatum komen aanleveringen nog binnen. Wat daarna verandert, heet herzien."),
    ("voortgang_mijlpaal_achter_dagen", "Mijlpaal te laat: pakket loopt achter", 30,
     "Een mijlpaal die hoogstens zo lang over tijd is, vraagt aandacht. Daarna loopt het pakket achter."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, naam, dagen, toelichting in ROWS:
        model.objects.create(
            code=code, naam=naam, waarde=dagen, eenheid="dagen", geldig_van=VAN, bron=BRON, toelichting=toelichting,
            is_voorbeeld=True,
        )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("programma", "0019_streefwaarden_tenancy"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
