"""A public article of a gemeente with a file and a version, and a draft that only its gemeente may see."""

from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.utils import timezone

from speerpunten.kennis.actions import zoekindex
from speerpunten.kennis.models import Artikel, Artikelbestand, Artikelversie, Bestandsbladzijde


@dataclass
class Artikelrijen:
    """What everybody may read names no tenant; the draft does."""

    artikel: Artikel
    concept: Artikel
    bestand: Artikelbestand


def articles(word: str, gemeente: str, nasty: str) -> Artikelrijen:
    """With everything filled in that a person can type."""
    vandaag = timezone.localdate()
    teksten = {
        "samenvatting": f"Kort{nasty}", "tekst": f"Tekst{nasty}", "trefwoorden": ["brp"], "doelgroep": "openbaar",
    }  # fmt: skip
    artikel = Artikel.objects.create(
        gemeente_id=gemeente, soort="artikel", status="geplaatst", titel=f"Artikel{nasty}", bron=f"Bron{nasty}",
        auteursrol=f"Rol{nasty}", versienummer=1, geplaatst_op=vandaag, nakijken_voor=vandaag, **teksten,
    )  # fmt: skip
    Artikelversie.objects.create(
        artikel=artikel, gemeente_id=gemeente, nummer=1, titel=artikel.titel, wat_veranderde=f"Anders{nasty}", **teksten
    )
    bestand = Artikelbestand.objects.create(
        artikel=artikel, gemeente_id=gemeente, bestand=ContentFile(b"Rijen", name="x.ods"), bestandsnaam=f"Stuk{nasty}.ods",
        soort="application/vnd.oasis.opendocument.spreadsheet", grootte=5, sha256=("a" if gemeente < "GM0281" else "b") * 64,
        leesstand="gelezen", bladzijden=1,
    )  # fmt: skip
    Bestandsbladzijde.objects.create(
        bestand=bestand, artikel=artikel, gemeente_id=gemeente, nummer=1, tekst=f"Blad{nasty}"
    )
    concept = Artikel.objects.create(
        gemeente_id=gemeente, soort="artikel", titel=f"{word}Concept{nasty}", auteursrol=f"Rol{nasty}", **teksten
    )
    zoekindex.fill([artikel.pk])
    return Artikelrijen(artikel, concept, bestand)
