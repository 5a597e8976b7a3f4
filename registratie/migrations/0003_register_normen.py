"""The norms for living space that the register computes with: SNF, as dated parameters that a gemeente may overrule."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 9, 1)
TOELICHTING = "Volgens de SNF-norm zoals die vanaf 1 september 2021 gold. Controleer bij een nieuwe versie van de norm."
PER_PERSOON = {
    "logiesgebouw": 10,
    "woning_kern": 12,
    "woning_buiten": 12,
    "boerenerf": 12,
    "units_tijdelijk": 10,
    "recreatiepark": 10,
    "hotel_pension": 10,
    "transformatie": 12,
    "schip_overig": 12,
}


def add_normen(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    rows = [
        (f"gbo_per_persoon.{soort}", "Gebruiksoppervlakte per persoon", waarde, "m²", "SNF-norm 1.3")
        for soort, waarde in PER_PERSOON.items()
    ]
    rows.append(("slaapkamer_per_persoon", "Slaapkamer, oppervlakte per persoon", 3.5, "m²", "SNF-norm 1.4.1"))
    rows.append(("personen_per_slaapkamer", "Personen per slaapkamer", 2, "personen", "SNF-norm en AKF"))
    for code, naam, waarde, eenheid, bron in rows:
        parameter.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, bron=bron, geldig_van=VAN, toelichting=TOELICHTING
        )


def remove_normen(apps, schema_editor):
    codes = [
        *(f"gbo_per_persoon.{soort}" for soort in PER_PERSOON),
        "slaapkamer_per_persoon",
        "personen_per_slaapkamer",
    ]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes, gemeente=None, geldig_van=VAN).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("registratie", "0002_tenancy"),
        ("core", "0003_gemeenten"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [FillTables(["core.Parameter"], add_normen, remove_normen)]
