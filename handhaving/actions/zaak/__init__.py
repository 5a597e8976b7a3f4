"""A case: opened from findings, step after step made known, until it closes."""

from handhaving.actions.zaak.bekendmaken import make_known
from handhaving.actions.zaak.beoordelen import assess
from handhaving.actions.zaak.gegevens import Stapgegevens
from handhaving.actions.zaak.gevolgen import close_location
from handhaving.actions.zaak.openen import hand_over, open
from handhaving.actions.zaak.stap import take_step
from handhaving.actions.zaak.terugnemen import withdraw_step

__all__ = [
    "Stapgegevens",
    "assess",
    "close_location",
    "hand_over",
    "make_known",
    "open",
    "take_step",
    "withdraw_step",
]
