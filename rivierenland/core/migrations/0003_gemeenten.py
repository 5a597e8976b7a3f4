"""The eight gemeenten of the region, with the source of every figure."""

from django.db import migrations

from rivierenland.core import data
from rivierenland.core.db.drawing import FillTables


def load(apps, schema_editor):
    """Insert the gemeenten; figures are renewed later by `actions.referentie`."""
    Gemeente = apps.get_model("core", "Gemeente")
    for gegevens in data.gemeenten():
        Gemeente.objects.create(
            code=gegevens.code,
            naam=gegevens.naam,
            slug=gegevens.slug,
            zetel=gegevens.hoofdplaats.waarde,
            rd_x=gegevens.zwaartepunt.waarde.rd_x,
            rd_y=gegevens.zwaartepunt.waarde.rd_y,
            kernen=list(gegevens.kernen.waarde),
            sectoren=list(gegevens.sectoren.waarde),
            cijfers={
                naam: {"waarde": gegeven.waarde, "peildatum": gegeven.peildatum.isoformat(), "bron": gegeven.bron}
                for naam, gegeven in (
                    ("inwoners", gegevens.inwoners),
                    ("oppervlakte_km2", gegevens.oppervlakte_km2),
                    ("oppervlakte_land_km2", gegevens.oppervlakte_land_km2),
                )
            },
        )


class Migration(migrations.Migration):
    dependencies = [("core", "0002_tenancy")]

    operations = [FillTables(["core.Gemeente"], load, FillTables.noop)]
