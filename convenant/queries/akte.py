"""The document to sign, drawn up as everything stands now."""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from django.conf import settings
from django.urls import reverse

from convenant.akte import Akte, render
from convenant.models import Mandaat
from convenant.queries import ondertekening as ondertekeningen
from convenant.queries import versie as versies
from convenant.queries.ondertekening import Aanleiding
from rivierenland.core.models import Gebruiker


@dataclass(frozen=True)
class Document:
    """A document to read: when it was made, its bytes and their digest. The same moment gives the same bytes."""

    opgemaakt: datetime
    pdf: bytes
    sha256: str


@dataclass(frozen=True)
class Gelezen:
    """What the signer says to have read: the moment at which it was made, and its digest."""

    opgemaakt: datetime
    sha256: str


def draw_up(
    *, aanleiding: Aanleiding, mandaat: Mandaat, gebruiker: Gebruiker, opgemaakt: datetime | None = None
) -> Document:
    """The document that would be sealed, as everything stands now. Writes nothing."""
    moment = (opgemaakt or ondertekeningen.clock()).astimezone(UTC).replace(microsecond=0)
    akte = Akte(
        tekst=versies.document(aanleiding.convenant),
        partij=aanleiding.naam, kvk=aanleiding.kvk, tekent_als=tuple(str(soort.label) for soort in aanleiding.soorten),
        naam=gebruiker.naam, hoedanigheid=mandaat.hoedanigheid, grond=mandaat.get_grond_display(), opgemaakt=moment,
        controle=f"{settings.SITE_URL}{reverse('convenant:controleren')}",
    )  # fmt: skip
    pdf = render(akte, fonts=settings.FONTS_DIR)
    return Document(moment, pdf, sha256(pdf).hexdigest())
