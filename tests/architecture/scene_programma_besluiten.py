"""What a gemeente decided, and its documents, for the tests that walk every page."""

from dataclasses import dataclass

from django.core.files.base import ContentFile

from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.rollen import Rol
from speerpunten.programma.models import Programmadocument


@dataclass
class Besluitrijen:
    """`document` may be read by all officials, so no word of it names its tenant; `besloten` by the own gemeente only."""

    document: Programmadocument
    besloten: Programmadocument


def build(word: str, gemeente: Gemeente, people: dict[str, Gebruiker], nasty: str) -> Besluitrijen:
    """The rows of one gemeente."""
    by = people[Rol.BELEID]
    return Besluitrijen(
        document=_document(gemeente, f"Besluit{nasty}", by, openbaar=True),
        besloten=_document(gemeente, f"{word}Besluit{nasty}", by, openbaar=False),
    )


def _document(gemeente: Gemeente, titel: str, by: Gebruiker, *, openbaar: bool) -> Programmadocument:
    inhoud = f"%PDF-1.7 {titel}".encode()
    made = Programmadocument(
        gemeente=gemeente, titel=titel, bestandsnaam="besluit.pdf", soort="application/pdf", grootte=len(inhoud),
        sha256="0" * 64, openbaar=openbaar, created_by=by,
    )  # fmt: skip
    made.bestand.save("besluit.pdf", ContentFile(inhoud), save=False)
    made.save(force_insert=True)
    return made
