"""The terms of a conversation about keeping commitments, and how old a contact point may be."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
TERMIJNEN = (
    ("naleving_plan_dagen", "Verbeterplan indienen", 21, "Zo veel dagen heeft een partij na de kennisgeving of na een vraag om aanvulling."),
    ("naleving_oordeel_dagen", "Verbeterplan beoordelen", 14, "Zo veel dagen heeft de gemeente nadat het plan is ingediend."),
    ("naleving_hercontrole_dagen", "Hercontrole na akkoord", 56, "Voorstel voor de datum van de hercontrole. De gemeente kan een andere dag kiezen."),
    ("naleving_herinnering_dagen", "Herinneren voor de laatste dag", 5, "Zo veel dagen voor de laatste dag krijgt wie aan zet is een herinnering."),
    ("aanspreekpunt_dagen", "Aanspreekpunt opnieuw bevestigen", 365, "Zo lang geldt een bevestiging. Daarna vraagt het portaal de gemeente of het aanspreekpunt nog klopt."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.bulk_create(
        apps.get_model("core", "Parameter")(
            code=code, naam=naam, waarde=waarde, eenheid="dagen", geldig_van=VAN, bron=VOORSTEL,
            toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True,
        )
        for code, naam, waarde, tekst in TERMIJNEN
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in TERMIJNEN]).delete()


class Migration(migrations.Migration):
    dependencies = [("convenant", "0018_naleving_tenancy"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
