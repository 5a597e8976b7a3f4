"""Chances per stage, seasons per sector, margins of certainty, and how distance is counted."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
KANSEN = (
    ("idee", "Idee", 5), ("verkenning", "Verkenning", 15), ("vooroverleg", "Vooroverleg", 30),
    ("aanvraag", "Aanvraag ingediend", 50), ("besluit", "Vergund", 75), ("bezwaar_beroep", "Bezwaar of beroep", 60),
    ("onherroepelijk", "Onherroepelijk", 90), ("realisatie", "In aanbouw", 95), ("in_gebruik", "In gebruik", 100),
    ("afgevallen", "Afgevallen", 0), ("ingetrokken", "Ingetrokken", 0), ("geweigerd", "Geweigerd", 0),
    ("geschorst", "Geschorst", 0),
)  # fmt: skip
VLAK = [1] * 12
SEIZOENEN = (
    ("fruitteelt", "fruitteelt", [0.5, 0.6, 0.6, 0.6, 0.7, 0.9, 0.9, 1.8, 3.0, 2.0, 0.6, 0.4]),
    ("zachtfruit", "zachtfruit en kersen", [0.2, 0.3, 0.5, 1.0, 2.0, 2.5, 2.2, 1.6, 1.2, 0.7, 0.3, 0.2]),
    ("glastuinbouw", "glastuinbouw", [1, 1, 1.1, 1.1, 1.1, 1.1, 1, 1, 1, 1, 1, 1]),
    ("boomkwekerij", "boomkwekerij", [1.2, 1.2, 1.2, 0.9, 0.8, 0.8, 0.8, 0.8, 0.9, 1.1, 1.3, 1.2]),
    ("logistiek", "logistiek", [0.9, 0.9, 0.95, 0.95, 1, 1, 0.95, 0.95, 1, 1.1, 1.25, 1.2]),
    *((code, naam, VLAK) for code, naam in (
        ("champignonteelt", "champignonteelt"), ("overig_agrarisch", "overige land- en tuinbouw"),
        ("voedingsindustrie", "voedingsindustrie"), ("industrie", "industrie"), ("bouw", "bouw"),
        ("schoonmaak", "schoonmaak"), ("horeca", "horeca"), ("overig", "overig"),
    )),
)  # fmt: skip
MARGES = (("hoog", "zeker", 5), ("middel", "redelijk zeker", 15), ("laag", "onzeker", 40))
AFSTAND = (
    ("afstand_factor", "Van hemelsbreed naar weg", 1.3, "maal",
     "De afstand over de weg is ongeveer zo veel keer de afstand hemelsbreed. Wordt gebruikt zolang er geen gemeten routes zijn."),
    ("afstandsklassen", "Grenzen van de afstandsklassen", [5, 15, 30], "kilometer",
     "Tot 5 kilometer is te fietsen. De andere grenzen zijn een keuze."),
    ("norm_binnen_15_km", "Mensen die binnen 15 kilometer van hun werk wonen: streven", 80, "procent",
     "Er is geen landelijke norm gevonden. Tiel streeft naar 80 procent werk in of dichtbij de eigen gemeente."),
)  # fmt: skip


def rows():
    for code, naam, kans in KANSEN:
        yield f"kans.{code}", f"Kans dat de bedden er komen: {naam.lower()}", kans, "procent", CONTROLEER
    for code, naam, gewichten in SEIZOENEN:
        tekst = "Twaalf getallen, januari eerst. 1 is het aantal mensen dat er het hele jaar gemiddeld nodig is."
        yield f"seizoen.{code}", f"Seizoen: {naam}", gewichten, "maal", f"{tekst} {CONTROLEER}"
    for code, naam, marge in MARGES:
        tekst = "Zo ver kan het werkelijke aantal naar boven of beneden afwijken, in negen van de tien gevallen."
        yield f"marge.{code}", f"Onzekerheid van een opgave: {naam}", marge, "procent", f"{tekst} {CONTROLEER}"
    for code, naam, waarde, eenheid, tekst in AFSTAND:
        yield code, naam, waarde, eenheid, f"{tekst} {CONTROLEER}"


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL, toelichting=tekst, is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in rows()
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in rows()]).delete()


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0002_tenancy"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
