"""Row security for codes, sessions and requests; they go with the record, and a request loses it; the door of destruction."""

from django.db import migrations

from rivierenland.core.db.destruction import OpenForDestruction
from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity
from rivierenland.core.db.persoon import OpenForPerson

CODE, SESSIE, VERZOEK = (f"arbeidsmigrant_{table}" for table in ("inzagecode", "inzagesessie", "inzageverzoek"))
BEWONER = "registratie_bewoner"
OF_PERSON = "bewoner_id in {bewoners}"


class Migration(migrations.Migration):
    dependencies = [("arbeidsmigrant", "0009_gegevens"), ("registratie", "0028_persoon")]

    operations = [
        CompositeForeignKey(CODE, "bewoner_id", BEWONER, "id", "inzagecode_bewoner", cascade=True),
        CompositeForeignKey(SESSIE, "bewoner_id", BEWONER, "id", "inzagesessie_bewoner", cascade=True),
        # A corrected name is a new record: the case stays, and whoever handles it finds the person by what was asked.
        migrations.RunSQL(
            f"alter table {VERZOEK} add constraint inzageverzoek_bewoner foreign key (bewoner_id) references {BEWONER} (id)"
            " on delete set null deferrable initially deferred",
            f"alter table {VERZOEK} drop constraint inzageverzoek_bewoner",
        ),
        ForceRowSecurity(CODE, gemeente="gemeente_code", organisatie="organisatie_id"),
        ForceRowSecurity(SESSIE, gemeente="gemeente_code", geheim="token_hash"),
        ForceRowSecurity(VERZOEK, gemeente="gemeente_code"),
        ForceRowSecurity(f"{VERZOEK}event", gemeente="gemeente_code", append_only=True),
        OpenForPerson(VERZOEK, "bewoner_id", insert=True),
        OpenForPerson(f"{VERZOEK}event", "bewoner_id", insert=True, read=False),
        *(OpenForDestruction(table, OF_PERSON) for table in (CODE, SESSIE, VERZOEK, f"{VERZOEK}event")),
    ]
