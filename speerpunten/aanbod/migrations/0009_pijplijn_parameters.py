"""When a project stands still too long, and how many projects a lead time needs."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
ROWS = (
    ("pijplijn_stil_dagen", "Project staat te lang stil na", 180, "dagen",
     "Zoveel dagen in hetzelfde stadium, en het project komt op de startpagina van de gemeente."),
    ("doorlooptijd_minste_aantal", "Projecten die nodig zijn voor een doorlooptijd", 5, "projecten",
     "Zijn er minder projecten door een stadium gekomen, dan zegt een middelste waarde te weinig en tonen wij haar niet."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL,
              toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0008_pijplijn_tenancy")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
