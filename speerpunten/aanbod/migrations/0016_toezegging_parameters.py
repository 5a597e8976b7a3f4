"""How the commitments of the convenant on work sites and applications are measured."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de convenantpartijen vastgesteld."
WET = "Omgevingswet artikel 16.64"
ROWS = (
    ("toezegging_venster.beslist_op_plannen", "Toezeggingen: periode, op tijd besloten over plannen", 730, "dagen", VOORSTEL, CONTROLEER),
    ("toezegging_beslistermijn_weken", "Zo snel volgt een besluit op een aanvraag voor bedden", 14, "weken", WET,
     "Acht weken, met een verlenging van zes weken: de gewone procedure. Het portaal weet niet welke procedure geldt."),
    ("toezegging_vraag_maand", "Vraag voor het komende jaar bekend vanaf", 12, "maand", VOORSTEL,
     f"Vanaf deze maand heeft een werkgever opgegeven hoeveel mensen het komende jaar nodig zijn. {CONTROLEER}"),
    ("toezegging_afstand_bekend", "Afstand tot het werk bekend van ten minste", 75, "procent", VOORSTEL,
     f"Van zo'n deel van de mensen moet zeker zijn of zij dichtbij wonen. Anders is de toezegging niet te meten. {CONTROLEER}"),
    ("toezegging_minstens.vraag_opgegeven", "Toezeggingen: minste aantal, vraag opgegeven", 1, "gevallen", VOORSTEL,
     f"Hier worden alle werkplekken geteld die er zijn. Dan is één genoeg. {CONTROLEER}"),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=bron, toelichting=tekst, is_voorbeeld=bron != WET)
        for code, naam, waarde, eenheid, bron, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0015_verdeling_parameters")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
