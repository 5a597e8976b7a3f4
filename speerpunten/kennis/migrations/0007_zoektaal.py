"""How Dutch words are searched: without accents, by their stem; and without a stem for the list of words of suggestions."""

from django.contrib.postgres.operations import UnaccentExtension
from django.db import migrations

MAKE = """
create text search configuration kennis_nl (copy = pg_catalog.dutch);
alter text search configuration kennis_nl
    alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword with unaccent, dutch_stem;
create text search configuration kennis_woord (copy = pg_catalog.simple);
alter text search configuration kennis_woord
    alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword with unaccent, simple;
"""
DROP = "drop text search configuration kennis_woord; drop text search configuration kennis_nl"


class Migration(migrations.Migration):
    initial = True
    dependencies = [("kennis", "0006_regels_inhoud"), ("core", "0011_persoon")]

    operations = [UnaccentExtension(), migrations.RunSQL(MAKE, DROP)]
