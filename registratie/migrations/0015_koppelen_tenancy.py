"""Row security for what burgerzaken called different: no role but that of the runs of linking sees it."""

from django.db import migrations

from rivierenland.core.db.operations import ForceRowSecurity


class Migration(migrations.Migration):
    dependencies = [("registratie", "0014_koppelen")]

    operations = [ForceRowSecurity("registratie_onderscheid")]
