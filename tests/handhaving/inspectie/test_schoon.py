"""What a photo must be to be taken in, and what is left of it afterwards."""

import tracemalloc
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from handhaving.fotos import schoon
from handhaving.fotos.schoon import FotoGeweigerd, clean

GPS, ORIENTATIE, MERK = 0x8825, 0x0112, 0x010F
BREED, HOOG = 640, 400


def beeld(formaat: str, maten=(BREED, HOOG), mode="RGB", **opslaan) -> bytes:
    uit = BytesIO()
    Image.new(mode, maten, 120 if mode in ("L", "P") else (200, 90, 40, 128)[: len(mode)]).save(uit, formaat, **opslaan)
    return uit.getvalue()


def upload(inhoud: bytes, naam="foto.jpg", soort="image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, inhoud, soort)


def geweigerd(*args, **kwargs) -> str:
    with pytest.raises(FotoGeweigerd) as fout:
        clean(upload(*args, **kwargs))
    return str(fout.value)


@pytest.mark.parametrize(("formaat", "naam"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")])
def test_a_photo_of_each_kind_comes_out_as_a_jpeg(formaat, naam):
    foto = clean(upload(beeld(formaat), naam, f"image/{formaat.lower()}"))

    with Image.open(BytesIO(foto.inhoud)) as uit:
        assert (uit.format, uit.size, (foto.breedte, foto.hoogte)) == ("JPEG", (BREED, HOOG), (BREED, HOOG))


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "1", "I;16"])
def test_a_png_of_every_colour_kind_is_taken(mode):
    uit = BytesIO()
    Image.new(mode, (40, 30)).save(uit, "PNG")

    assert clean(upload(uit.getvalue(), "a.png", "image/png")).breedte == 40


def test_a_cmyk_photo_is_taken():
    assert clean(upload(beeld("JPEG", mode="CMYK"))).hoogte == HOOG


def test_a_name_without_a_suffix_and_a_jpeg_called_png_are_slips_of_a_phone():
    assert clean(upload(beeld("JPEG"), "blob", "application/octet-stream")).breedte == BREED
    assert clean(upload(beeld("JPEG"), "foto.png", "image/png")).breedte == BREED
    assert clean(upload(beeld("JPEG"), "IMG 12.30 uur.jpg")).breedte == BREED


@pytest.mark.parametrize(
    ("maten", "eruit"), [((4000, 3000), (1600, 1200)), ((3000, 4000), (1200, 1600)), ((9000, 90), (1600, 16))]
)
def test_a_large_photo_is_shrunk_to_1600_px(maten, eruit):
    foto = clean(upload(beeld("JPEG", maten)))

    assert (foto.breedte, foto.hoogte) == eruit


def test_nothing_of_where_and_with_what_it_was_made_is_left():
    exif = Image.Exif()
    exif[MERK] = "GEHEIM-MERK"
    exif.get_ifd(GPS)[2] = (IFDRational(51), IFDRational(53), IFDRational(10))
    inhoud = beeld("JPEG", exif=exif, icc_profile=b"GEHEIM-PROFIEL" * 20, comment=b"GEHEIM-WOORD", xmp=b"GEHEIM-XMP")
    assert b"GEHEIM" in inhoud

    foto = clean(upload(inhoud))

    assert b"GEHEIM" not in foto.inhoud
    with Image.open(BytesIO(foto.inhoud)) as uit:
        assert (dict(uit.getexif()), set(uit.info) & {"exif", "icc_profile", "comment", "xmp"}) == ({}, set())


def test_a_photo_that_was_held_on_its_side_stands_upright():
    exif = Image.Exif()
    exif[ORIENTATIE] = 6

    foto = clean(upload(beeld("JPEG", exif=exif)))

    assert (foto.breedte, foto.hoogte) == (HOOG, BREED)


def test_what_hangs_behind_the_photo_is_dropped():
    polyglot = beeld("JPEG") + b"<script>alert(1)</script>" + b"PK\x03\x04 %PDF-1.7"

    foto = clean(upload(polyglot))

    assert b"script" not in foto.inhoud
    assert foto.inhoud.endswith(b"\xff\xd9")


def test_a_script_in_a_comment_is_dropped():
    foto = clean(upload(beeld("JPEG", comment=b"<svg onload=alert(1)>")))

    assert b"onload" not in foto.inhoud


@pytest.mark.parametrize(
    ("inhoud", "woord"),
    [
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "SVG"),
        (b"<?xml version='1.0'?><svg onload='alert(1)'/>", "SVG"),
        (b"GIF89a" + bytes(60), "GIF"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(60), "HEIC"),
        (b"PK\x03\x04" + bytes(60), "geen foto"),
        (b"<!doctype html><script>alert(1)</script>", "geen foto"),
        (b"BM" + bytes(60), "geen foto"),
        (b"II*\x00" + bytes(60), "geen foto"),
    ],
)
def test_what_is_no_photo_is_refused_with_what_it_is(inhoud, woord):
    zin = geweigerd(inhoud)

    assert woord in zin
    assert "Kies een foto" in zin or "JPEG" in zin


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("foto.pdf", "image/jpeg"),
        ("foto.svg", "image/svg+xml"),
        ("foto.jpg", "text/html"),
        ("foto.php.jpg", "image/jpeg"),
    ],
)
def test_a_photo_that_calls_itself_something_else_is_refused(naam, soort):
    assert geweigerd(beeld("JPEG"), naam, soort) == schoon.ANDERE_NAAM


@pytest.mark.parametrize("deel", [0.02, 0.5, 0.9])
def test_half_a_photo_is_refused(deel):
    heel = beeld("JPEG", (1200, 900))
    assert geweigerd(heel[: int(len(heel) * deel)]) == schoon.ONLEESBAAR


@pytest.mark.parametrize("kop", [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x10\x00\x00\x00WEBP"])
def test_a_good_beginning_with_rubbish_behind_it_is_refused(kop):
    assert geweigerd(kop + b"rommel" * 200, "a.jpg") == schoon.ONLEESBAAR


def test_an_empty_file_is_refused():
    assert geweigerd(b"") == schoon.LEEG


@pytest.mark.parametrize(
    ("formaat", "maten"),
    [("PNG", (12000, 12000)), ("PNG", (20000, 20000)), ("JPEG", (9000, 9000)), ("WEBP", (9000, 9000))],
)
def test_a_small_file_with_very_many_pixels_is_refused_before_it_is_unpacked(formaat, maten, monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    bom = BytesIO()
    Image.new("L", maten).save(bom, formaat, **({"lossless": True, "method": 0} if formaat == "WEBP" else {}))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 89_478_485)
    assert len(bom.getvalue()) < 4_000_000

    assert geweigerd(bom.getvalue(), f"a.{formaat.lower()}", f"image/{formaat.lower()}") == schoon.GROTE_MATEN


def test_a_progressive_jpeg_has_the_limit_of_what_is_held_whole():
    zin = geweigerd(beeld("JPEG", (5200, 5000), mode="L", progressive=True))

    assert zin == schoon.GROTE_MATEN


def test_a_photo_of_40_mb_is_refused_unread_with_the_limit_and_what_to_do():
    class Groot(TemporaryUploadedFile):
        def read(self, *args):
            raise AssertionError("gelezen")

    groot = Groot("foto.jpg", "image/jpeg", 40 * 1024 * 1024, None)

    with pytest.raises(FotoGeweigerd) as fout:
        clean(groot)

    assert str(fout.value) == (
        "De foto is 40 MB. Een foto mag hoogstens 15 MB zijn. "
        "Maak de foto met een lagere resolutie, of stuur haar in een kleiner formaat."
    )


def test_a_byte_too_many_does_not_read_as_a_file_that_fits():
    assert "De foto is 16 MB" in schoon.te_groot(schoon.MAX_BYTES + 1)


def test_the_memory_that_python_holds_stays_small_for_many_photos():
    inhoud = beeld("JPEG", (4000, 3000))
    clean(upload(inhoud))
    tracemalloc.start()
    for _ in range(5):
        clean(upload(inhoud))
    _, piek = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert piek < 8 * 1024 * 1024
