"""A delivered file: receive it, preview it, map its columns, save it, or stop."""

from registratie.actions.aanlevering.cleaning import clean_up
from registratie.actions.aanlevering.importing import Uitkomst, import_file
from registratie.actions.aanlevering.processing import STAPPEN, await_mapping, preview, process, refuse
from registratie.actions.aanlevering.receiving import map_columns, receive, start, stop

__all__ = [
    "STAPPEN",
    "Uitkomst",
    "await_mapping",
    "clean_up",
    "import_file",
    "map_columns",
    "preview",
    "process",
    "receive",
    "refuse",
    "start",
    "stop",
]
