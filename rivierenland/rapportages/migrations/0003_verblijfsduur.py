"""The limits between a short, a middle and a long stay, as parameters that a gemeente may overrule."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
GRENZEN = (
    (
        "verblijfsduur_kort_nachten",
        "Kort verblijf: minder nachten dan",
        122,
        "Twee derde van een half jaar, zoals bij de plicht tot inschrijving (Wet BRP, artikel 2.4)",
    ),
    (
        "verblijfsduur_midden_nachten",
        "Middellang verblijf: minder nachten dan",
        1096,
        "Voorbeeld: drie jaar, zoals in beleid van gemeenten in de regio",
    ),
)


def add_limits(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    for code, naam, waarde, bron in GRENZEN:
        parameter.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid="nachten", bron=bron, geldig_van=VAN,
            is_voorbeeld=bron.startswith("Voorbeeld"),
            toelichting="Het maandrapport deelt verblijven in naar hun duur tot nu toe.",
        )  # fmt: skip


def remove_limits(apps, schema_editor):
    codes = [code for code, *_ in GRENZEN]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes, gemeente=None, geldig_van=VAN).delete()


class Migration(migrations.Migration):
    dependencies = [("rapportages", "0002_tenancy"), ("core", "0003_gemeenten")]

    operations = [FillTables(["core.Parameter"], add_limits, remove_limits)]
