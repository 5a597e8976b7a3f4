"""One row of everything that hangs on a package; no tenant's word stands in them, for all officials read them."""

from dataclasses import dataclass

from django.utils import timezone

from speerpunten.programma.models import (
    Businesscase,
    Maatregel,
    Mijlpaal,
    Pakketdocument,
    Programmadocument,
    Programmagebeurtenis,
)
from tests.factories import programma_planning as maak


@dataclass
class Planning:
    """The rows of package M05; `pakketdocument` is a document of the region."""

    maatregel: Maatregel
    mijlpaal: Mijlpaal
    businesscase: Businesscase
    gebeurtenis: Programmagebeurtenis
    pakketdocument: Pakketdocument


def planning(nasty: str) -> Planning:
    """Everything filled in with text that a page must escape."""
    document = Programmadocument.objects.create(
        titel=f"Besluitenlijst{nasty}",
        bestand="programma/aa/aa",
        bestandsnaam="a.pdf",
        soort="pdf",
        grootte=1,
        sha256="a" * 64,
    )
    return Planning(
        maak.measure(titel=f"Tafel{nasty}", omschrijving=f"Omschrijving{nasty}", trekker=f"Trekker{nasty}"),
        maak.milestone(titel=f"Mijlpaal{nasty}", toelichting=f"Toelichting{nasty}"),
        maak.case(toelichting=f"Toelichting{nasty}", andere_baten=f"Rust{nasty}"),
        Programmagebeurtenis.objects.create(
            datum=timezone.localdate(),
            titel=f"Gebeurtenis{nasty}",
            bron=f"Bron{nasty}",
            omschrijving=f"Omschrijving{nasty}",
        ),
        Pakketdocument.objects.create(pakket_id="M05", document=document),
    )
