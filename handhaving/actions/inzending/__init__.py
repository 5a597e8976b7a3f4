"""The inbox of what phones send: received in parts, completed, turned into an inspection, or decided about."""

from handhaving.actions.inzending.beslissen import choices, settle
from handhaving.actions.inzending.ontvangen import TAAK, add_photo, complete, receive
from handhaving.actions.inzending.verwerken import Opdracht, Uitkomst, finish, prepare, process, ring_waiting

__all__ = [
    "TAAK",
    "Opdracht",
    "Uitkomst",
    "add_photo",
    "choices",
    "complete",
    "finish",
    "prepare",
    "process",
    "receive",
    "ring_waiting",
    "settle",
]
