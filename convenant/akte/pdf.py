"""The convenant to sign as an accessible PDF that lasts (PDF/A and PDF/UA)."""

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from convenant.akte.akte import Akte
from convenant.tekst import Artikeltekst, Toezeggingtekst
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.redline import blocks
from rivierenland.core.typst import compile_pdf

SJABLOON = "convenant/convenant.typ"
HIER = ZoneInfo("Europe/Amsterdam")


def render(akte: Akte, *, fonts: Path) -> bytes:
    """The PDF; the same deed gives the same bytes on every machine. Raises `PdfError` when it would not be accessible."""
    return compile_pdf(SJABLOON, _data(akte), fonts=fonts, moment=akte.opgemaakt)


def _data(akte: Akte) -> dict[str, Any]:
    tekst, moment = akte.tekst, akte.opgemaakt.astimezone(HIER)
    regels = [["Partij", akte.partij]]
    if akte.kvk:
        regels.append(["KVK-nummer", akte.kvk])
    regels += [
        ["Tekent als", ", ".join(akte.tekent_als)],
        ["Ondertekenaar", akte.naam],
        ["Hoedanigheid", akte.hoedanigheid],
        ["Op grond van", akte.grond],
        ["Versie", str(tekst.nummer)],
        ["Opgemaakt", f"{datum_lang(moment.date())}, {moment:%H.%M} uur"],
    ]
    return {
        "titel": akte.titel,
        "kop": tekst.kop,
        "nummer": str(tekst.nummer),
        "geldt": f"Geldt vanaf {datum_lang(tekst.ingangsdatum)}" if tekst.ingangsdatum else "",
        "partij": akte.partij,
        "voorbeeld": tekst.is_voorbeeld,
        "dag": [moment.year, moment.month, moment.day],
        "inleiding": _blocks(tekst.inleiding),
        "artikelen": [_article(artikel) for artikel in tekst.artikelen],
        "ondertekening": regels,
        "sha256": tekst.digest(),
        "controle": akte.controle,
    }


def _article(artikel: Artikeltekst) -> dict[str, Any]:
    return {
        "kop": f"Artikel {artikel.nummer}. {artikel.titel}",
        "tekst": _blocks(artikel.tekst),
        "toezeggingen": [_commitment(row) for row in artikel.toezeggingen],
    }


def _commitment(row: Toezeggingtekst) -> dict[str, Any]:
    feiten = [["Geldt voor", ", ".join(row.geldt_voor)]]
    feiten.append(["Norm", row.norm] if row.norm else ["Beoordeeld", "op bewijs dat de partij indient"])
    return {"kop": f"{row.code} {row.titel}", "tekst": row.tekst, "feiten": feiten}


def _blocks(tekst: str) -> list[dict[str, Any]]:
    return [{"soort": str(blok.vorm), "regels": list(blok.regels)} for blok in blocks(tekst)]
