"""What stands in the document, in order, free of any format."""

from collections.abc import Sequence
from dataclasses import dataclass

from rivierenland.core.opmaak import datum_lang
from speerpunten.kennis.models import Antwoord, Antwoordblok
from speerpunten.kennis.queries.antwoord import sources


@dataclass(frozen=True, slots=True)
class Stuk:
    """One piece, ready to print; `bron` names the source and the day."""

    titel: str
    tekst: str
    zin: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    let_op: str
    bron: str


@dataclass(frozen=True, slots=True)
class Inhoud:
    """The whole document."""

    titel: str
    regel: str
    van: str
    status: str
    vraag: str
    inleiding: str
    slot: str
    stukken: tuple[Stuk, ...]
    bronnen: tuple[str, ...]


def of(antwoord: Antwoord, blokken: Sequence[Antwoordblok]) -> Inhoud:
    """The content of an answer with its pieces in order."""
    vast = antwoord.vastgesteld_op
    status = f"Vastgesteld op {datum_lang(vast)}" if vast else "Concept, nog niet vastgesteld"
    kenmerk = f"kenmerk {antwoord.kenmerk}" if antwoord.kenmerk else ""
    return Inhoud(
        titel=antwoord.titel,
        regel=" · ".join(deel for deel in (antwoord.get_soort_display(), kenmerk, status) if deel),
        van=antwoord.van[0].upper() + antwoord.van[1:],
        status=status,
        vraag=_text(antwoord.vraag),
        inleiding=_text(antwoord.inleiding),
        slot=_text(antwoord.slot),
        stukken=tuple(_piece(blok) for blok in blokken),
        bronnen=tuple(sources(blokken)),
    )


def _piece(blok: Antwoordblok) -> Stuk:
    dag = f", peildatum {datum_lang(blok.peildatum)}" if blok.peildatum else ""
    return Stuk(
        titel=blok.titel,
        tekst=_text(blok.tekst),
        zin=blok.zin,
        kop=tuple(blok.kop),
        rijen=tuple(tuple(rij) for rij in blok.rijen),
        let_op=blok.let_op,
        bron=f"Bron: {blok.bron}{dag}." if blok.bron else "",
    )


def _text(tekst: str) -> str:
    return tekst.replace("\r\n", "\n").strip()
