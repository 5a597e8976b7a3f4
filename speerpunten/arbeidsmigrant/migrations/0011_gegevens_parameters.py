"""How long a code and a look last, and how long requests are kept."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VOORSTEL = "Voorstel van het portaal"
ROWS = (
    ("inzagecode_papier_uren", "Code voor de eigen gegevens: geldigheid op papier", 72, "uur",
     "Vanaf het geven, bij het inchecken of aan de balie."),
    ("inzagecode_bericht_minuten", "Code voor de eigen gegevens: geldigheid per SMS of e-mail", 30, "minuten",
     "Vanaf het geven. Na die tijd wordt het bericht niet meer verstuurd en is het adres gewist."),
    ("inzagecode_levend", "Code voor de eigen gegevens: meeste codes tegelijk per persoon", 2, "codes",
     "Wie er nog een krijgt, verliest de oudste."),
    ("inzagesessie_minuten", "Eigen gegevens bekijken: duur", 10, "minuten", "Daarna is een nieuwe code nodig."),
    ("inzageverzoek_tekst_maanden", "Bewaartermijn: tekst van een verzoek over de eigen gegevens", 12, "maanden",
     "Vanaf het antwoord. Dan verdwijnt wat de persoon en de gemeente schreven."),
    ("inzageverzoek_maanden", "Bewaartermijn: verzoek over de eigen gegevens, zonder tekst", 36, "maanden",
     "Vanaf het antwoord. Zo kan de gemeente laten zien dat zij op tijd antwoordde (AVG artikel 5 lid 2)."),
)  # fmt: skip


def add_parameters(apps, schema_editor):
    model = apps.get_model("core", "Parameter")
    model.objects.bulk_create(
        model(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=date(2021, 1, 1), bron=VOORSTEL,
            toelichting=tekst, is_voorbeeld=True,
        )
        for code, naam, waarde, eenheid, tekst in ROWS
    )  # fmt: skip


def remove_parameters(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code__in=[row[0] for row in ROWS]).delete()


class Migration(migrations.Migration):
    dependencies = [("arbeidsmigrant", "0010_gegevens_tenancy")]

    operations = [FillTables(["core.Parameter"], add_parameters, remove_parameters)]
