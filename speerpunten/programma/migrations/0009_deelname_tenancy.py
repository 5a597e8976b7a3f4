"""A choice is read by all eight and the region, written by its own gemeente, and never changed; its correction is of the same cell."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, SharedRowSecurity

CELL = "gemeente_code, pakket_id"


class Migration(migrations.Migration):
    dependencies = [("programma", "0008_deelname")]

    operations = [
        SharedRowSecurity("programma_deelname", append_only=True),
        CompositeForeignKey(
            "programma_deelname",
            f"vervangt_id, {CELL}",
            "programma_deelname",
            f"id, {CELL}",
            "deelname_corrects_own_cell",
        ),
    ]
