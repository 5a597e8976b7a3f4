"""The choices of the worker's own door."""

from speerpunten.arbeidsmigrant.enums.feedback import Feedbackscore, Feedbackstand, Feedbackvraag, Twijfelreden
from speerpunten.arbeidsmigrant.enums.gegevens import (
    Codeweg,
    Inzageverzoeksoort,
    Inzageverzoekstatus,
    Verzoekbesluit,
    Verzoekreden,
)

__all__ = [
    "Codeweg",
    "Feedbackscore",
    "Feedbackstand",
    "Feedbackvraag",
    "Inzageverzoeksoort",
    "Inzageverzoekstatus",
    "Twijfelreden",
    "Verzoekbesluit",
    "Verzoekreden",
]
