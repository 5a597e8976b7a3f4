"""The pages of a delivery, walked as the people who may and may not."""

from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from registratie import tasks
from registratie.inlezen.bestandsfout import ZINNEN
from registratie.models import Aanlevering, Kolomkoppeling, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Inzage
from tests.cast import Person
from tests.factories.voorbeelden import FOLDER

SAMPLE = "waalstroom-bewonersoverzicht.xlsx"


@pytest.fixture
def as_waalstroom(client, locaties, cast):
    client.force_login(cast.waalstroom.gebruiker)
    return client


def upload(client, naam: str = SAMPLE, content: bytes | None = None):
    content = (FOLDER / naam).read_bytes() if content is None else content
    return client.post(reverse("registratie:aanlevering-create"), {"bestand": SimpleUploadedFile(naam, content)})


def delivered(client, **kwargs) -> Aanlevering:
    """Upload and let the job read it."""
    upload(client, **kwargs)
    with scope.within(scope.systeem("tests")):
        row = Aanlevering.objects.order_by("created_at").last()
    tasks.read_aanlevering(str(row.taak_id))
    return reload(row)


def reload(row: Aanlevering) -> Aanlevering:
    with scope.within(scope.systeem("tests")):
        return Aanlevering.objects.get(pk=row.pk)


def text(response) -> str:
    return " ".join(unescape(response.content.decode()).split())


def test_from_upload_to_saved(as_waalstroom):
    row = delivered(as_waalstroom)
    url = reverse("registratie:aanlevering-detail", args=[row.pk])
    page = text(as_waalstroom.get(url))
    assert "Wat wij in de 425 rijen vonden" in page
    assert "411 rijen opslaan" in page
    assert page.count("Vertrek voor aankomst.") == 3

    saved = as_waalstroom.post(reverse("registratie:aanlevering-process", args=[row.pk]), {"keuze": "alleen_goede"})
    assert saved.url == url
    assert "Uw lijst wordt opgeslagen" in text(as_waalstroom.get(url))
    assert "HX-Refresh" not in as_waalstroom.get(url, headers={"HX-Request": "true"}).headers

    tasks.process_aanlevering(str(reload(row).taak_id))
    assert as_waalstroom.get(url, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    page = text(as_waalstroom.get(url))
    assert "411 rijen opgeslagen." in page
    assert "9 rijen met een fout zijn niet opgeslagen." in page


def test_while_it_is_read_the_page_shows_the_steps(as_waalstroom):
    response = upload(as_waalstroom)
    page = text(as_waalstroom.get(response.url))
    assert all(step in page for step in ("Rijen lezen", "Locaties en personen herkennen"))


def test_pas_als_alles_goed_is_saves_nothing_and_says_so(as_waalstroom):
    row = delivered(as_waalstroom)
    as_waalstroom.post(reverse("registratie:aanlevering-process", args=[row.pk]), {"keuze": "alles_of_niets"})
    tasks.process_aanlevering(str(reload(row).taak_id))
    page = text(as_waalstroom.get(reverse("registratie:aanlevering-detail", args=[row.pk])))
    assert "Er is niets opgeslagen." in page
    with scope.within(scope.systeem("tests")):
        assert Verblijf.objects.count() == 0


def test_who_saw_the_faulty_rows_is_written_down(as_waalstroom, cast):
    row = delivered(as_waalstroom)
    as_waalstroom.get(reverse("registratie:aanlevering-detail", args=[row.pk]))
    line = Inzage.objects.get()
    assert (line.object_soort, len(line.object_ids), line.gebruiker) == (
        "registratie.aanleveringsfout",
        9,
        cast.waalstroom.gebruiker,
    )


@pytest.mark.parametrize(("formaat", "start"), [("xlsx", b"PK"), ("csv", None)])
def test_faulty_rows_download_with_the_reason_last(as_waalstroom, formaat, start):
    row = delivered(as_waalstroom)
    response = as_waalstroom.get(reverse("registratie:aanlevering-faults", args=[row.pk, formaat]))
    content = b"".join(response.streaming_content)
    if start:
        assert content.startswith(start)
    else:
        lines = content.decode("utf-8-sig").splitlines()
        assert (len(lines), lines[0].split(";")[-1]) == (10, "Wat is er mis")


def test_garbage_shows_its_sentence_on_the_upload_page(as_waalstroom):
    response = upload(as_waalstroom, naam="foto.png", content=b"\x89PNG\r\n\x1a\n" + b"\x00" * 64)
    assert (response.status_code, ZINNEN["afbeelding"] in text(response)) == (422, True)


def test_what_was_refused_while_reading_leads_back_to_the_upload_page(as_waalstroom):
    response = upload(as_waalstroom, naam="v.csv", content=b"zomaar\neen\nverhaal\n")
    with scope.within(scope.systeem("tests")):
        row = Aanlevering.objects.get()
    tasks.read_aanlevering(str(row.taak_id))
    page = as_waalstroom.get(response.url, follow=True)
    assert (page.request["PATH_INFO"], ZINNEN["geen_kop"] in text(page)) == (
        reverse("registratie:aanlevering-create"),
        True,
    )


def test_columns_mapped_by_hand_are_remembered(as_waalstroom):
    content = b"Wie;Geb;Binnen;Loc. code\nNowak Jan;01-02-1990;01-09-2026;WF-KES\n"
    row = delivered(as_waalstroom, naam="eigen.csv", content=content)
    detail = reverse("registratie:aanlevering-detail", args=[row.pk])
    mapping = reverse("registratie:aanlevering-map", args=[row.pk])
    assert as_waalstroom.get(detail).url == mapping
    assert as_waalstroom.get(mapping).status_code == 200
    chosen = {"kolom_0": "naam", "kolom_1": "geboortedatum", "kolom_2": "aankomst", "kolom_3": "locatiecode"}
    incomplete = as_waalstroom.post(mapping, chosen | {"kolom_2": "niet"})
    assert "Wijs ook een kolom aan voor de aankomst." in text(incomplete)
    assert as_waalstroom.post(mapping, chosen).url == detail
    tasks.read_aanlevering(str(reload(row).taak_id))
    assert reload(row).tellingen["nieuw"] == 1
    with scope.within(scope.systeem("tests")):
        assert dict(Kolomkoppeling.objects.values_list("kop", "veld"))["binnen"] == "aankomst"
    again = delivered(as_waalstroom, naam="eigen2.csv", content=content)
    assert again.tellingen["nieuw"] == 1


def test_stopping_removes_the_file(as_waalstroom, file_store, django_capture_on_commit_callbacks):
    row = delivered(as_waalstroom)
    assert '<dl class="tally">' in text(as_waalstroom.get("/"))
    with django_capture_on_commit_callbacks(execute=True):
        as_waalstroom.post(reverse("registratie:aanlevering-stop", args=[row.pk]))
    page = as_waalstroom.get(reverse("registratie:aanlevering-detail", args=[row.pk]))
    assert "Er is niets opgeslagen" in text(page)
    thuis = text(as_waalstroom.get("/"))
    assert "Gestopt, niets opgeslagen" in thuis
    assert '<dl class="tally">' not in thuis
    assert [path for path in file_store.rglob("*") if path.is_file()] == []


def pages(row: Aanlevering) -> list[tuple[str, str]]:
    found = [("get", reverse(f"registratie:aanlevering-{name}", args=[row.pk])) for name in ("detail", "map")]
    found += [
        ("post", reverse(f"registratie:aanlevering-{name}", args=[row.pk])) for name in ("process", "stop", "retry")
    ]
    return [*found, ("get", reverse("registratie:aanlevering-faults", args=[row.pk, "csv"]))]


def test_of_another_organisation_it_does_not_exist(as_waalstroom, cast):
    row = delivered(as_waalstroom)
    as_waalstroom.force_login(cast.fruithof.gebruiker)
    assert [getattr(as_waalstroom, way)(url).status_code for way, url in pages(row)] == [404] * 6
    assert SAMPLE not in text(as_waalstroom.get(reverse("registratie:aanlevering-list")))


@pytest.mark.parametrize("rol", ["beleid", "toezichthouder", "regiocoordinator", "platformbeheerder"])
def test_who_is_no_market_party_may_not(as_waalstroom, cast, rol):
    row = delivered(as_waalstroom)
    found = getattr(cast, rol)
    as_waalstroom.force_login((found if isinstance(found, Person) else found.tiel).gebruiker)
    urls = [("get", reverse("registratie:aanlevering-list")), ("get", reverse("registratie:aanlevering-create"))]
    assert [getattr(as_waalstroom, way)(url).status_code for way, url in urls + pages(row)] == [403] * 8


def test_only_the_own_sample_file_is_offered(as_waalstroom, settings):
    url = reverse("registratie:aanlevering-example", args=[SAMPLE])
    other = reverse("registratie:aanlevering-example", args=["fruithof-nachtregister.csv"])
    assert SAMPLE in text(as_waalstroom.get(reverse("registratie:aanlevering-create")))
    assert [as_waalstroom.get(url).status_code, as_waalstroom.get(other).status_code] == [200, 404]
    settings.DEMO = False
    assert as_waalstroom.get(url).status_code == 404
