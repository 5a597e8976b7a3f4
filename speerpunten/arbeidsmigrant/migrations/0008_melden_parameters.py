"""Whom to call, and how long the sounding board keeps what is personal."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
CONTROLEER = "Controleer het nummer op de pagina van de bron voordat het portaal in gebruik gaat, en daarna elk jaar."
NUMMERS = [
    ("spoed", "Alarmnummer", "112", "https://www.politie.nl/contact"),
    ("politie", "Politie, geen spoed", "0900-8844", "https://www.politie.nl/contact"),
    ("inspectie", "Nederlandse Arbeidsinspectie", "0800-5151", "https://www.nlarbeidsinspectie.nl/contact"),
    ("fairwork", "FairWork", "020-7600809", "https://www.fairwork.nu/contact"),
    ("comensha", "CoMensha", "033-4481186", "https://www.comensha.nl/contact"),
    ("anoniem", "Meld Misdaad Anoniem", "0800-7000", "https://www.meldmisdaadanoniem.nl"),
]
BEWAREN = [
    ("klankbord_contact_dagen", "Klankbordgroep: adres voor uitnodigingen bewaren", 365,
     "Daarna verwijdert het portaal het e-mailadres en telefoonnummer van een lid. Het lid blijft lid."),
    ("klankbord_antwoord_dagen", "Klankbordgroep: antwoorden bewaren na het sluiten van de vraag", 365,
     "Daarna verwijdert het portaal de antwoorden. Het advies in het kort blijft staan."),
]  # fmt: skip


def add(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, naam, nummer, bron in NUMMERS:
        model.objects.create(
            code=f"noodnummer.{code}", naam=f"Telefoonnummer: {naam}", waarde=nummer, eenheid="", geldig_van=VAN, bron=bron,
            toelichting=CONTROLEER, is_voorbeeld=True,
        )  # fmt: skip
    for code, naam, dagen, tekst in BEWAREN:
        model.objects.create(
            code=code, naam=naam, waarde=dagen, eenheid="dagen", geldig_van=VAN, bron="Voorstel van het portaal",
            toelichting=tekst, is_voorbeeld=True,
        )  # fmt: skip


def remove(apps, schema_editor):
    codes = [f"noodnummer.{row[0]}" for row in NUMMERS] + [row[0] for row in BEWAREN]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes).delete()


class Migration(migrations.Migration):
    dependencies = [("arbeidsmigrant", "0007_klankbord_tenancy"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add, remove)]
