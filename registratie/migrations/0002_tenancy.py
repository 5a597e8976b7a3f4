"""The second lock for the register: row security, and tenant columns that cannot drift from the row they were copied from."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity

TENANTS = {"gemeente": "gemeente_code", "organisatie": "organisatie_id"}
LOCATIE = "id, gemeente_code, organisatie_id"
BEWONER = "id, gemeente_code, organisatie_id, sleutel"


class Migration(migrations.Migration):
    dependencies = [("registratie", "0001_initial"), ("core", "0002_tenancy")]

    operations = [
        CompositeForeignKey(
            "registratie_ruimte",
            "locatie_id, gemeente_code, organisatie_id",
            "registratie_huisvestingslocatie",
            LOCATIE,
            "ruimte_locatie_tenants",
        ),
        CompositeForeignKey(
            "registratie_verblijf",
            "locatie_id, gemeente_code, organisatie_id",
            "registratie_huisvestingslocatie",
            LOCATIE,
            "verblijf_locatie_tenants",
        ),
        CompositeForeignKey(
            "registratie_verblijf",
            "bewoner_id, gemeente_code, organisatie_id, sleutel",
            "registratie_bewoner",
            BEWONER,
            "verblijf_bewoner_tenants",
        ),
        *(
            ForceRowSecurity(f"registratie_{table}{suffix}", **TENANTS, append_only=bool(suffix))
            for table in ("huisvestingslocatie", "ruimte", "bewoner", "verblijf")
            for suffix in ("", "event")
        ),
        *(
            ForceRowSecurity(f"registratie_{table}", organisatie="organisatie_id")
            for table in ("aanlevering", "aanleveringsfout", "kolomkoppeling")
        ),
    ]
