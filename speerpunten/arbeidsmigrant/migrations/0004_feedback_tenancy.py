"""Answers are of a gemeente and of whoever holds the code; the provider reads series, never an answer."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity

GEMEENTE = {"gemeente": "gemeente_code"}
TENANTS = GEMEENTE | {"organisatie": "organisatie_id"}
LOCATIE = "registratie_huisvestingslocatie"


class Migration(migrations.Migration):
    dependencies = [("arbeidsmigrant", "0003_feedback"), ("registratie", "0027_locatie_gemeente")]

    operations = [
        ForceRowSecurity("arbeidsmigrant_feedbackcode", **TENANTS, geheim="code_hash"),
        ForceRowSecurity("arbeidsmigrant_feedback", **GEMEENTE, geheim="code_hash"),
        ForceRowSecurity("arbeidsmigrant_feedbackreeks", **TENANTS, append_only=True),
        ForceRowSecurity("arbeidsmigrant_feedbackreactie", **TENANTS),
        *(
            CompositeForeignKey(
                f"arbeidsmigrant_{table}",
                "locatie_id, gemeente_code, organisatie_id",
                LOCATIE,
                "id, gemeente_code, organisatie_id",
                f"{table}_of_locatie",
                cascade=True,
            )
            for table in ("feedbackcode", "feedbackreeks", "feedbackreactie")
        ),
        CompositeForeignKey(
            "arbeidsmigrant_feedback",
            "locatie_id, gemeente_code",
            LOCATIE,
            "id, gemeente_code",
            "feedback_of_locatie",
            cascade=True,
        ),
    ]
