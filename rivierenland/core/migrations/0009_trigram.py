"""Searching by likeness: words that differ by a letter are found (pg_trgm, a trusted extension of PostgreSQL)."""

from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0008_vernietiging")]

    operations = [TrigramExtension()]
