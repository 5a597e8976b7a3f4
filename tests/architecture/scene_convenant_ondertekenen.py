"""A mandate that waits and one that signed, with the signature, for the tests that walk every page."""

from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pikepdf
from django.utils import timezone

from convenant.enums.ondertekening import Factor, Mandaatgrond
from convenant.enums.partij import Partijsoort
from convenant.models import Convenantversie, Mandaat, Ondertekening, Partij, Zegel
from rivierenland.core.models import Gebruiker, Organisatie
from rivierenland.core.rollen import Rol


@dataclass
class Tekenrijen:
    """`wacht`: not confirmed; `mandaat`: of the signature. Only the name of the party and its version are for everybody."""

    wacht: Mandaat
    mandaat: Mandaat
    ondertekening: Ondertekening


def signed(word: str, organisatie: Organisatie, people: dict[str, Gebruiker], nasty: str) -> Tekenrijen:
    """What a market party has to do with signing. Its public seal carries no word of the tenant."""
    vandaag, wie = timezone.localdate(), people[Rol.MARKTPARTIJ_BEHEERDER]
    samen = {
        "organisatie": organisatie, "gemeenten": organisatie.gemeenten, "grond": Mandaatgrond.VOLMACHT, "begin": vandaag,
        "hoedanigheid": f"{word}Directeur{nasty}", "stuk": f"{word}Volmacht{nasty}",
    }  # fmt: skip
    wacht = Mandaat.objects.create(gebruiker=people[Rol.MARKTPARTIJ_MEDEWERKER], **samen)
    mandaat = Mandaat.objects.create(gebruiker=wie, kvk=organisatie.kvk, bevestigd_op=vandaag, **samen)
    versie = Convenantversie.objects.get(nummer=1)
    partij = Partij.objects.filter(organisatie=organisatie).first() or Partij.objects.create(
        organisatie=organisatie, gemeenten=organisatie.gemeenten, soorten=[Partijsoort.VERBLIJFSBIEDER], kvk=organisatie.kvk,
        convenant=versie, sinds=vandaag - timedelta(days=300),
    )  # fmt: skip
    pdf = _pdf(f"{word}Akte")
    digest = sha256(pdf).hexdigest()
    zegel = Zegel.objects.create(
        sha256=digest, document_sha256=digest[::-1], versie=1, partij_naam=f"Organisatie{nasty}", moment=timezone.now(),
        vingerafdruk="0" * 64,
    )  # fmt: skip
    ondertekening = Ondertekening.objects.create(
        organisatie=organisatie, gemeenten=organisatie.gemeenten, convenant=versie, partij=partij, mandaat=mandaat, gebruiker=wie,
        lidmaatschap=1, kvk=organisatie.kvk, partij_naam=f"{word}Partij{nasty}", naam=f"{word}Tekenaar{nasty}",
        hoedanigheid=f"{word}Directeur{nasty}", grond=Mandaatgrond.VOLMACHT, factor=Factor.APP, tekst_sha256="1" * 64,
        document_sha256=digest[::-1], zegel=zegel, pdf=pdf, opgemaakt_at=timezone.now(), ondertekend_at=timezone.now(),
    )  # fmt: skip
    return Tekenrijen(wacht, mandaat, ondertekening)


def _pdf(words: str) -> bytes:
    """A page with these words on it."""
    bestand, packed = pikepdf.new(), BytesIO()
    page = bestand.add_blank_page()
    letters = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.add_resource(letters, pikepdf.Name.Font, pikepdf.Name.F1)
    page.contents_add(f"BT /F1 12 Tf 50 700 Td ({words}) Tj ET".encode())
    bestand.save(packed, deterministic_id=True)
    return packed.getvalue()
