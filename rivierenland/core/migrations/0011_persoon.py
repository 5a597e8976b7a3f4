"""The role of one person who looks at the own data, and what it may read of everybody: names of places, limits, and who looked."""

from django.db import migrations

from rivierenland.core.db.operations import AddScopeRole
from rivierenland.core.db.persoon import OpenForPerson

LOOKS = ("id", "rol", "doel", "object_soort", "object_ids", "gemeente_code", "organisatie_id", "tijdstempel")
"""Not which employee looked, and not on which page."""


class Migration(migrations.Migration):
    dependencies = [("core", "0010_uitgaand_kanaal")]

    operations = [
        AddScopeRole("rl_persoon", inherits=False),
        OpenForPerson("core_organisatie", columns=("id", "naam")),
        OpenForPerson("core_gemeente", guarded=False),
        OpenForPerson("core_parameter", guarded=False),
        OpenForPerson("core_inzage", columns=LOOKS, guarded=False),
        OpenForPerson("core_gebeurtenis", columns=("id",), insert=True, guarded=False),
    ]
