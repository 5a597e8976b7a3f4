"""The terms of meldingen: how soon, how long kept, and when the register speaks up."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

VAN = date(2021, 1, 1)
DAGEN, MENSEN = "dagen", "personen"
TERMIJNEN = (
    ("melding_triage_dagen", "Melding: hoe snel iemand haar bekijkt", 2, DAGEN, "Na het binnenkomen."),
    ("melding_termijn.direct", "Melding: uiterlijk oppakken, direct", 1, DAGEN, "Na het binnenkomen. Bij gevaar belt u meteen."),
    ("melding_termijn.deze_week", "Melding: uiterlijk oppakken, deze week", 7, DAGEN, "Na het binnenkomen."),
    ("melding_termijn.regulier", "Melding: uiterlijk oppakken, volgens planning", 28, DAGEN, "Na het binnenkomen."),
    ("melding_dubbel_dagen", "Melding: hoe ver terug gezocht wordt naar dezelfde", 60, DAGEN, "Voor en na het binnenkomen."),
    ("melding_bewaren_dagen", "Bewaartermijn: melding na het afhandelen", 365, DAGEN,
     "Daarna verdwijnt wat de melder schreef en wie het was. Wat en waar blijft."),
    ("melding_nachtregister_dagen", "Melding van het register: nachtregister te laat", 14, DAGEN,
     "Vanaf zoveel dagen te laat komt er een melding."),
    ("melding_signaal_stap", "Melding van het register: opnieuw te veel mensen", 5, MENSEN,
     "Na het afhandelen komt het signaal terug als er zoveel mensen bij zijn gekomen."),
)  # fmt: skip


def add_termijnen(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    for code, naam, waarde, eenheid, toelichting in TERMIJNEN:
        parameter.objects.create(
            code=code, naam=naam, waarde=waarde, eenheid=eenheid, geldig_van=VAN, bron="Voorstel", toelichting=toelichting,
            is_voorbeeld=True,
        )  # fmt: skip


def remove_termijnen(apps, schema_editor):
    codes = [code for code, *_ in TERMIJNEN]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes, gemeente=None, geldig_van=VAN).delete()


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0003_melding_behandelen"), ("core", "0008_vernietiging")]

    operations = [FillTables(["core.Parameter"], add_termijnen, remove_termijnen)]
