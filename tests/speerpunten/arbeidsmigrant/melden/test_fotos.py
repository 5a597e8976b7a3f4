"""A reporter adds photos with the two codes; only officials see them."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse
from PIL import Image

from handhaving.actions import melding as actions
from handhaving.models import Foto
from rivierenland.core import scope
from tests.handhaving.meldingen.conftest import by_nobody, stored

FOTO = reverse("arbeidsmigrant:melding-foto", kwargs={"taal": "pl"})


def picture(kind: str = "JPEG", colour: str = "red", exif: bytes = b"") -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, kind, **({"exif": exif} if exif else {}))
    return out.getvalue()


def upload(inhoud: bytes, naam: str = "foto.jpg", soort: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, inhoud, soort)


def send(client, row, sleutel, *files):
    return client.post(FOTO, {"referentie": row.referentie, "geheim": sleutel.geheim, "fotos": list(files)})


def photos() -> list[Foto]:
    with scope.within(scope.systeem("tests")):
        return list(Foto.objects.order_by("pk"))


def test_a_photo_is_kept_without_where_it_was_made(bezoeker, db):
    row, sleutel = by_nobody()
    exif = Image.Exif()
    exif[0x010F] = "Waarmee"
    page = send(bezoeker, row, sleutel, upload(picture(exif=exif.tobytes())), upload(picture(colour="blue")))
    assert page.status_code == 200
    assert "Wysłano 2 zdjęcia." in page.content.decode()
    assert [foto.melding_id for foto in photos()] == [row.pk] * 2
    assert b"Waarmee" not in photos()[0].bestand.read()


def test_sent_twice_is_one_photo(bezoeker, db):
    row, sleutel = by_nobody()
    for _ in range(2):
        send(bezoeker, row, sleutel, upload(picture()))
    assert len(photos()) == 1


@pytest.mark.parametrize(
    ("inhoud", "naam", "soort", "zin"),
    [
        (b"\x00\x00\x00\x18ftypheic" + b"x" * 100, "a.heic", "image/heic", "HEIC"),
        (b"%PDF-1.7 x", "a.pdf", "application/pdf", "nie jest zdjęciem"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>",
            "a.jpg",
            "image/jpeg",
            "nie jest zdjęciem",
        ),
        (b"MZ" + b"x" * 50, "a.jpg", "image/jpeg", "nie jest zdjęciem"),
        (b"", "a.jpg", "image/jpeg", "pusty"),
        (picture()[:200], "a.jpg", "image/jpeg", "uszkodzone"),
        (picture(), "a.jpg.php", "image/jpeg", "nie jest zdjęciem"),
        (picture(), "a.jpg", "text/html", "nie jest zdjęciem"),
        (picture() + b"x" * (15 * 1024 * 1024), "a.jpg", "image/jpeg", "15 MB"),
    ],
    ids=["heic", "pdf", "svg", "program", "empty", "broken", "script by name", "html by type", "too large"],
)
def test_a_bad_file_says_why_in_the_own_language_and_the_good_one_is_kept(bezoeker, db, inhoud, naam, soort, zin):
    row, sleutel = by_nobody()
    page = send(bezoeker, row, sleutel, upload(inhoud, naam, soort), upload(picture(colour="green"), "goed.jpg"))
    assert page.status_code == 422
    assert zin in page.content.decode()
    assert len(photos()) == 1
    assert row.tekst in page.content.decode()


def test_what_hides_behind_a_photo_is_gone(bezoeker, db):
    row, sleutel = by_nobody()
    send(bezoeker, row, sleutel, upload(picture() + b"<script>x</script>PK\x03\x04"))
    assert b"<script>" not in photos()[0].bestand.read()


def test_three_at_a_time_and_six_in_all(bezoeker, db):
    row, sleutel = by_nobody()
    colours = iter(["red", "blue", "green", "black", "white", "grey", "pink", "brown", "navy", "gold"])
    assert send(bezoeker, row, sleutel, *(upload(picture(colour=next(colours))) for _ in range(4))).status_code == 422
    assert len(photos()) == 3
    for _ in range(2):
        last = send(bezoeker, row, sleutel, *(upload(picture(colour=next(colours))) for _ in range(3)))
    assert len(photos()) == 6
    assert "wystarczająco dużo zdjęć" in last.content.decode()


def test_nothing_chosen_and_too_much_are_told(bezoeker, db):
    row, sleutel = by_nobody()
    assert send(bezoeker, row, sleutel).status_code == 422
    large = bezoeker.post(FOTO, {"x": "x" * 10}, headers={"content-length": str(60 * 1024**2)})
    assert large.status_code in (413, 422)


def test_without_the_codes_nothing_is_kept(bezoeker, db):
    row, _ = by_nobody()
    page = bezoeker.post(FOTO, {"referentie": row.referentie, "geheim": "CCCC-CCCC-CCCC", "fotos": [upload(picture())]})
    assert page.status_code == 422
    assert photos() == []


def test_the_official_sees_it_and_the_provider_and_the_reporter_do_not(bezoeker, cast, as_person, db):
    row, sleutel = by_nobody()
    send(bezoeker, row, sleutel, upload(picture()))
    (foto,) = photos()
    url = reverse("handhaving:foto-detail", args=[foto.pk])
    seen = as_person(cast.toezichthouder.tiel).get(url)
    assert (seen.status_code, seen["Content-Security-Policy"]) == (200, "sandbox; default-src 'none'")
    assert (
        url
        in as_person(cast.toezichthouder.tiel).get(reverse("handhaving:melding-detail", args=[row.pk])).content.decode()
    )
    assert as_person(cast.toezichthouder.buren).get(url).status_code == 404
    assert bezoeker.get(url).status_code == 302


def test_a_secret_adds_photos_to_its_own_melding_and_changes_none(bezoeker, db):
    row, sleutel = by_nobody()
    send(bezoeker, row, sleutel, upload(picture()))
    _, other_sleutel = by_nobody(tekst="Iets anders.")
    with scope.within(scope.geheim(other_sleutel.digest)), connection.cursor() as cursor:
        cursor.execute("select count(*) from handhaving_foto")
        assert cursor.fetchone() == (0,)
    with (
        scope.within(scope.geheim(sleutel.digest)),
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
    ):
        Foto.objects.all().delete()


def test_a_new_secret_keeps_counting_the_photos(bezoeker, cast, db):
    row, sleutel = by_nobody()
    send(bezoeker, row, sleutel, upload(picture()))
    by = cast.toezichthouder.tiel.actor
    with scope.within(by.scope):
        actions.renew_secret(melding=row, by=by)
    assert photos()[0].token_hash == stored(row.pk).token_hash
