"""The database role that carries out approved destruction lists."""

from django.db import migrations

from rivierenland.core.db.destruction import CreateDestructionRole


class Migration(migrations.Migration):
    dependencies = [("core", "0007_aanmelding_tenancy")]

    operations = [CreateDestructionRole()]
