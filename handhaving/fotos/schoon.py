"""Take in a photo: refuse what is none, shrink it, and leave nothing of where and with what it was made.

The picture is always drawn anew. Whatever hung on the file (EXIF, GPS, ICC, comments, a second file behind the first) is
not copied, so a polyglot comes out as a photo only. The format is told by the content; the name is only compared with it.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image

from handhaving.fotos import herkennen
from rivierenland.core.opmaak import getal

MAX_BYTES = 15 * 1024 * 1024
MAX_ZIJDE = 1600
MAX_PIXELS_JPEG = 64_000_000
MAX_PIXELS = 25_000_000
KWALITEIT = 82
WIT = (255, 255, 255)
ORIENTATIE = 0x0112
DRAAIINGEN = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
ANDERS = "Kies een foto (JPEG, PNG of WebP)."
UITLEG = {
    "HEIC": "Dit is een HEIC-foto; die kan het portaal niet lezen. Zet in de instellingen van de camera het formaat op "
    "‘Meest compatibel’, of bewaar de foto als JPEG.",
    "PDF": f"Dit is een PDF, geen foto. {ANDERS}",
    "SVG": f"Dit is een SVG-tekening, geen foto. {ANDERS}",
    "GIF": f"Dit is een GIF; die neemt het portaal niet aan. {ANDERS}",
}
ONLEESBAAR = "De foto is beschadigd of niet compleet. Maak of kies de foto opnieuw."
GEEN_FOTO = f"Dit bestand is geen foto. {ANDERS}"
ANDERE_NAAM = (
    "De naam van dit bestand hoort niet bij een foto. Geef het bestand een naam die eindigt op .jpg, .png of .webp."
)
GROTE_MATEN = "De foto heeft te veel beeldpunten. Maak de foto met een lagere resolutie, of maak haar eerst kleiner."
LEEG = "Dit bestand is leeg. Maak of kies de foto opnieuw."


class FotoGeweigerd(ValueError):
    """This file is not taken in. The text is a Dutch sentence that says what to do; `reden` says why for pages in other languages:
    `heic`, `te_groot`, `leeg`, `beeldpunten`, `kapot`, or `geen_foto`.
    """

    def __init__(self, zin: str, reden: str = "geen_foto"):
        super().__init__(zin)
        self.reden = reden


@dataclass(frozen=True, slots=True)
class SchoneFoto:
    """A photo as it is kept: JPEG, at most 1600 px, without any hidden data. Sizes in px."""

    inhoud: bytes
    breedte: int
    hoogte: int


def clean(bestand: Any) -> SchoneFoto:
    """The clean photo in an uploaded file (`django.core.files.File`). Raises `FotoGeweigerd`.

    The size is asked before anything is read; Pillow then reads from the file, a large JPEG at a fraction of its scale.
    """
    if bestand.size > MAX_BYTES:
        raise FotoGeweigerd(te_groot(bestand.size), "te_groot")
    if not bestand.size:
        raise FotoGeweigerd(LEEG, "leeg")
    soort = _soort(bestand)
    try:
        return _drawn_anew(bestand, soort)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise FotoGeweigerd(GROTE_MATEN, "beeldpunten") from bomb
    except FotoGeweigerd:
        raise
    except Exception as fault:  # a broken file makes a decoder raise nearly anything
        raise FotoGeweigerd(ONLEESBAAR, "kapot") from fault


def te_groot(grootte: int) -> str:
    """The sentence about a file of `grootte` bytes, which is too large."""
    return (
        f"De foto is {getal(_megabytes(grootte))} MB. Een foto mag hoogstens {getal(_megabytes(MAX_BYTES))} MB zijn. "
        "Maak de foto met een lagere resolutie, of stuur haar in een kleiner formaat."
    )


def _megabytes(grootte: int) -> int:
    """Whole megabytes, rounded up: a file that is too large never reads as one that fits."""
    return -(-grootte // (1024 * 1024))


def _soort(bestand: Any) -> str:
    bestand.seek(0)
    kop = bestand.read(herkennen.KOP_BYTES)
    bestand.seek(0)
    soort = herkennen.soort(kop)
    if soort is None:
        naam = herkennen.naam_van(kop)
        raise FotoGeweigerd(UITLEG.get(naam, GEEN_FOTO), "heic" if naam == "HEIC" else "geen_foto")
    if herkennen.claims_another_kind(bestand.name or "", getattr(bestand, "content_type", "") or ""):
        raise FotoGeweigerd(ANDERE_NAAM)
    return soort


def _drawn_anew(bestand: Any, soort: str) -> SchoneFoto:
    with Image.open(bestand, formats=[soort]) as gelezen:
        _refuse_too_many_pixels(gelezen, soort)
        draaiing = _orientation(gelezen)
        maten = _fitting(gelezen.size)
        gelezen.draft(None, maten)  # a JPEG is read at a half, a quarter or an eighth, as long as enough is left
        beeld: Image.Image = gelezen
        if beeld.mode in ("P", "PA", "1"):
            beeld = beeld.convert("RGBA" if "transparency" in beeld.info or beeld.mode == "PA" else "RGB")
        if beeld.size != maten:
            beeld = beeld.resize(maten, Image.Resampling.BICUBIC, reducing_gap=1.0)
        if draaiing:
            beeld = beeld.transpose(draaiing)
        schoon = Image.new("RGB", beeld.size, WIT)
        if beeld.mode in ("RGBA", "LA", "La", "RGBa"):
            doorzicht = beeld.convert("RGBA")
            schoon.paste(doorzicht, mask=doorzicht.getchannel("A"))
        else:
            schoon.paste(beeld.convert("RGB"))
    uit = BytesIO()
    schoon.save(uit, "JPEG", quality=KWALITEIT, optimize=True)
    return SchoneFoto(uit.getvalue(), *schoon.size)


def _fitting(maten: tuple[int, int]) -> tuple[int, int]:
    """The size that fits, in the same proportions."""
    deel = min(1.0, MAX_ZIJDE / max(maten))
    return max(1, round(maten[0] * deel)), max(1, round(maten[1] * deel))


def _refuse_too_many_pixels(beeld: Image.Image, soort: str) -> None:
    """Only a JPEG that is stored line by line is read at a fraction of its scale; all others are held whole."""
    whole = soort != "JPEG" or beeld.info.get("progressive") or beeld.info.get("progression")
    if beeld.width * beeld.height > (MAX_PIXELS if whole else MAX_PIXELS_JPEG):
        raise FotoGeweigerd(GROTE_MATEN, "beeldpunten")


def _orientation(beeld: Image.Image) -> Image.Transpose | None:
    """How the photo must be turned to stand upright; a broken EXIF block turns nothing."""
    try:
        return DRAAIINGEN.get(beeld.getexif().get(ORIENTATIE, 1))
    except Exception:
        return None
