"""Row security for links, and keys that follow the linked record: also when an organisation removes it without seeing the link."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity

BEWONER = "registratie_bewoner"


class Migration(migrations.Migration):
    dependencies = [("registratie", "0006_persoon")]

    operations = [
        CompositeForeignKey(
            "registratie_koppeling",
            "bewoner_id, gemeente_code, organisatie_id, sleutel",
            BEWONER,
            "id, gemeente_code, organisatie_id, sleutel",
            "koppeling_bewoner_tenants",
            cascade=True,
        ),
        *(
            CompositeForeignKey(
                "registratie_koppelvraag",
                f"bewoner_{side}_id",
                BEWONER,
                "id",
                f"koppelvraag_bewoner_{side}",
                cascade=True,
            )
            for side in "ab"
        ),
        *(
            ForceRowSecurity(f"registratie_koppeling{suffix}", gemeente="gemeente_code", append_only=bool(suffix))
            for suffix in ("", "event")
        ),
        *(
            ForceRowSecurity(f"registratie_koppelvraag{suffix}", gemeenten="gemeenten", append_only=bool(suffix))
            for suffix in ("", "event")
        ),
    ]
