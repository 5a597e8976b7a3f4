"""Documents of the programme: what is taken in, and who reads it."""

from http import HTTPStatus

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage

from rivierenland.core import scope
from rivierenland.core.documenten.bewaren import MAX_BYTES, check
from rivierenland.core.documenten.herkennen import Bestandssoort as B
from rivierenland.core.documenten.naam import nette_naam
from rivierenland.core.forms.document import DocumentField
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma.actions import document
from tests.cast import Cast
from tests.factories.document import DOCM, DOCX, JPEG, ODS, ODT, PDF, PNG, XLSX, upload, zipped

TIEL, BUREN = "GM0281", "GM0214"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [(PDF, B.PDF), (DOCX, B.DOCX), (ODT, B.ODT), (XLSX, B.XLSX), (ODS, B.ODS), (PNG, B.PNG), (JPEG, B.JPEG)],
)
def test_a_file_is_what_its_content_says(inhoud: bytes, soort: B) -> None:
    assert check(upload(inhoud, "naam.exe")) is soort


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"MZ\x90\x00", "Dit soort bestand kan het portaal niet bewaren."),
        (b"<html><script>", "Dit soort bestand kan het portaal niet bewaren."),
        (b"", "Dit bestand is leeg."),
        (DOCM, "In dit bestand zitten macro’s."),
        (zipped(**{"brief.txt": "x"}), "Een ZIP-bestand kan het portaal niet bewaren."),
        (DOCX[:40], "Dit bestand is beschadigd of niet volledig."),
        (DOCX[:-22] + b"PK\x05\x06" + b"\xff" * 18, "In dit bestand zitten te veel onderdelen."),
        (PDF + b" " * MAX_BYTES, "Dit bestand is groter dan 20 MB."),
    ],
)
def test_what_cannot_be_kept_gets_a_sentence(inhoud: bytes, zin: str) -> None:
    with pytest.raises(ValidationError) as refused:
        check(upload(inhoud, "besluit.pdf"))
    assert refused.value.message_dict["bestand"][0].startswith(zin)
    with pytest.raises(ValidationError) as refused:
        DocumentField().clean(upload(inhoud, "besluit.pdf"))
    assert refused.value.messages[0].startswith(zin)


@pytest.mark.parametrize(
    ("naam", "netjes"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\stukken\\Besluit raad.docx", "Besluit raad.pdf"),
        ("nota\u202egpj.exe", "nota gpj.pdf"),
        (".pdf", "document.pdf"),
        ("brief\r\nSet-Cookie: x.pdf", "brief Set-Cookie x.pdf"),
    ],
)
def test_a_name_is_made_safe(naam: str, netjes: str) -> None:
    assert nette_naam(naam, B.PDF) == netjes


@pytest.mark.django_db
def test_one_content_is_stored_once_and_the_trail_names_it(cast: Cast) -> None:
    by = cast.regiocoordinator.actor
    made = [document.add(titel=f"Brief {nr}", bestand=upload(), by=by) for nr in (1, 2)]
    assert made[0].bestand.name == made[1].bestand.name
    with default_storage.open(made[0].bestand.name) as inhoud:
        assert inhoud.read() == PDF
    rows = Gebeurtenis.objects.filter(actie="programmadocument.add").order_by("pk")
    assert [row.details for row in rows] == [{"soort": "PDF", "bytes": len(PDF), "openbaar": True}] * 2


@pytest.mark.django_db
def test_everybody_keeps_documents_of_their_own_only(cast: Cast) -> None:
    with pytest.raises(Geweigerd):
        document.add(titel="Brief", bestand=upload(), gemeente=TIEL, by=cast.regiocoordinator.actor)
    with scope.within(scope.gemeenten([BUREN])):
        for gemeente in (TIEL, None):
            with pytest.raises(Geweigerd):
                document.add(titel="Brief", bestand=upload(), gemeente=gemeente, by=cast.beleid.buren.actor)
        with pytest.raises(Geweigerd):
            document.add(titel="Brief", bestand=upload(), gemeente=BUREN, by=cast.jurist.buren.actor)


@pytest.mark.django_db
def test_a_title_is_asked_and_holds_no_bsn(cast: Cast) -> None:
    for titel in ("  ", "Besluit over 111222333"):
        with pytest.raises(ValidationError) as refused:
            document.add(titel=titel, bestand=upload(), by=cast.regiocoordinator.actor)
        assert list(refused.value.message_dict) == ["titel"]


@pytest.mark.django_db
def test_who_may_not_read_it_finds_nothing(cast: Cast, client) -> None:
    with scope.within(scope.gemeenten([TIEL])):
        by = cast.beleid.tiel.actor
        open_, closed = (
            document.add(titel="Besluit", bestand=upload(naam="B&W.pdf"), gemeente=TIEL, openbaar=openbaar, by=by).pk
            for openbaar in (True, False)
        )
    answers = {}
    for naam in ("tiel", "buren", "regio", "waalstroom"):
        person = {"regio": cast.regiocoordinator, "waalstroom": cast.waalstroom}.get(naam) or getattr(cast.beleid, naam)
        client.force_login(person.gebruiker, backend="allauth.account.auth_backends.AuthenticationBackend")
        answers[naam] = [client.get(f"/programma/documenten/{pk}/").status_code for pk in (open_, closed)]
    assert answers == {"tiel": [200, 200], "buren": [200, 404], "regio": [200, 404], "waalstroom": [403, 403]}


@pytest.mark.django_db
def test_a_download_is_saved_and_never_shown(cast: Cast, client) -> None:
    made = document.add(titel="Bijlage", bestand=upload(ODT, "bijlage é.html"), by=cast.regiocoordinator.actor)
    client.force_login(cast.jurist.tiel.gebruiker, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.get(f"/programma/documenten/{made.pk}/")
    assert answer.status_code == HTTPStatus.OK
    assert b"".join(answer.streaming_content) == ODT
    assert answer["Content-Type"] == "application/vnd.oasis.opendocument.text"
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''bijlage%20%C3%A9.odt"
    assert answer["X-Content-Type-Options"] == "nosniff"
    made.bestand.storage.delete(made.bestand.name)
    assert client.get(f"/programma/documenten/{made.pk}/").status_code == HTTPStatus.NOT_FOUND
