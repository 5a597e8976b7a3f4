"""Measuring for a report: facts per gemeente, how they add up, and what is withheld of them. Pure: no model here."""
