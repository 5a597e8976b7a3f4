"""The first checklist with its 45 items, and the terms and norms that go with it."""

import json
from datetime import date
from pathlib import Path

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

ITEMS = Path(__file__).resolve().parent.parent / "checklist" / "items.json"
VAN = date(2021, 9, 1)
NIEUW = date(2025, 7, 1)
TERMIJN = "Dagen om te herstellen. De gemeente stelt deze termijn zelf; een checklistpunt kan een eigen termijn hebben."
NAGAAN = "Controleer dit bij de bron."
SNF, PORTAAL = "SNF-norm, versie 2021", "Afspraak in het portaal"
PARAMETERS = [
    ("hersteltermijn_dagen.K", "Hersteltermijn: kritiek", None, 2, "dagen", VAN, PORTAAL, TERMIJN, True),
    ("hersteltermijn_dagen.H", "Hersteltermijn: hoog", None, 14, "dagen", VAN, PORTAAL, TERMIJN, True),
    ("hersteltermijn_dagen.M", "Hersteltermijn: middel", None, 28, "dagen", VAN, PORTAAL, TERMIJN, True),
    ("hersteltermijn_dagen.L", "Hersteltermijn: laag", None, 56, "dagen", VAN, PORTAAL, TERMIJN, True),
    ("stopcontact_per_persoon", "Stopcontacten per bewoner", None, 1, "stopcontacten", VAN, SNF, NAGAAN, False),
    ("blusmiddel_liter", "Blusmiddel", None, 6, "liter", VAN, "SNF-norm 5.1", NAGAAN, False),
    ("gbo_per_persoon.nieuwbouw", "Gebruiksoppervlakte per persoon, nieuwbouw", None, 15, "m²", NIEUW,
     "SNF, aankondiging 2025", "Voor nieuwe hotels, pensions en logiesgebouwen. Controleer dit bij SNF.", True),
    ("brp_ingeschreven_procent", "Ingeschreven in de BRP na vier maanden", None, 100, "%", VAN,
     "Wet BRP, artikel 2.38", "De wet kent geen uitzondering; wie nog in behandeling is, telt als ingeschreven.", True),
    ("werkt_in_gemeente_procent", "Werkt in de gemeente", "GM0281", 80, "%", VAN,
     "Gemeente Tiel, Toetsingskader 2023", "De regel 80, 10 en 10. Controleer dit bij de gemeente.", True),
]  # fmt: skip
EENHEDEN = {
    "gbo_per_persoon": "m²", "gbo_nieuwbouw": "m²", "gbo_akf": "m²", "slaapkamer_per_persoon": "m²",
    "slaapkamer_roemer": "m²", "personen_per_slaapkamer": "personen", "bezetting": "personen", "vergund": "personen",
    "toiletten": "toiletten", "douches": "douches", "koelkast_liter": "liter", "kookpitten": "kookpitten",
    "stopcontacten": "stopcontacten", "blusmiddel_liter": "liter", "brp_ingeschreven": "%", "werkt_in_gemeente": "%",
}  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, naam, gemeente, waarde, eenheid, van, bron, tekst, voorbeeld in PARAMETERS:
        model.objects.create(
            code=code, naam=naam, gemeente_id=gemeente, waarde=waarde, eenheid=eenheid, geldig_van=van, bron=bron,
            toelichting=tekst, is_voorbeeld=voorbeeld,
        )  # fmt: skip


def remove_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, _, gemeente, *_ in PARAMETERS:
        model.objects.filter(code=code, gemeente_id=gemeente).delete()


def add_checklist(apps, schema_editor):
    seed = json.loads(ITEMS.read_text())
    versie = apps.get_model("handhaving", "Checklistversie").objects.create(
        nummer=1, naam=seed["naam"], status="concept", oranje_onder=90, toelichting=seed["toelichting"]
    )
    model = apps.get_model("handhaving", "Checklistitem")
    for volgorde, item in enumerate(seed["items"], start=1):
        geldt = item["geldt_voor"]
        model.objects.create(
            versie=versie, code=item["code"], thema=item["thema"], volgorde=volgorde, tekst=item["vraag"],
            toelichting=item["toelichting"], norm=item["norm"], bron=item["bron"], ernst=item["ernst"],
            gewicht=item["gewicht"], drempel=item["drempel"], eenheid=EENHEDEN.get(item["drempel"], ""),
            soorten=geldt.get("soorten", []), certificaat=geldt.get("certificaat", ""),
            vanaf_personen=geldt.get("vanaf_personen"), in_gebruik_na=geldt.get("in_gebruik_na"),
            ambitie=geldt.get("ambitie", False), gemeente_id=geldt.get("gemeente"),
        )  # fmt: skip
    versie.status, versie.geldig_van = "vastgesteld", VAN
    versie.save()


def remove_checklist(apps, schema_editor):
    schema_editor.execute("alter table handhaving_checklistitem disable trigger user")
    schema_editor.execute("alter table handhaving_checklistversie disable trigger user")
    apps.get_model("handhaving", "Checklistitem").objects.filter(versie__nummer=1).delete()
    apps.get_model("handhaving", "Checklistversie").objects.filter(nummer=1).delete()
    schema_editor.execute("set constraints all immediate")  # a check that waits would hold the tables
    schema_editor.execute("alter table handhaving_checklistversie enable trigger user")
    schema_editor.execute("alter table handhaving_checklistitem enable trigger user")


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0008_unchanging"), ("core", "0008_vernietiging")]

    operations = [
        FillTables(
            ["core.Parameter", "handhaving.Checklistitem", "handhaving.Checklistversie"],
            add_parameters,
            remove_parameters,
        ),
        FillTables(
            ["core.Parameter", "handhaving.Checklistitem", "handhaving.Checklistversie"],
            add_checklist,
            remove_checklist,
        ),
    ]
