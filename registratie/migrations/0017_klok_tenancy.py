"""Row security for the four-month clock. The sum over all addresses has no policy for organisations."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity

BEWONER = "registratie_bewoner"
RECORD = "bewoner_id, gemeente_code, organisatie_id, sleutel"
TENANTS = {"gemeente": "gemeente_code", "organisatie": "organisatie_id"}
WORDS = ("brpverklaring", "brpnotitie", "informatiebewijs")


class Migration(migrations.Migration):
    dependencies = [("registratie", "0016_klok")]

    operations = [
        *(
            CompositeForeignKey(
                f"registratie_{table}",
                RECORD,
                BEWONER,
                RECORD.replace("bewoner_id", "id"),
                f"{table}_bewoner_tenants",
                cascade=True,
            )
            for table in ("brpsignaal", *WORDS)
        ),
        CompositeForeignKey(
            "registratie_brpsignaal",
            "locatie_id, gemeente_code, organisatie_id",
            "registratie_huisvestingslocatie",
            "id, gemeente_code, organisatie_id",
            "brpsignaal_locatie_tenants",
        ),
        CompositeForeignKey(
            "registratie_brptelling",
            "signaal_id, gemeente_code",
            "registratie_brpsignaal",
            "id, gemeente_code",
            "brptelling_signaal_tenants",
            cascade=True,
        ),
        ForceRowSecurity("registratie_brptelling", gemeente="gemeente_code"),
        ForceRowSecurity("registratie_brpverklaring", **TENANTS, append_only=True),
        ForceRowSecurity("registratie_brpnotitie", gemeente="gemeente_code", append_only=True),
        ForceRowSecurity("registratie_informatiebewijs", **TENANTS, append_only=True),
        ForceRowSecurity("registratie_brievenbundel", organisatie="organisatie_id"),
    ]
