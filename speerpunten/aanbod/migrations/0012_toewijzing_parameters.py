"""How travel is counted, how large a new location may be, how far people choose to live from work, and how long a sum is kept."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
ROWS = (
    ("werkdagen_per_week", "Werkdagen per week", 5, "dagen",
     "Voor de reiskilometers in een week. In de oogst werken mensen vaak zes dagen."),
    ("ritten_per_werkdag", "Ritten tussen bed en werk op een werkdag", 2, "ritten", "Heen en terug."),
    ("nieuwe_locatie_min", "Kleinste nieuwe locatie die door te rekenen is", 20, "bedden",
     "Kleiner verandert het beeld van de regio niet zichtbaar."),
    ("nieuwe_locatie_max", "Grootste nieuwe locatie die door te rekenen is", 350, "bedden",
     "De grootste maat van een logiesgebouw in de regels van de gemeenten."),
    ("afstandsverval_km", "Hoe snel wonen verder van het werk minder wordt gekozen", 8, "kilometer",
     "Bij zo veel kilometer verder wonen kiezen 2,7 keer zo weinig mensen die plek. Alleen voor de schatting van waar mensen nu wonen."),
    ("berekening_bewaren_dagen", "Een berekening die niemand meer opvraagt bewaren", 60, "dagen",
     "Een bewaard scenario blijft. In een berekening staan alleen cijfers."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL, toelichting=f"{tekst} {CONTROLEER}",
              is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0011_berekening"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
