"""A list of people that somebody hands in, as lines: text, CSV, XLSX or ODS. Nothing of it is kept; no Django, no database."""
