"""Linking the records of one person: runs over everything or over what changed, and what a person decides."""

from registratie.actions.koppeling.deciding import link, reopen, separate, unlink
from registratie.actions.koppeling.running import Uitkomst, koppel_alles, koppel_bij
from registratie.actions.koppeling.starting import TAAK, start

__all__ = ["TAAK", "Uitkomst", "koppel_alles", "koppel_bij", "link", "reopen", "separate", "start", "unlink"]
