"""How long consent holds, a partner has to answer, and data stay."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
TERMIJNEN = (
    ("toestemming_maanden", "Toestemming voor doorverwijzen geldt", 3, "maanden", "Daarna vervalt zij, en verdwijnen de contactgegevens dezelfde dag."),
    ("doorverwijzing_antwoord_werkdagen", "Antwoorden op een doorverwijzing", 5, "werkdagen", "Daarna gaat de doorverwijzing terug naar de verwijzer."),
    ("doorverwijzing_herinnering_werkdagen", "Herinneren voor de laatste dag", 2, "werkdagen", "Zo veel werkdagen voor de laatste dag krijgt de partner een herinnering."),
    ("doorverwijzing_uitkomst_weken", "Aangenomen zonder uitkomst", 6, "weken", "Na zo veel weken staat een aangenomen doorverwijzing op de lijst met wat vastloopt."),
    ("toestemming_bijna_dagen", "Toestemming loopt bijna af", 14, "dagen", "Zo veel dagen voor het einde staat een doorverwijzing op de lijst met wat vastloopt."),
    ("doorverwijscontact_maanden", "Contactgegevens na het afsluiten", 6, "maanden", "Langer bewaart het portaal contactgegevens nooit. Zonder toestemming verdwijnen zij eerder."),
    ("doorverwijzing_bewaren_maanden", "Doorverwijzing na het afsluiten", 24, "maanden", "Zo lang blijft de doorverwijzing zonder persoon staan, voor de cijfers en om toestemming te kunnen aantonen."),
    ("doorverwijzing_concept_dagen", "Doorverwijzing die niet is aangeboden", 30, "dagen", "Wat zo lang bij niemand ligt, verdwijnt vanzelf."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.bulk_create(
        apps.get_model("core", "Parameter")(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL,
            toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True,
        )
        for code, naam, waarde, eenheid, tekst in TERMIJNEN
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in TERMIJNEN]).delete()


class Migration(migrations.Migration):
    dependencies = [("zorg", "0005_doorverwijzing_tenancy"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
