"""How long a check of an offer counts, and how far help may be."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
ROWS = (
    ("hulp_nagekeken_maanden", "Hulpaanbod: zo lang telt nakijken", 6, "maanden",
     "Daarna staat op de openbare pagina dat het aanbod lang niet is nagekeken, en krijgt de eigenaar een herinnering."),
    ("hulp_afstand_km", "Hulpaanbod: dit is nog dichtbij", 10, "kilometer",
     "Hemelsbreed. Hulp binnen deze afstand van de gemeente telt als dichtbij in het overzicht van wat ontbreekt."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL, toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("zorg", "0002_hulpaanbod_tenancy"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
