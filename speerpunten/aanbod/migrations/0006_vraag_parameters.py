"""The most people that the rule of hectares gives to one work site, and from how many people on the portal asks again."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

BUREN = "GM0214"
VAN = date(2021, 1, 1)
ROWS = (
    (BUREN, "max_personen_per_locatie.hectares", "Hoogste aantal personen per locatie volgens de hectares", 50, "personen",
     "Gemeente Buren, beleid huisvesting",
     "Hoort bij het hoogste aantal personen per hectare. Nog niet bij de gemeente nagegaan."),
    (None, "vraag_controleer_vanaf", "Mensen op één werkplek: vraag na vanaf", 5000, "mensen", "Voorstel van het portaal",
     "Wie meer opgeeft, krijgt de vraag of het getal klopt."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(
            gemeente_id=gemeente, code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=bron,
            toelichting=tekst, is_voorbeeld=True,
        )
        for gemeente, code, naam, waarde, eenheid, bron, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[1] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0005_woonplek_tenancy"), ("registratie", "0012_locatiedossier_parameters")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
