"""When there is enough for an estimate, how good the linking is, and how long codes are kept."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
METING = "Eigen meting op verzonnen mensen: benchmarks/run telcodes"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
ROWS = (
    ("schatting.minste_lijst", "Schatting: minste aantal mensen op een lijst", 50, "mensen", VOORSTEL,
     "Met minder mensen op een lijst wordt er niet geschat."),
    ("schatting.minste_overlap", "Schatting: minste aantal mensen op twee lijsten", 20, "mensen", VOORSTEL,
     "Bij een kleine overlap bepaalt een enkele persoon de uitkomst. Ten minste 7 is nodig om de vertekening klein te houden; 20 is "
     "een ruime keuze."),
    ("schatting.gemist", "Schatting: aandeel gemiste koppelingen", 10, "procent", METING,
     "Zo vaak herkennen de codes iemand op een tweede lijst niet, als beide lijsten beschadigd zijn."),
    ("schatting.gemist_onzeker", "Schatting: onzekerheid van het aandeel gemiste koppelingen", 3, "procentpunt", VOORSTEL,
     "Standaardfout. Echte lijsten zijn beter of slechter geschreven dan de verzonnen."),
    ("schatting.fout", "Schatting: aandeel onterechte koppelingen", 0.3, "procent", METING,
     "Zo vaak wordt iemand die niet op de andere lijst staat, daar toch aan gekoppeld."),
    ("schatting.fout_onzeker", "Schatting: onzekerheid van het aandeel onterechte koppelingen", 0.3, "procentpunt", VOORSTEL,
     "Standaardfout."),
    ("schatting.bewaren_codes", "Schatting: zo lang blijven codes na een telronde", 90, "dagen", VOORSTEL,
     "Daarna worden de codes en het zout van de ronde vernietigd. De aantallen blijven."),
)  # fmt: skip


def add(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=bron, toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True)
        for code, naam, waarde, eenheid, bron, tekst in ROWS
    )  # fmt: skip


def remove(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("kennis", "0012_schatting_tenancy"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add, remove)]
