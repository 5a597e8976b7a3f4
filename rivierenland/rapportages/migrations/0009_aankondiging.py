"""That an edition was made known: once, written by a job or the region, read by officials."""

import django.db.models.deletion
from django.db import migrations, models

from rivierenland.core.db.operations import OFFICIAL, WITHOUT_SCOPE, AtOnce

TABLE = "rapportages_rapportaankondiging"
REGION = f"({WITHOUT_SCOPE} and {OFFICIAL})"
POLICIES = {
    "lezen": f"for select to rl_basis using ({OFFICIAL})",
    "schrijven": f"for insert to rl_basis with check ({REGION})",
    "tellen": f"for update to rl_basis using ({REGION}) with check ({REGION})",
    "systeem": "to rl_systeem using (true) with check (true)",
}
FORWARD = [
    f"alter table {TABLE} enable row level security",
    f"alter table {TABLE} force row level security",
    f"create policy beheer on {TABLE} to current_user using (true) with check (true)",
    *(f"create policy {naam} on {TABLE} {regel}" for naam, regel in POLICIES.items()),
]
BACKWARD = [
    *(f"drop policy {naam} on {TABLE}" for naam in ("beheer", *POLICIES)),
    f"alter table {TABLE} no force row level security",
    f"alter table {TABLE} disable row level security",
]


class Migration(migrations.Migration):
    dependencies = [("rapportages", "0008_vast")]

    operations = [
        AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Rapportaankondiging",
                    fields=[
                        (
                            "editie",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="aankondiging",
                                serialize=False,
                                to="rapportages.rapporteditie",
                            ),
                        ),
                        ("aantal", models.PositiveIntegerField(default=0)),
                        ("op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={"ordering": ["-op"], "verbose_name_plural": "rapportaankondigingen"},
                ),
            ]
        ),
        migrations.RunSQL(";\n".join(FORWARD), ";\n".join(BACKWARD)),
    ]
