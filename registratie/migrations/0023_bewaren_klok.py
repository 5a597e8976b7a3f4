"""Open the door of destruction for what the four-month clock and the letters keep about somebody."""

from django.db import migrations

from rivierenland.core.db.destruction import OpenForDestruction

OF_PERSON = "bewoner_id in {bewoners}"
OF_SIGNAL = f"signaal_id in (select id from registratie_brpsignaal where {OF_PERSON})"  # noqa: S608 - made of our own constants


class Migration(migrations.Migration):
    dependencies = [("registratie", "0022_bewaren_tenancy")]

    operations = [
        OpenForDestruction("registratie_brptelling", OF_SIGNAL),
        *(
            OpenForDestruction(f"registratie_{table}", OF_PERSON)
            for table in ("brpsignaal", "brpsignaalevent", "brpverklaring", "brpnotitie", "informatiebewijs")
        ),
    ]
