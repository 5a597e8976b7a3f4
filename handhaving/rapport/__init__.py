"""The report of an inspection as a PDF."""
