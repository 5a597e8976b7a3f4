"""The band around a share, the weights to begin with, how far back the trend goes, and beds per house in every gemeente."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
ROWS = (
    ("verdeling_band", "Rond het aandeel: zo ver er boven of onder", 15, "procent", VOORSTEL,
     "Binnen deze band heet het ‘rond het aandeel’. De grens zelf telt mee."),
    ("verdeling_gewichten", "Gewichten zolang er geen sleutel is afgesproken: werk, inwoners, oppervlak", [70, 20, 10], "procent",
     VOORSTEL, "Werk weegt het zwaarst, omdat de acht mensen dicht bij hun werk willen laten wonen."),
    ("verdeling_kwartalen", "Verloop van de verdeling: zo ver terug", 8, "kwartalen", VOORSTEL,
     "Verder terug zegt het register te weinig: de bedden van toen zijn niet bewaard."),
    ("bedden_per_kamerwoning", "Bedden per kamerwoning die terugkomt voor de woningmarkt", 6, "bedden",
     "Gemeente Tiel, Toetsingskader 2023", "Tiel rekent met zes. Voor de andere gemeenten is dit een voorbeeld; een eigen waarde gaat voor."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=bron, toelichting=f"{tekst} {CONTROLEER}",
              is_voorbeeld=True)
        for code, naam, waarde, eenheid, bron, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    codes = [row[0] for row in ROWS]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes, gemeente=None, geldig_van=VAN).delete()


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0014_verdeelsleutel"), ("registratie", "0012_locatiedossier_parameters")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
