"""A list of help from a spreadsheet: right rows become concepts, of every other row it is told why."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from rivierenland.core import scope
from speerpunten.zorg.forms import hulplijst
from speerpunten.zorg.models import Hulpaanbod

URL = reverse("zorg:hulpaanbod-import")
GOED = {
    "Naam": "Inloop Waalkade", "Soort": "welzijnsorganisatie", "Waarvoor": "Informatie en advies, tolk",
    "Omschrijving": "Vragen en advies.", "Omschrijving Polski": "Pytania i porady.", "Plaats": "Tiel", "Telefoon": "0344 123456",
    "Talen": "Pools; Roemeens", "Met tolk": "ja", "Maandag": "9:00-12:30", "Voor mensen in": "Tiel",
}  # fmt: skip


@pytest.fixture
def beleid(client, cast):
    client.force_login(cast.beleid.tiel.gebruiker)
    return client


def bring_in(client, *rijen, koppen=hulplijst.KOPPEN):
    lines = [koppen, *([rij.get(kop, "") for kop in koppen] for rij in rijen)]
    text = "\n".join(",".join(f'"{cel}"' for cel in line) for line in lines)
    return client.post(URL, {"bestand": SimpleUploadedFile("hulp.csv", text.encode())})


def kept() -> list[Hulpaanbod]:
    with scope.within(scope.systeem("tests")):
        return list(Hulpaanbod.objects.order_by("pk"))


def test_a_row_that_is_right_becomes_a_concept(beleid):
    page = bring_in(beleid, GOED)
    assert page.status_code == 200, page.context.get("geweigerd")
    (row,) = kept()
    assert (row.naam, row.soort, row.hulpvragen, row.talen) == (
        "Inloop Waalkade", "welzijn", ["informatie", "tolk"], ["pl", "ro"]
    )  # fmt: skip
    assert (row.status, row.gemeente_id, row.werkgebied, row.met_tolk) == ("concept", "GM0281", ["GM0281"], True)
    assert row.omschrijvingen == {"nl": "Vragen en advies.", "pl": "Pytania i porady."}
    assert row.openingstijden["ma"] == [["09:00", "12:30"]]


def test_wrong_rows_say_why_and_the_others_are_kept(beleid):
    wrong = GOED | {"Naam": "Fout", "Soort": "Circus", "Maandag": "straks", "Plaats": "Nergenshuizen"}
    page = bring_in(beleid, GOED, wrong, GOED | {"Naam": ""})
    assert page.status_code == 422
    assert [row.naam for row in kept()] == ["Inloop Waalkade"]
    first, second = page.context["geweigerd"]
    assert (first.rij, first.naam, second.rij) == (3, "Fout", 4)
    assert {fout.split(":")[0] for fout in first.fouten} == {"Soort organisatie", "Plaats", "Maandag"}
    assert [fout.split(":")[0] for fout in second.fouten] == ["Naam"]
    assert "Circus" in page.content.decode()


def test_a_mended_file_brings_nothing_in_twice(beleid):
    bring_in(beleid, GOED)
    page = bring_in(beleid, GOED, GOED | {"Naam": "Tweede loket"})
    assert [one.naam for one in page.context["geweigerd"]] == ["Inloop Waalkade"]
    assert [row.naam for row in kept()] == ["Inloop Waalkade", "Tweede loket"]


def test_another_file_is_refused_in_words(beleid):
    page = bring_in(beleid, GOED, koppen=("Naam", "Plaats"))
    assert page.status_code == 422
    assert "ontbreekt een kolom: Soort, Waarvoor, Omschrijving" in page.content.decode()
    assert bring_in(beleid).status_code == 200


@pytest.mark.parametrize("formaat", ["xlsx", "ods", "csv"])
def test_the_empty_file_can_be_brought_in(beleid, formaat):
    answer = beleid.get(reverse("zorg:hulpaanbod-leeg", args=[formaat]))
    leeg = SimpleUploadedFile(f"leeg.{formaat}", b"".join(answer.streaming_content))
    page = beleid.post(URL, {"bestand": leeg})
    assert page.status_code == 200
    assert "staat geen hulpaanbod" in page.content.decode()
