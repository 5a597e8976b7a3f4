"""What somebody reads of the register about the own person: records, stays, what was said of the registration, and letters."""

from django.db import migrations

from rivierenland.core.db.persoon import OpenForPerson


class Migration(migrations.Migration):
    dependencies = [("registratie", "0027_locatie_gemeente"), ("core", "0011_persoon")]

    operations = [
        OpenForPerson("registratie_bewoner", "id"),
        *(
            OpenForPerson(f"registratie_{table}", "bewoner_id")
            for table in ("verblijf", "brpverklaring", "informatiebewijs")
        ),
        OpenForPerson("registratie_locatiekaart", guarded=False),
    ]
