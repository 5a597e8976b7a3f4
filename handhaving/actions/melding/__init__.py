"""A melding: reported by or for somebody, or raised by the register; looked at, answered and closed by the gemeente."""

from handhaving.actions.melding.behandelen import close, link_location, plan, reopen, triage
from handhaving.actions.melding.dubbel import mark_duplicate, undo_duplicate
from handhaving.actions.melding.fotos import add_photo
from handhaving.actions.melding.gesprek import Onbekend, answer, find, renew_secret, write
from handhaving.actions.melding.melden import report, take_in
from handhaving.actions.melding.opruimen import clean_up
from handhaving.actions.melding.signaleren import keep_signals, raise_signals
from handhaving.actions.melding.vertalen import translate
from handhaving.melden.signaal import Signaal

__all__ = [
    "Onbekend",
    "Signaal",
    "add_photo",
    "answer",
    "clean_up",
    "close",
    "find",
    "keep_signals",
    "link_location",
    "mark_duplicate",
    "plan",
    "raise_signals",
    "renew_secret",
    "reopen",
    "report",
    "take_in",
    "translate",
    "triage",
    "undo_duplicate",
    "write",
]
