"""Demand is of its gemeente and its employer; projects and kept calculations are read by all eight and written by their own."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity, SharedRowSecurity


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0001_initial")]

    operations = [
        ForceRowSecurity("aanbod_werklocatie", gemeente="gemeente_code", organisatie="organisatie_id"),
        ForceRowSecurity("aanbod_maandvraag", gemeente="gemeente_code", organisatie="organisatie_id"),
        ForceRowSecurity(
            "aanbod_werklocatieevent", gemeente="gemeente_code", organisatie="organisatie_id", append_only=True
        ),
        ForceRowSecurity(
            "aanbod_maandvraagevent", gemeente="gemeente_code", organisatie="organisatie_id", append_only=True
        ),
        SharedRowSecurity("aanbod_project"),
        SharedRowSecurity("aanbod_scenario", region=True, public="gedeeld"),
        SharedRowSecurity("aanbod_projectevent", append_only=True),
        CompositeForeignKey(
            "aanbod_maandvraag",
            "werklocatie_id, gemeente_code",
            "aanbod_werklocatie",
            "id, gemeente_code",
            "maandvraag_of_own_gemeente",
            cascade=True,
        ),
    ]
