"""The differences between gemeenten that are published, with where they stand. What is not here, nobody has filled in."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

AANNAME = date(2021, 1, 1)
NAGAAN = "De begindatum is een aanname. Controleer dit bij de gemeente."
BUREN, ZALTBOMMEL, WEST_BETUWE, TIEL = "GM0214", "GM0297", "GM1960", "GM0281"
UITVOERINGSREGELS = "Uitvoeringsregels huisvesting internationale werknemers 2025"
ZB = ("Gemeente Zaltbommel", UITVOERINGSREGELS, date(2025, 7, 17), "")
WB = ("Gemeente West Betuwe", "beleid huisvesting", None, "https://www.westbetuwe.nl/huisvesting-arbeidsmigranten")
BR = ("Gemeente Buren", "beleid huisvesting", None, "")
TL = ("Gemeente Tiel", "Toetsingskader 2023", None, "")
ZB_VAN = date(2025, 7, 17)
REGELS = (
    ("regel.alleen_eigen_werknemers", "Alleen eigen werknemers", "", ZALTBOMMEL, True, ZB_VAN, ZB, "Alleen eigen personeel."),
    ("regel.tenten_caravans", "Tenten en caravans", "", WEST_BETUWE, False, AANNAME, WB, NAGAAN),
    ("regel.uitsterfregeling", "Uitsterfregeling", "", ZALTBOMMEL, True, ZB_VAN, ZB,
     "In de kern afgebouwd van 4 naar 0 personen per woning."),
    ("regel.recreatiepark", "Recreatieparken", "", ZALTBOMMEL, "nee", ZB_VAN, ZB, ""),
    ("regel.plaats_grote_locatie", "Plaats van grote locaties", "", WEST_BETUWE, "Bij voorkeur aan de rand van een kern.",
     AANNAME, WB, NAGAAN),
    ("regel.plaats_grote_locatie", "Plaats van grote locaties", "", BUREN, "Geen grootschalige locaties.", AANNAME, BR, NAGAAN),
    ("regel.plaats_grote_locatie", "Plaats van grote locaties", "", TIEL, "Centrale locaties van 100 tot 350 bedden.",
     AANNAME, TL, NAGAAN),
    ("regel.certificaat", "Certificaat", "", ZALTBOMMEL, "verplicht", ZB_VAN, ZB, ""),
    ("regel.certificaat", "Certificaat", "", BUREN, "gelijkwaardig", AANNAME, BR, f"Eisen zoals in een certificaat. {NAGAAN}"),
    ("regel.huurcontract_los", "Huur los van werk", "", BUREN, True, AANNAME, BR, NAGAAN),
    ("regel.infokaart", "Informatiekaart", "", WEST_BETUWE, True, AANNAME, WB, NAGAAN),
    ("regel.convenant", "Deelnemen aan het convenant", "", TIEL, True, AANNAME, TL, NAGAAN),
    ("regel.werkt_in_gemeente", "Wonen en werken in dezelfde gemeente", "procent", TIEL, 80, AANNAME, TL,
     f"80 procent werkt in Tiel, 10 procent in de regio, 10 procent vrij. {NAGAAN}"),
    ("regel.uitgesloten_gebied", "Gebieden waar het niet mag", "", ZALTBOMMEL, "De Nieuwe Hollandse Waterlinie.", ZB_VAN, ZB, ""),
)  # fmt: skip
ONTWERP = ("max_personen.woning_kern", TIEL, "Voorstel uit 2018, geen besluit.")
"""A value that stands as a norm already, and that was only ever a proposal."""


def add_rules(apps, schema_editor):
    parameter, regelstand = apps.get_model("core", "Parameter"), apps.get_model("kennis", "Regelstand")
    for code, naam, eenheid, gemeente, waarde, van, (wie, titel, dag, url), tekst in REGELS:
        row = parameter.objects.create(
            code=code, naam=naam, gemeente_id=gemeente, waarde=waarde, eenheid=eenheid, geldig_van=van,
            bron=f"{wie}, {titel}", toelichting=tekst, is_voorbeeld=van == AANNAME,
        )  # fmt: skip
        regelstand.objects.create(
            regel=code, gemeente_id=gemeente, status="vastgesteld", parameter=row, geldig_van=van, bron_titel=f"{wie}, {titel}",
            bron_datum=dag, bron_url=url, opmerking=tekst,
        )  # fmt: skip
    code, gemeente, tekst = ONTWERP
    row = parameter.objects.filter(code=code, gemeente_id=gemeente).first()
    if row is not None:
        regelstand.objects.create(
            regel=code, gemeente_id=gemeente, status="ontwerp", parameter=row, geldig_van=row.geldig_van,
            geldig_tot=row.geldig_tot, bron_titel=row.bron, opmerking=tekst,
        )  # fmt: skip


def remove_rules(apps, schema_editor):
    apps.get_model("kennis", "Regelstand").objects.all().delete()
    apps.get_model("core", "Parameter").objects.filter(code__startswith="regel.").delete()


class Migration(migrations.Migration):
    dependencies = [("kennis", "0005_regels"), ("registratie", "0012_locatiedossier_parameters")]

    operations = [FillTables(["core.Parameter", "kennis.Regelstand"], add_rules, remove_rules)]
