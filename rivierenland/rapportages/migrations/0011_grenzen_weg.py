"""The limits of a short and a middle stay that a gemeente could overrule: only the monthly report of before read them.

The classes are indicators of the programme now, with the limits of the law and the same for all eight.
"""

from importlib import import_module

from django.db import migrations

from rivierenland.core.db.drawing import FillTables

EERDER = import_module("rivierenland.rapportages.migrations.0003_verblijfsduur")


def remove_limits(apps, schema_editor):
    """Those of a gemeente too: a norm that nobody reads promises what the portal does not do."""
    codes = [code for code, *_ in EERDER.GRENZEN]
    apps.get_model("core", "Parameter").objects.filter(code__in=codes).delete()


class Migration(migrations.Migration):
    dependencies = [("rapportages", "0010_een_maandrapport")]

    operations = [FillTables(["core.Parameter"], remove_limits, EERDER.add_limits)]
