"""How long a document may be read before it is signed, and how far two clocks may differ."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
BRON = "Voorstel van het portaal"
ROWS = (
    ("ondertekenen.lezen_minuten", "Ondertekenen: tijd om te lezen", 60, "minuten",
     "Zo lang na het openen van de pagina kan met datzelfde document worden ondertekend. Daarna maakt de pagina een nieuw document."),
    ("ondertekenen.klok_seconden", "Ondertekenen: verschil tussen klokken", 60, "seconden",
     "Het moment van ondertekenen is dat van de database. Loopt de klok van de webserver meer dan dit voor of achter, dan kan niemand "
     "ondertekenen tot de beheerder de klok gelijk zet."),
    ("ondertekenen.certificaat_dagen", "Zegelcertificaat: waarschuwen voor het einde", 60, "dagen",
     "Zo veel dagen voor het einde van het certificaat vraagt de pagina met machtigingen om een nieuw certificaat."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=BRON, toelichting=tekst, is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("convenant", "0012_ondertekenen_vast"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
