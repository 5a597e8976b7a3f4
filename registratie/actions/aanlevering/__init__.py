"""What is delivered: receive a file, preview it, map its columns, save it, or stop; or take the rows of a call."""

from registratie.actions.aanlevering.calling import Opgenomen, take_rows
from registratie.actions.aanlevering.cleaning import clean_up
from registratie.actions.aanlevering.importing import Uitkomst, import_file
from registratie.actions.aanlevering.judging import KLASSEN
from registratie.actions.aanlevering.processing import MAPPABLE, STAPPEN, await_mapping, preview, process, refuse
from registratie.actions.aanlevering.receiving import map_columns, receive, retry, start, stop

__all__ = [
    "KLASSEN",
    "MAPPABLE",
    "STAPPEN",
    "Opgenomen",
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
    "take_rows",
]
