"""Who reads and writes what outcomes of talks led to."""

from django.db import migrations

from rivierenland.core.db.operations import SharedRowSecurity

SEEN = "exists (select from kennis_dialooguitkomst u where u.id = uitkomst_id)"
INVITED = ("rl_organisatie", "rl_geheim")


class Migration(migrations.Migration):
    dependencies = [("programma", "0022_dialoog"), ("kennis", "0020_dialoog_tenancy")]

    operations = [
        SharedRowSecurity("programma_dialooggevolg", region=True, public=SEEN),
        migrations.RunSQL(
            "\n".join(
                f"grant select on programma_dialooggevolg to {role};"
                f"create policy genodigd_{role} on programma_dialooggevolg for select to {role} using ({SEEN});"
                for role in INVITED
            ),
            "\n".join(f"drop policy genodigd_{role} on programma_dialooggevolg;" for role in INVITED),
        ),
    ]
