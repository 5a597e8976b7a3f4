"""Who reads a translation, and a reporter who adds a photo with nothing but the two codes."""

from django.db import migrations

from rivierenland.core.db.operations import ForceRowSecurity

MELDER = """
grant select, insert on handhaving_foto to rl_geheim;
create policy melder on handhaving_foto to rl_geheim
    using (token_hash = (select nullif(current_setting('app.geheim'), '')))
    with check (
        token_hash = (select nullif(current_setting('app.geheim'), '')) and melding_id is not null and organisatie_id is null
    )
"""


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0018_melden")]

    operations = [
        ForceRowSecurity("handhaving_meldingvertaling", gemeente="gemeente_code"),
        migrations.RunSQL(
            MELDER, "drop policy melder on handhaving_foto; revoke select, insert on handhaving_foto from rl_geheim"
        ),
    ]
