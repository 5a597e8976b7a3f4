"""Who reads and writes what of an edition.

Officials read every edition, others what is published. A part with a gemeente's own numbers, and what was measured of it, is of that
gemeente alone. Jobs write under the system's scope; from the web an official asks for an edition, the region steers it, a gemeente judges it.
"""

from django.db import migrations

from rivierenland.core.db.operations import OFFICIAL, OWN, WITHOUT_SCOPE, ForceRowSecurity, SharedRowSecurity

REGION = f"({WITHOUT_SCOPE} and {OFFICIAL})"
PUBLISHED = "exists (select from rapportages_rapporteditie e where e.id = editie_id and e.status = 'gepubliceerd')"
READABLE_PART = "exists (select from rapportages_rapportdeel d where d.id = deel_id)"
POLICIES = {
    "rapporteditie": {
        "lezen": f"for select to rl_basis using ({OFFICIAL} or status = 'gepubliceerd')",
        "vragen": f"for insert to rl_basis with check ({OFFICIAL} and status = 'meten')",
        "sturen": f"for update to rl_basis using ({REGION}) with check ({REGION})",
        "systeem": "to rl_systeem using (true) with check (true)",
    },
    "rapportdeel": {
        "lezen": "for select to rl_basis using"
        f" ((doelgroep = 'regio' and ({OFFICIAL} or {PUBLISHED})) or gemeente_code = any({OWN}))",
        "sturen": f"for update to rl_basis using ({REGION} and doelgroep = 'regio')"
        f" with check ({REGION} and doelgroep = 'regio')",
        "systeem": "to rl_systeem using (true) with check (true)",
    },
    "deelbestand": {
        "lezen": f"for select to rl_basis using ({READABLE_PART})",
        "systeem": "to rl_systeem using (true) with check (true)",
    },
    "rapportopmerking": {
        "lezen": f"for select to rl_basis using ({OFFICIAL})",
        "schrijven": f"for insert to rl_basis with check (gemeente_code = any({OWN}))",
        "antwoorden": f"for update to rl_basis using ({REGION} or gemeente_code = any({OWN}))"
        f" with check ({REGION} or gemeente_code = any({OWN}))",
        "systeem": "to rl_systeem using (true) with check (true)",
    },
}


def forward() -> str:
    """The statements that close the tables and open them again for whom they are."""
    lines = []
    for table, policies in POLICIES.items():
        name = f"rapportages_{table}"
        lines += [
            f"alter table {name} enable row level security",
            f"alter table {name} force row level security",
            f"create policy beheer on {name} to current_user using (true) with check (true)",
        ]
        lines += [f"create policy {policy} on {name} {rule}" for policy, rule in policies.items()]
    return ";\n".join(lines)


def backward() -> str:
    """The same, taken away."""
    lines = []
    for table, policies in POLICIES.items():
        name = f"rapportages_{table}"
        lines += [f"drop policy {policy} on {name}" for policy in ("beheer", *policies)]
        lines += [
            f"alter table {name} no force row level security",
            f"alter table {name} disable row level security",
        ]
    return ";\n".join(lines)


class Migration(migrations.Migration):
    dependencies = [("rapportages", "0005_edities")]

    operations = [
        migrations.RunSQL(forward(), backward()),
        ForceRowSecurity("rapportages_meetdeel", gemeente="gemeente_code"),
        SharedRowSecurity("rapportages_rapportoordeel"),
        SharedRowSecurity("rapportages_rapportuitleg", region=True),
    ]
