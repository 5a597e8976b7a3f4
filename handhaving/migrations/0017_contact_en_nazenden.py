"""How a provider reaches the gemeente about a case, and how late a phone may send what was seen on a joint round."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN, PORTAAL = date(2021, 1, 1), "Voorstel bij het programma"
ROWS = [
    ("zaak_contact", "Contact over een zaak", "Het algemene telefoonnummer of het contactformulier van de gemeente", "",
     "Dit leest de aanbieder bij een zaak. Vul een telefoonnummer of e-mailadres van uw team in, geen naam van een medewerker."),
    ("ronde_nazenden_dagen", "Gezamenlijke ronde: inspecties nazenden", 7, "dagen",
     "Zo lang na de dag van de ronde neemt het portaal een inspectie in een andere gemeente nog aan van een telefoon."),
]  # fmt: skip


def add(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, naam, waarde, eenheid, tekst in ROWS:
        model.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=PORTAAL, toelichting=tekst,
            is_voorbeeld=True,
        )  # fmt: skip


def remove(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0016_waterbed_tenancy")]

    operations = [FillTables(["core.Parameter"], add, remove)]
