"""A delivered file: receive it, preview it, map its columns, save it, or stop."""

from registratie.actions.aanlevering.cleaning import clean_up
from registratie.actions.aanlevering.importing import Uitkomst, import_file
from registratie.actions.aanlevering.processing import MAPPABLE, STAPPEN, await_mapping, preview, process, refuse
from registratie.actions.aanlevering.receiving import map_columns, receive, retry, start, stop

__all__ = [
    "MAPPABLE",
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
    "retry",
    "start",
    "stop",
]
