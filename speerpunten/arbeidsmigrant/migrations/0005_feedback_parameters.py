"""From how many answers on results are shown, when a low score is a pattern, when an answer is doubted, and the terms."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
VOORSTEL = "Voorstel van het portaal"
CONTROLEER = "Voorbeeldwaarde: nog niet door de acht gemeenten vastgesteld."
ROWS = (
    ("feedback_drempel", "Feedback: antwoorden voordat u een uitkomst ziet", 5, "antwoorden",
     "Uitkomsten verschijnen vanaf zo veel antwoorden, en daarna in stappen van zo veel. Zo is niemand te herkennen."),
    ("feedback_aandacht", "Feedback: gemiddelde waaronder een locatie aandacht vraagt", 2.5, "op een schaal van 1 tot 5",
     "Geldt per vraag, over de antwoorden van het laatste jaar."),
    ("feedback_laag", "Feedback: gemiddelde dat blijvend laag heet", 2.0, "op een schaal van 1 tot 5",
     "Blijft een vraag zo laag of lager, dan krijgt de gemeente een melding: een reden om te kijken, nooit een sanctie."),
    ("feedback_laag_stappen", "Feedback: stappen voordat laag blijvend heet", 2, "stappen", "Elke stap heeft genoeg antwoorden."),
    ("feedback_netwerk", "Feedback: antwoorden per uur vanaf één netwerk", 6, "antwoorden",
     "Wat er meer komt, telt als twijfelachtig. Bewoners delen vaak één wifi, dus een paar tegelijk is gewoon."),
    ("feedback_gelijk", "Feedback: gelijke antwoorden achter elkaar", 3, "antwoorden", "Wat er meer komt, telt als twijfelachtig."),
    ("feedback_seconden", "Feedback: snelste invultijd", 4, "seconden", "Een antwoord dat sneller komt, telt als twijfelachtig."),
    ("feedback_opmerking_maanden", "Feedback: opmerkingen bewaren", 12, "maanden", "Daarna verdwijnt de tekst. De cijfers blijven."),
    ("feedback_bewaar_maanden", "Feedback: antwoorden bewaren", 36, "maanden", "Daarna blijven alleen de optelsommen per stap over."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron=VOORSTEL,
            toelichting=f"{tekst} {CONTROLEER}", is_voorbeeld=True,
        )
        for code, naam, waarde, eenheid, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("arbeidsmigrant", "0004_feedback_tenancy"), ("core", "0009_trigram")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
