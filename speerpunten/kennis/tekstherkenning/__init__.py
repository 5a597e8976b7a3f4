"""The text of a file, by page, read in a process of its own. No Django, no database.

lezer       starts the process, passes on its pages, and ends it when it takes too long
lezer_kind  what runs in it: PDF, DOCX, ODT, XLSX and ODS
"""

from .lezer import GRENZEN, Grenzen, Leesfout, read

__all__ = ["GRENZEN", "Grenzen", "Leesfout", "read"]
