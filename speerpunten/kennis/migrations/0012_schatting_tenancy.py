"""Counts and codes are of one gemeente; an estimate is never changed."""

from django.db import migrations

from rivierenland.core.db.operations import AppendOnly, CompositeForeignKey, ForceRowSecurity


class Migration(migrations.Migration):
    dependencies = [("kennis", "0011_schatting")]

    operations = [
        ForceRowSecurity("kennis_telling", gemeente="gemeente_code"),
        ForceRowSecurity("kennis_waarneming", gemeente="gemeente_code"),
        CompositeForeignKey(
            "kennis_waarneming",
            "telling_id, gemeente_code",
            "kennis_telling",
            "id, gemeente_code",
            "waarneming_of_own_telling",
        ),
        AppendOnly("kennis_schatting"),
    ]
