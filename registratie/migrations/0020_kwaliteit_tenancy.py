"""Row security for supply quality, and its terms as dated parameters that a gemeente may overrule."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import ForceRowSecurity

TENANTS = {"gemeente": "gemeente_code", "organisatie": "organisatie_id"}
VAN = date(2021, 1, 1)
BRON = "Voorstel bij het programma"
TERMEN = (
    (
        "kwaliteit_herinnering_dagen", "Aanlevering: eerste herinnering", 2, "dagen te laat",
        "Zo veel dagen na de afgesproken dag gaat er een vriendelijke mail naar de organisatie.",
    ),
    (
        "kwaliteit_tweede_herinnering_dagen", "Aanlevering: tweede herinnering", 7, "dagen te laat",
        "Zo veel dagen na de afgesproken dag gaat er nog een mail naar de organisatie.",
    ),
    (
        "kwaliteit_opvolging_dagen", "Aanlevering: taak voor de gemeente", 10, "dagen te laat",
        "Vanaf dan vraagt het portaal de gemeente om contact op te nemen. Het is geen sanctie.",
    ),
    (
        "kwaliteit_portaal_dagen", "Aanlevering: zo lang zonder lijst heet met de hand bijgehouden", 91, "dagen",
        "Wie zo lang geen lijst stuurde en wel mensen in- en uitcheckt, houdt het register zelf bij en is niet te laat.",
    ),
    (
        "kwaliteit_fouten_dagen", "Aanlevering: periode voor het aandeel foute rijen", 28, "dagen",
        "Wij kijken naar de lijsten die in deze dagen zijn opgeslagen.",
    ),
    (
        "kwaliteit_band_weken", "Aanlevering: weken waarmee wij vergelijken", 6, "weken",
        "Gewoon is het midden van dezelfde weekdag in deze weken.",
    ),
    (
        "kwaliteit_band_procent", "Aanlevering: hoeveel meer of minder nog gewoon is", 30, "procent",
        "Boven of onder het gewone aantal.",
    ),
    (
        "kwaliteit_band_minimum", "Aanlevering: kleinste verschil dat opvalt", 6, "personen",
        "Zo veel mensen meer of minder is altijd gewoon.",
    ),
    (
        "kwaliteit_oogst_eerste_week", "Oogst: eerste week van drukte", 29, "weeknummer",
        "Vanaf deze week komen er mensen voor de pluk. Wie nog geen eerdere oogst in het register heeft, valt dan niet op.",
    ),
    (
        "kwaliteit_oogst_laatste_week", "Oogst: laatste week van drukte", 46, "weeknummer",
        "Tot en met deze week vertrekken de mensen van de pluk weer.",
    ),
)  # fmt: skip


def add_termen(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    for code, naam, waarde, eenheid, toelichting in TERMEN:
        parameter.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, bron=BRON, geldig_van=VAN, toelichting=toelichting,
            is_voorbeeld=True,
        )  # fmt: skip


def remove_termen(apps, schema_editor):
    codes = [code for code, *_ in TERMEN]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes, gemeente=None, geldig_van=VAN).delete()


class Migration(migrations.Migration):
    dependencies = [("registratie", "0019_kwaliteit")]

    operations = [
        ForceRowSecurity("registratie_kwaliteitsmeting", **TENANTS),
        ForceRowSecurity("registratie_leverherinnering", **TENANTS),
        *(
            ForceRowSecurity(f"registratie_leverafspraak{suffix}", **TENANTS, append_only=bool(suffix))
            for suffix in ("", "event")
        ),
        *(
            ForceRowSecurity(f"registratie_leveropvolging{suffix}", gemeente="gemeente_code", append_only=bool(suffix))
            for suffix in ("", "event")
        ),
        FillTables(["core.Parameter"], add_termen, remove_termen),
    ]
