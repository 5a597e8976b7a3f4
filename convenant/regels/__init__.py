"""The rules by which a commitment is measured: what a rule is, and which there are. No query in here."""
