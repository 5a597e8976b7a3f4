"""Terms and bounds of joining and leaving."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
NAU = date(2028, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de partijen vastgesteld."
WAARDEN = (
    ("toetreding.besluit_weken", "Besluiten over een verzoek om toe te treden", 6, "weken",
     "Binnen zo veel weken na het verzoek besluit elke gemeente waar de organisatie locaties heeft."),
    ("toetreding.herinnering_dagen", "Herinnering aan een besluit over toetreden", 7, "dagen",
     "Zo veel dagen voor de laatste dag krijgt een gemeente die nog niet besloot, een herinnering."),
    ("toetreding.register_dagen", "Terugkijken naar het nachtregister bij toetreden", 90, "dagen",
     "Over zo veel dagen wordt gekeken of lijsten op tijd kwamen."),
    ("toetreding.register_te_laat", "Te late lijsten bij toetreden, hoogstens", 3, "keer",
     "Vaker te laat in die dagen, in één gemeente: het nachtregister voldoet niet."),
    ("toetreding.opzegtermijn_maanden", "Opzegtermijn van het convenant", 3, "maanden",
     "Wie opzegt, blijft nog zo veel maanden partij."),
    ("toetreding.reageren_dagen", "Tijd om te reageren op een voornemen, minstens", 14, "dagen",
     "Zo veel dagen krijgt een partij minstens om te reageren voordat een gemeente besluit."),
    ("toetreding.wachten_na_royement_maanden", "Wachten na een royement", 12, "maanden",
     "Zo veel maanden na een royement kan een organisatie opnieuw toetreden."),
)  # fmt: skip
NAU_TEKST = "1: een uitzender moet door de NAU zijn toegelaten. De Wtta verplicht de toelating vanaf 2027 en wordt gehandhaafd vanaf 2028."


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    rows = [
        model(code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL,
              toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True)
        for code, naam, waarde, eenheid, tekst in WAARDEN
    ]  # fmt: skip
    for waarde, van, tot in ((0, VAN, NAU), (1, NAU, None)):
        rows.append(
            model(code="toetreding.nau_vereist", naam="Toelating door de NAU vereist bij toetreden", waarde=waarde, geldig_van=van,
                  geldig_tot=tot, bron="Wtta; keuze van het portaal", toelichting=f"{NAU_TEKST} {CONTROLEER}", is_voorbeeld=True)
        )  # fmt: skip
    model.objects.bulk_create(rows)


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__startswith="toetreding.").delete()


class Migration(migrations.Migration):
    dependencies = [("convenant", "0009_partijleven"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
