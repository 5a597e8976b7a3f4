"""What each figure of the monthly report means and where it comes from."""

from .inhoud import Definitie, Periode
from .kalender import JAAR_EERDER


def definitions(periode: Periode) -> tuple[Definitie, ...]:
    """In the order in which the report uses them."""
    return (
        Definitie(
            "aanwezig",
            "Aanwezig",
            "Mensen met een verblijf in de nacht die op de peildatum begint. Wie bij twee aanbieders tegelijk staat, telt "
            "twee keer.",
            "regionaal nachtregister",
        ),
        Definitie(
            "bedden",
            "Vergunde bedden",
            "Bedden die volgens de vergunning gebruikt mogen worden, van alle locaties in gebruik.",
            "regionaal locatieregister",
        ),
        Definitie(
            "bezetting",
            "Bezetting",
            "Aanwezige mensen gedeeld door vergunde bedden. Boven 100 % slapen er meer mensen dan vergund.",
            "nachtregister en locatieregister",
        ),
        Definitie(
            "locaties",
            "Locaties",
            "Locaties die op de peildatum in gebruik zijn. Nieuw en gesloten gaat over de hele maand.",
            "regionaal locatieregister",
        ),
        Definitie(
            "duur",
            "Duur tot nu toe",
            "Het aantal nachten sinds de aankomst op de locatie. Wie verhuist, begint opnieuw te tellen.",
            "nachtregister; grenzen volgens de normen en termijnen in het portaal",
        ),
        Definitie(
            "jaar_eerder",
            "Een jaar eerder",
            f"De nacht {JAAR_EERDER.days} dagen eerder: dezelfde dag van de week. Nachten van meer dan een jaar geleden "
            "komen uit de bewaarde dagtellingen, want verblijven worden na een jaar verwijderd.",
            "nachtregister",
        ),
        Definitie(
            "kwaliteit",
            "Met fout",
            f"Het deel van de aangeleverde rijen in {periode.naam} dat niet klopte. Het aantal rijen van een organisatie "
            "telt alle bestanden van de maand.",
            "aanleveringen in het portaal",
        ),
    )
