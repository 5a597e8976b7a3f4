"""An application to take part: made and followed by secret link, decided on by the gemeente."""

from registratie.actions.aanmelding.aanvragen import LinkVervallen, answer, apply, confirm, find, withdraw
from registratie.actions.aanmelding.beoordelen import approve, ask_more, check_kvk, refuse
from registratie.actions.aanmelding.opruimen import clean_up
from registratie.actions.aanmelding.toegang import give_access

__all__ = [
    "LinkVervallen",
    "answer",
    "apply",
    "approve",
    "ask_more",
    "check_kvk",
    "clean_up",
    "confirm",
    "find",
    "give_access",
    "refuse",
    "withdraw",
]
