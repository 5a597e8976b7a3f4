"""A text for every kind of letter to start with: an example, the same for every gemeente."""

from pathlib import Path

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

MAP = Path(__file__).resolve().parents[1] / "brieven/standaard"
ONDERWERPEN = {
    "waarschuwing": "Waarschuwing over {locatie}",
    "voornemen": "Voornemen over {locatie}: uw mening gevraagd",
    "last_dwangsom": "Besluit: last onder dwangsom voor {locatie}",
    "invordering": "Besluit: invordering van de dwangsom voor {locatie}",
}


def add(apps, schema_editor):
    model = apps.get_model("handhaving", "Briefsjabloon")
    for soort, onderwerp in ONDERWERPEN.items():
        tekst = (MAP / f"{soort}.txt").read_text(encoding="utf-8")
        model.objects.create(soort=soort, versie=1, onderwerp=onderwerp, tekst=tekst, is_voorbeeld=True)


def remove(apps, schema_editor):
    apps.get_model("handhaving", "Briefsjabloon").objects.filter(gemeente=None, versie=1).delete()


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0013_zaak_parameters")]

    operations = [FillTables(["handhaving.Briefsjabloon"], add, remove)]
