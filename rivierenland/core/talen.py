"""The languages of the public pages, by ISO 639-1 code, each by its own name and in the order in which they are offered.

The other pages of the portal are Dutch. Offering one more language is a line here and a catalogue per road (`vertalingen/`).
"""

TALEN = {
    "nl": "Nederlands",
    "en": "English",
    "pl": "Polski",
    "ro": "Română",
    "bg": "Български",
    "uk": "Українська",
    "es": "Español",
    "hu": "Magyar",
}
STANDAARD = "nl"
WERELDTAAL = "en"
"""For whoever reads none of ours."""

RECHTS_NAAR_LINKS = frozenset({"ar", "fa", "he", "ur"})


def direction_of(taal: str) -> str:
    """Which way the language is written, as the `dir` of a page: `ltr` or `rtl`."""
    return "rtl" if taal in RECHTS_NAAR_LINKS else "ltr"
