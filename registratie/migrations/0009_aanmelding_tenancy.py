"""Row security for applications, and the terms that go with them."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import ForceRowSecurity

VAN = date(2021, 1, 1)
TERMIJNEN = (
    ("aanmelding_bevestigen_dagen", "Aanmelding: hoe lang de link om te bevestigen werkt", 7),
    ("aanmelding_antwoord_dagen", "Aanmelding: hoe lang iemand kan antwoorden op een vraag", 30),
    ("aanmelding_volgen_dagen", "Aanmelding: hoe lang de link om te volgen werkt", 90),
    ("aanmelding_bewaren_dagen", "Bewaartermijn: aanmelding na het besluit", 365),
)


def add_termijnen(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    for code, naam, dagen in TERMIJNEN:
        parameter.objects.create(
            code=code, naam=naam, waarde=dagen, eenheid="dagen", geldig_van=VAN, bron="Voorstel", is_voorbeeld=True
        )


def remove_termijnen(apps, schema_editor):
    codes = [code for code, _, _ in TERMIJNEN]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes, gemeente=None, geldig_van=VAN).delete()


class Migration(migrations.Migration):
    dependencies = [("registratie", "0008_aanmelding"), ("core", "0007_aanmelding_tenancy")]

    operations = [
        *(
            ForceRowSecurity(
                f"registratie_aanmelding{suffix}",
                gemeente="gemeente_code",
                geheim="token_hash",
                append_only=bool(suffix),
            )
            for suffix in ("", "event")
        ),
        FillTables(["core.Parameter"], add_termijnen, remove_termijnen),
    ]
