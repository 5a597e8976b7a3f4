"""The weights of the priority of a location, and how a day of inspections is reckoned: examples, for every gemeente to change."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

BEGIN = date(2021, 1, 1)
BRON = "Voorstel bij het programma"
TEKST = "Punten voor de volgorde van controles. 0 betekent: telt niet mee. Over personen telt niets mee."
GEWICHTEN = [
    ("bevinding_kritiek", "open bevinding, kritiek", 40, "punten per bevinding"),
    ("bevinding_hoog", "open bevinding, hoog", 15, "punten per bevinding"),
    ("bevinding_middel", "open bevinding, middel", 6, "punten per bevinding"),
    ("bevinding_laag", "open bevinding, laag", 2, "punten per bevinding"),
    ("herstel_te_laat", "hersteltermijn voorbij", 15, "punten per bevinding"),
    ("melding_direct", "open melding, direct", 60, "punten per melding"),
    ("melding_deze_week", "open melding, deze week", 30, "punten per melding"),
    ("melding_regulier", "open melding, volgens planning", 12, "punten per melding"),
    ("melding_nieuw", "open melding, nog niet beoordeeld", 15, "punten per melding"),
    ("boven_vergunning", "meer mensen dan de vergunning", 3, "punten per persoon"),
    ("boven_norm", "meer mensen dan de norm", 2, "punten per persoon"),
    ("vergunning_mist", "vergunning ontbreekt", 15, "punten per soort"),
    ("vergunning_verlopen", "vergunning verlopen of ingetrokken", 20, "punten"),
    ("certificaat_geen", "nooit een certificaat", 12, "punten"),
    ("certificaat_verlopen", "certificaat verlopen", 10, "punten"),
    ("register_laat", "nachtregister te laat", 5, "punten per week"),
    ("nooit_bezocht", "nog nooit bezocht", 25, "punten"),
    ("bezoek_geleden", "lang geleden bezocht", 3, "punten per 30 dagen"),
]
HOOGSTENS = [
    ("boven_vergunning", "meer mensen dan de vergunning", 20, "personen"),
    ("boven_norm", "meer mensen dan de norm", 20, "personen"),
    ("register_laat", "nachtregister te laat", 6, "weken"),
    ("bezoek_geleden", "lang geleden bezocht", 18, "keer 30 dagen"),
]
RONDE = [
    ("ronde_minuten_vast", "Ronde: minuten ter plaatse, altijd", 25, "minuten", "Tijd die elk bezoek kost."),
    ("ronde_minuten_per_bed", "Ronde: minuten ter plaatse, per bed", 0.5, "minuten", "Komt boven op de vaste tijd."),
    ("ronde_minuten_hoogstens", "Ronde: minuten ter plaatse, hoogstens", 120, "minuten", "Langer duurt geen bezoek."),
    ("ronde_snelheid", "Ronde: snelheid onderweg", 45, "km per uur", "Gemiddeld, van deur tot deur."),
    ("ronde_omweg", "Ronde: weg tegenover rechte lijn", 1.3, "keer", "Zoveel langer is de weg dan de rechte lijn."),
]


def rows():
    """Code, name, value, unit and explanation of everything that is added."""
    for code, naam, waarde, eenheid in GEWICHTEN:
        yield f"prioriteit_gewicht.{code}", f"Prioriteit, gewicht: {naam}", waarde, eenheid, TEKST
    for code, naam, waarde, eenheid in HOOGSTENS:
        yield f"prioriteit_hoogstens.{code}", f"Prioriteit, hoogstens: {naam}", waarde, eenheid, "Meer telt niet mee."
    yield from RONDE


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    for code, naam, waarde, eenheid, tekst in rows():
        model.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=BEGIN, bron=BRON, toelichting=tekst,
            is_voorbeeld=True,
        )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(
        code__in=[code for code, *_ in rows()], gemeente_id=None, geldig_van=BEGIN
    ).delete()


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0005_ronde_deelname"), ("core", "0004_toegang_parameters")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
