"""A photo of the inbox is of the gemeente of its message."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0010_inzending")]

    operations = [
        CompositeForeignKey(
            "handhaving_inzendingfoto",
            "inzending_id, gemeente_code",
            "handhaving_inzending",
            "sleutel, gemeente_code",
            "inzendingfoto_tenant",
        )
    ]
