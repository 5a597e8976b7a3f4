"""What the report on a new business counts with beside the task: cars, vans, the busiest hour, and the norm of general practices."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
DELEN = "Achter elkaar: fiets, auto, busje van de werkgever of uitzender, openbaar vervoer. Samen 100."
ROWS = (
    ("effect.grootste", "Nieuw bedrijf: meeste werknemers die door te rekenen zijn", 5000, "mensen", VOORSTEL,
     "Een groter aantal is meestal een typefout."),
    ("effect.vervoer.1", "Nieuw bedrijf: vervoer tot de eerste afstandsgrens", [70, 10, 20, 0], "procent", VOORSTEL, DELEN),
    ("effect.vervoer.2", "Nieuw bedrijf: vervoer tot de tweede afstandsgrens", [15, 30, 50, 5], "procent", VOORSTEL, DELEN),
    ("effect.vervoer.3", "Nieuw bedrijf: vervoer tot de derde afstandsgrens", [0, 35, 60, 5], "procent", VOORSTEL, DELEN),
    ("effect.vervoer.4", "Nieuw bedrijf: vervoer verder dan de derde afstandsgrens", [0, 40, 55, 5], "procent", VOORSTEL, DELEN),
    ("effect.per_auto", "Nieuw bedrijf: mensen in een auto", 1.3, "mensen", VOORSTEL, "Collega’s rijden vaak samen."),
    ("effect.per_busje", "Nieuw bedrijf: mensen in een busje", 6, "mensen", VOORSTEL, "Een busje heeft acht of negen plaatsen."),
    ("effect.spits", "Nieuw bedrijf: deel dat in het drukste uur komt", 40, "procent", VOORSTEL, "Bij ploegendienst komt niet iedereen tegelijk."),
    ("effect.huisarts", "Nieuw bedrijf: mensen per voltijds huisarts", 2095, "mensen", "Normpraktijk van de Nederlandse Zorgautoriteit (NZa)",
     "De norm gaat over een gemiddelde bevolking. Jonge werknemers gaan minder vaak, maar een tolk kost meer tijd."),
    ("effect.marge_wonen", "Nieuw bedrijf: onzekerheid in wie hier woont", 10, "procentpunt", VOORSTEL,
     "Hoeveel het deel in de regio en het deel in een eigen woning anders kan zijn, voor de vraag welke aanname het zwaarst telt."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=bron, toelichting=f"{tekst} {CONTROLEER}",
              is_voorbeeld=True)
        for code, naam, waarde, eenheid, bron, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("kennis", "0014_effect"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
