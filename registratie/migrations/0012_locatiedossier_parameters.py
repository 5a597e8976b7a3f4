"""Norms for facilities (SNF), of AKF and of gemeenten; which permits a gemeente asks for; when an end is announced."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

SNF_VAN, AKF_VAN, AKF_15, AANNAME = date(2021, 9, 1), date(2024, 8, 15), date(2026, 1, 1), date(2021, 1, 1)
SNF_TEKST = "Volgens de SNF-norm zoals die vanaf 1 september 2021 gold. Controleer bij een nieuwe versie van de norm."
AKF_TEKST = "Geldt voor wie een AKF-certificaat heeft."
NAGAAN = "De begindatum is een aanname. Controleer dit bij de gemeente."
BUREN, ZALTBOMMEL, WEST_BETUWE, TIEL, MAASDRIEL = "GM0214", "GM0297", "GM1960", "GM0281", "GM0263"
WB, TL = "Gemeente West Betuwe, beleid huisvesting", "Gemeente Tiel, Toetsingskader 2023"
SOORTEN = {
    "logiesgebouw": "logiesgebouw of campus",
    "woning_kern": "woning in de kern",
    "woning_buiten": "woning in het buitengebied",
    "boerenerf": "erf van de werkgever",
    "units_tijdelijk": "tijdelijke units",
    "recreatiepark": "recreatiepark",
    "hotel_pension": "hotel of pension",
    "transformatie": "verbouwd gebouw",
    "schip_overig": "schip of anders",
}
VERGUNNINGEN = {
    "omgevingsvergunning_bopa": "omgevingsvergunning, buiten het omgevingsplan",
    "omgevingsvergunning_binnenplans": "omgevingsvergunning, binnen het omgevingsplan",
    "exploitatievergunning_apv": "exploitatievergunning (APV)",
    "verhuurvergunning_wgv": "verhuurvergunning (Wet goed verhuurderschap)",
    "omzettingsvergunning_huisvestingswet": "omzettingsvergunning (Huisvestingswet)",
    "gebruiksmelding_brandveiligheid": "gebruiksmelding brandveiligheid",
}
SNF = [
    ("personen_per_toilet", "Personen per toilet", 8, "personen", "SNF-norm 2.1"),
    ("personen_per_douche", "Personen per douche", 8, "personen", "SNF-norm 2.2"),
    ("koelkast_liter_per_persoon", "Koelkast en vriezer per persoon", 30, "liter", "SNF-norm 3.1"),
    ("kookpitten.minimum", "Kookpitten: altijd minstens", 4, "pitten", "SNF-norm 3.2"),
    ("kookpitten.minimum_tot", "Kookpitten: het minimum is genoeg tot en met", 8, "personen", "SNF-norm 3.2"),
    ("kookpitten.personen_per_pit", "Kookpitten: daarboven personen per pit", 2, "personen", "SNF-norm 3.2"),
    ("kookpitten.per_pit_tot", "Kookpitten: per pit tellen tot en met", 30, "personen", "SNF-norm 3.2"),
    ("kookpitten.genoeg", "Kookpitten: daarboven altijd genoeg", 16, "pitten", "SNF-norm 3.2"),
]  # fmt: skip
AKF = [
    ("gbo_per_persoon.akf", "Gebruiksoppervlakte per persoon", 13, "m²", AKF_VAN, AKF_15),
    ("gbo_per_persoon.akf", "Gebruiksoppervlakte per persoon", 15, "m²", AKF_15, None),
    ("vrije_loopruimte.akf", "Vrije loopruimte per persoon", 3, "m²", AKF_VAN, None),
]
GEMEENTEN = [
    (WEST_BETUWE, "slaapkamer_per_persoon", "Slaapkamer, oppervlakte per persoon", 3.5, "m²", WB, NAGAAN),
    (WEST_BETUWE, "personen_per_slaapkamer", "Personen per slaapkamer", 2, "personen", WB, NAGAAN),
    (WEST_BETUWE, "slaapkamer_minimum", "Slaapkamer, kleinste oppervlakte", 7, "m²", WB, NAGAAN),
    (TIEL, "max_personen.woning_kern", "Hoogste aantal personen: woning in de kern", 4, "personen",
     "Gemeente Tiel, voorstel 2018", "Een voorstel, geen besluit. Controleer dit bij de gemeente."),
    (TIEL, "max_personen.logiesgebouw", "Hoogste aantal personen: logiesgebouw of campus", 350, "personen", TL, NAGAAN),
    (TIEL, "min_personen.logiesgebouw", "Kleinste aantal personen: logiesgebouw of campus", 100, "personen", TL, NAGAAN),
    (TIEL, "bedden_per_kamerwoning", "Bedden per kamerwoning die terugkomt voor de woningmarkt", 6, "bedden", TL, NAGAAN),
    (ZALTBOMMEL, "max_locaties_per_kern.logiesgebouw", "Hoogste aantal locaties per kern: logiesgebouw of campus", 2,
     "locaties", "Gemeente Zaltbommel, Uitvoeringsregels huisvesting internationale werknemers 2025", NAGAAN),
    (BUREN, "max_personen_per_hectare.fruit", "Hoogste aantal personen per hectare: fruit", 6.5, "personen",
     "Gemeente Buren, beleid huisvesting", NAGAAN),
    (BUREN, "max_personen_per_hectare.aardbei", "Hoogste aantal personen per hectare: aardbei", 15, "personen",
     "Gemeente Buren, beleid huisvesting", NAGAAN),
    (BUREN, "max_personen_per_hectare.zachtfruit", "Hoogste aantal personen per hectare: ander zachtfruit", 5, "personen",
     "Gemeente Buren, beleid huisvesting", NAGAAN),
]  # fmt: skip
VEREIST_TEKST = "Vanaf hoeveel personen deze vergunning nodig is; 0 is: niet nodig."
DREMPELS = (("eerste", 60), ("tweede", 30), ("laatste", 0))


def rows():
    """Everything that is added: code, name, gemeente, value, unit, from, until, source, explanation, example."""
    for code, naam, waarde, eenheid, bron in SNF:
        yield code, naam, None, waarde, eenheid, SNF_VAN, None, bron, SNF_TEKST, False
    for code, naam, waarde, eenheid, van, tot in AKF:
        yield code, naam, None, waarde, eenheid, van, tot, "AKF, eisen van 15 augustus 2024", AKF_TEKST, False
    for soort in SOORTEN:
        naam = "Gebruiksoppervlakte per persoon"
        yield (
            f"gbo_per_persoon.{soort}",
            naam,
            WEST_BETUWE,
            12,
            "m²",
            AANNAME,
            None,
            WB,
            f"Bij kort verblijf. {NAGAAN}",
            True,
        )
    for gemeente, code, naam, waarde, eenheid, bron, tekst in GEMEENTEN:
        yield code, naam, gemeente, waarde, eenheid, AANNAME, None, bron, tekst, True
    yield from required()
    for naam, dagen in DREMPELS:
        yield (
            f"verloop_herinnering.{naam}", f"Vergunning of certificaat loopt af: {naam} herinnering", None, dagen, "dagen",
            AANNAME, None, "Afspraak in het portaal", "Dagen voor het einde.", True,
        )  # fmt: skip
    yield (
        "verloop_inhalen_dagen", "Vergunning of certificaat loopt af: te laat nog melden", None, 14, "dagen", AANNAME, None,
        "Afspraak in het portaal", "Zo lang na het einde gaat een gemiste herinnering nog uit.", True,
    )  # fmt: skip


def required():
    """From how many people a gemeente asks for each kind of permit."""
    for soort, naam in VERGUNNINGEN.items():
        melding = soort == "gebruiksmelding_brandveiligheid"
        bron = "Besluit bouwwerken leefomgeving, logiesfunctie" if melding else "Voorstel bij het programma"
        yield (
            f"vergunning_vereist.{soort}", f"Vergunning nodig: {naam}", None, 11 if melding else 0, "personen of meer",
            AANNAME, None, bron, VEREIST_TEKST, True,
        )  # fmt: skip
    naam = f"Vergunning nodig: {VERGUNNINGEN['exploitatievergunning_apv']}"
    for gemeente, plaats in ((ZALTBOMMEL, "Zaltbommel"), (MAASDRIEL, "Maasdriel")):
        yield (
            "vergunning_vereist.exploitatievergunning_apv", naam, gemeente, 1, "personen of meer", AANNAME, None,
            f"APV gemeente {plaats}", f"{VEREIST_TEKST} {NAGAAN}", True,
        )  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, naam, gemeente, waarde, eenheid, van, tot, bron, tekst, voorbeeld in rows():
        model.objects.create(
            code=code, naam=naam, gemeente_id=gemeente, waarde=waarde, eenheid=eenheid, geldig_van=van, geldig_tot=tot,
            bron=bron, toelichting=tekst, is_voorbeeld=voorbeeld,
        )  # fmt: skip


def remove_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, _, gemeente, _, _, van, *_ in rows():
        model.objects.filter(code=code, gemeente_id=gemeente, geldig_van=van).delete()


class Migration(migrations.Migration):
    dependencies = [("registratie", "0011_locatiedossier_tenancy"), ("core", "0004_toegang_parameters")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
