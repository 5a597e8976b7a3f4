"""The choices of the worker's own door."""

from speerpunten.arbeidsmigrant.enums.gegevens import (
    Codeweg,
    Inzageverzoeksoort,
    Inzageverzoekstatus,
    Verzoekbesluit,
    Verzoekreden,
)

__all__ = ["Codeweg", "Inzageverzoeksoort", "Inzageverzoekstatus", "Verzoekbesluit", "Verzoekreden"]
