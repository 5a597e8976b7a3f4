"""How long parties have to sign a new version, how long an evaluation is open, and from how many answers they are told."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
BRON = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
ROWS = (
    ("convenant_overgang_dagen", "Opnieuw ondertekenen van een nieuwe versie: ten minste", 90, "dagen",
     "Zo lang heeft een partij ten minste de tijd om een nieuwe versie te ondertekenen, en blijft zij intussen partij."),
    ("evaluatie_antwoord_dagen", "Vragen van de evaluatie: antwoordtijd ten minste", 21, "dagen",
     "Zo lang staat de vragenlijst van de jaarlijkse evaluatie ten minste open."),
    ("evaluatie_minimum_antwoorden", "Antwoorden op de evaluatie: tonen vanaf", 5, "antwoorden",
     "Bij minder antwoorden is te raden wie wat zei. Dan worden antwoorden en opmerkingen niet getoond."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=BRON, toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("convenant", "0007_evaluatie_vast"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
