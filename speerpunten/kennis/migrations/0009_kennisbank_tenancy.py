"""Who reads which articles: officials all but another's draft, market parties and visitors what was placed for them."""

from django.db import migrations

from rivierenland.core.db.operations import OFFICIAL, SharedRowSecurity
from rivierenland.core.db.roles import BASIS

PARTY = "(select coalesce(current_setting('app.organisatie', true), '') <> '')"
FOR_READER = f"(doelgroep = 'openbaar' or (doelgroep = 'partijen' and {PARTY}))"
PARENT = "exists (select from kennis_artikel a where a.id = artikel_id)"
"""Row security of the article holds inside: there is a parent only for who may read it."""
WORDS = f"""
alter table kennis_zoekwoord enable row level security;
alter table kennis_zoekwoord force row level security;
create policy beheer on kennis_zoekwoord to current_user using (true) with check (true);
create policy lezen on kennis_zoekwoord for select to {BASIS} using ({OFFICIAL} or {FOR_READER});
create policy schrijven on kennis_zoekwoord to {BASIS} using ({OFFICIAL}) with check ({OFFICIAL});
"""
WORDS_BACK = """
drop policy schrijven on kennis_zoekwoord; drop policy lezen on kennis_zoekwoord; drop policy beheer on kennis_zoekwoord;
alter table kennis_zoekwoord no force row level security; alter table kennis_zoekwoord disable row level security;
"""


def reader(table, condition):
    """Who is no official reads these rows too."""
    name = f"lezers on {table}"
    return migrations.RunSQL(f"create policy {name} for select to {BASIS} using ({condition})", f"drop policy {name}")


class Migration(migrations.Migration):
    dependencies = [("kennis", "0008_kennisbank")]

    operations = [
        SharedRowSecurity("kennis_artikel", region=True, public="status <> 'concept'"),
        SharedRowSecurity("kennis_artikelevent", region=True, public="status <> 'concept'", append_only=True),
        SharedRowSecurity("kennis_artikelversie", region=True, public=PARENT, append_only=True),
        SharedRowSecurity("kennis_artikelbestand", region=True, public=PARENT),
        SharedRowSecurity("kennis_bestandsbladzijde", region=True, public=PARENT),
        reader("kennis_artikel", f"status = 'geplaatst' and {FOR_READER}"),
        reader("kennis_artikelversie", f"{FOR_READER} and {PARENT}"),
        reader("kennis_artikelbestand", PARENT),
        reader("kennis_bestandsbladzijde", PARENT),
        migrations.RunSQL(WORDS, WORDS_BACK),
    ]
