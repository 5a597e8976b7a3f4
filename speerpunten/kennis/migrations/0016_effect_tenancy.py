"""A concept of an effect report is read by its owner, an adopted one by all officials; each writes its own."""

from django.db import migrations

from rivierenland.core.db.operations import SharedRowSecurity

VAST = "status = 'vastgesteld'"


class Migration(migrations.Migration):
    dependencies = [("kennis", "0015_effect_parameters")]

    operations = [
        SharedRowSecurity("kennis_effectrapport", region=True, public=VAST),
        SharedRowSecurity("kennis_effectrapportevent", region=True, public=VAST, append_only=True),
    ]
