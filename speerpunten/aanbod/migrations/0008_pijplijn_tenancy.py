"""The pipeline is read by all eight and written by the gemeente of the project; steps are never changed."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, SharedRowSecurity


def of_own_gemeente(naam):
    """The copied gemeente is that of the project."""
    return CompositeForeignKey(
        f"aanbod_{naam}", "project_id, gemeente_code", "aanbod_project", "id, gemeente_code", f"{naam}_of_own_gemeente"
    )


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0007_pijplijn")]

    operations = [
        SharedRowSecurity("aanbod_projectstap", append_only=True),
        SharedRowSecurity("aanbod_knelpunt"),
        SharedRowSecurity("aanbod_knelpuntevent", append_only=True),
        SharedRowSecurity("aanbod_projectdocument", public="openbaar", append_only=True),
        of_own_gemeente("projectstap"),
        of_own_gemeente("knelpunt"),
        of_own_gemeente("projectdocument"),
    ]
