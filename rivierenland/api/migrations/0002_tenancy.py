"""Row security for accesses, tokens and keys; the copied tenant follows its access by a key; and the terms of the API."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity

VAN = date(2026, 1, 1)
BRON = "Keuze van de regio voor dit portaal"
TERMEN = (
    ("api_token_minuten", "Token van de API", 30, "minuten", "Zo lang kan eigen software met één token werken."),
    (
        "api_verzoeken_per_minuut",
        "Verzoeken aan de API per toegang",
        300,
        "per minuut",
        "Meer verzoeken worden geweigerd.",
    ),
    (
        "api_herhaalsleutel_dagen",
        "Herhaalsleutel van de API",
        2,
        "dagen",
        "Zo lang krijgt een herhaald verzoek hetzelfde antwoord; daarna wordt het antwoord verwijderd.",
    ),
)


def add_terms(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    for code, naam, waarde, eenheid, toelichting in TERMEN:
        parameter.objects.create(
            code=code,
            naam=naam,
            waarde=waarde,
            eenheid=eenheid,
            toelichting=toelichting,
            bron=BRON,
            geldig_van=VAN,
            is_voorbeeld=True,
        )


def remove_terms(apps, schema_editor):
    codes = [code for code, *_ in TERMEN]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes, gemeente=None, geldig_van=VAN).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("api", "0001_initial"),
        ("core", "0003_gemeenten"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        *(
            CompositeForeignKey(
                f"api_{table}",
                "toegang_id, organisatie_id",
                "api_apitoegang",
                "id, organisatie_id",
                f"{table}_tenants",
            )
            for table in ("apitoken", "herhaalsleutel")
        ),
        ForceRowSecurity("api_apitoegang", organisatie="organisatie_id"),
        ForceRowSecurity("api_apitoegangevent", organisatie="organisatie_id", append_only=True),
        ForceRowSecurity("api_apitoken", organisatie="organisatie_id"),
        ForceRowSecurity("api_herhaalsleutel", organisatie="organisatie_id"),
        FillTables(["core.Parameter"], add_terms, remove_terms),
    ]
