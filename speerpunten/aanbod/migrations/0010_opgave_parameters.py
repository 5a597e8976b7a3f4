"""What the task assumes about living, growth, replacement and delay."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONVENANT = (
    "Ondertekening convenant, vdu.nl, 26 juni 2023: 12.000 mensen aan het werk, 3.000 tot 10.000 erbij in tien jaar"
)
ZALTBOMMEL = "Tempo is een voorstel; Zaltbommel bouwt verkamerde woningen af (uitvoeringsregels 2025)"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
ROWS = (
    ("opgave.in_regio", "Opgave: mensen die in de regio wonen", 90, "procent", VOORSTEL,
     "Van de mensen die hier het hele jaar werken. De anderen reizen heen en weer van buiten de regio."),
    ("opgave.eigen_woning", "Opgave: mensen in een eigen woning", 25, "procent", VOORSTEL,
     "Van de mensen die het hele jaar in de regio werken en wonen. Zij huren of kopen zelf en zoeken geen bed. Een vaak genoemde"
     " verdeling zegt 30 procent (korte-adviezen.com, een zwakke bron)."),
    ("opgave.op_erf", "Opgave: seizoensmensen die bij hun werk wonen", 60, "procent", VOORSTEL,
     "Van de mensen die er alleen in het seizoen zijn. De anderen wonen elders, reizen heen en weer of slapen bij bekenden."),
    ("opgave.groei_laag", "Opgave: groei van de vraag, laag", 2.3, "procent per jaar", CONVENANT,
     "3.000 mensen erbij in tien jaar. Onder nul is krimp."),
    ("opgave.groei_midden", "Opgave: groei van de vraag, midden", 4.4, "procent per jaar", CONVENANT,
     "6.500 mensen erbij in tien jaar, het midden tussen laag en hoog. Onder nul is krimp."),
    ("opgave.groei_hoog", "Opgave: groei van de vraag, hoog", 6.2, "procent per jaar", CONVENANT,
     "10.000 mensen erbij in tien jaar. Onder nul is krimp."),
    ("opgave.afbouw_kern", "Opgave: afbouw van kamerverhuur in de kern", 10, "procent per jaar", ZALTBOMMEL,
     "Van de bedden die er nu zijn in woningen in een kern. Elk jaar hetzelfde aantal, tot er geen meer zijn."),
    ("opgave.niet_conform", "Opgave: bedden die niet voldoen", 8, "procent", VOORSTEL,
     "Van de bedden die er het hele jaar zijn. Zij moeten vervangen worden; wat al afgebouwd wordt telt niet nog eens."),
    ("opgave.vertraging", "Opgave: vertraging van een plan", 6, "maanden", VOORSTEL,
     "Zo veel later dan verwacht gaat een plan gemiddeld open."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=bron,
              toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True)
        for code, naam, waarde, eenheid, bron, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0009_pijplijn_parameters")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
