"""A phone that lies, repeats itself, or sends what no phone would send."""

import json
from uuid import uuid4

import pytest
from django.urls import reverse

from handhaving.models import Foto, Inzendingfoto
from rivierenland.core import scope
from tests.handhaving.telefoon.conftest import Phone, Stage

DIEP = "[" * 100_000 + "]" * 100_000
RUW = [
    *(
        b"",
        b"null",
        b"[]",
        b"1",
        b'"x"',
        b"{",
        b"\xff\xfe",
        b"\xef\xbb\xbf{}",
        b"NaN",
        b'{"sleutel": 1}',
        b"9" * 10_000,
    ),
    DIEP.encode(),
    b'{"a":' * 5000 + b"1" + b"}" * 5000,
]
VREEMD = {
    "nul": "a\u0000b",
    "half teken": "\ud800",
    "oneindig": float("inf"),
    "geen getal": float("nan"),
    "heel groot": 10**400,
    "negatief": -(2**63),
    "waar": True,
    "lijst": [[]],
    "diep": json.loads("[" * 400 + "]" * 400),
    "leeg": "",
    "lang": "x" * 100_000,
    "macht": "1e99999999",
    "cijfers": "9" * 5000,
    "draait om": "\u202e",
}
VELDEN = (
    "sleutel",
    "stop",
    "locatie",
    "versie",
    "begonnen",
    "afgerond",
    "personen",
    "aanwezig",
    "opmerking",
    "antwoorden",
    "fotos",
    "extra",
)


def send(phone: Phone, waarden: object) -> int:
    body = waarden if isinstance(waarden, bytes) else json.dumps(waarden).encode()
    url = reverse("handhaving:inzending-receive")
    return phone.client.generic("POST", url, body, content_type="application/json").status_code


@pytest.mark.parametrize("body", RUW, ids=range(len(RUW)))
def test_a_body_that_is_no_inspection_is_refused(phone: Phone, body: bytes) -> None:
    assert send(phone, body) == 422


@pytest.mark.parametrize("soort", VREEMD)
def test_a_strange_value_breaks_nothing(phone: Phone, inspection, soort: str) -> None:
    """Taken in or refused, in every field, also in one that no phone knows."""
    seen = {}
    for veld in VELDEN:
        sleutel = {} if veld == "sleutel" else {"sleutel": str(uuid4())}
        seen[veld] = send(phone, inspection(**sleutel) | {veld: VREEMD[soort]})
    for naam in ("waarde", "opmerking", "gemeten", "extra"):
        antwoorden = {"B1": {"waarde": "voldoet"} | {naam: VREEMD[soort]}}
        seen[f"antwoord {naam}"] = send(phone, inspection(sleutel=str(uuid4()), antwoorden=antwoorden))
    for naam in ("sleutel", "itemcode", "extra"):
        fotos = [{"sleutel": str(uuid4()), "itemcode": "E1"} | {naam: VREEMD[soort]}]
        seen[f"foto {naam}"] = send(phone, inspection(sleutel=str(uuid4())) | {"fotos": fotos})
    assert {veld: status for veld, status in seen.items() if status not in (200, 422)} == {}


@pytest.mark.parametrize("code", ["\u0000", "\ud800", "", "x" * 13])
def test_a_strange_code_of_an_item_is_refused(phone: Phone, inspection, code: str) -> None:
    assert send(phone, inspection(antwoorden={code: {"waarde": "voldoet"}})) == 422


def test_only_what_an_inspection_is_made_of_is_kept(phone: Phone, stage: Stage, inspection) -> None:
    """A page that was tampered with stores nothing of its own in the inbox."""
    waarden = inspection(bewoners=[{"naam": "Zomaar Iemand"}])
    assert send(phone, waarden) == 200
    assert "Zomaar" not in json.dumps(stage.row(waarden["sleutel"]).inhoud)


def test_the_key_of_a_colleague_opens_nothing(phone: Phone, stage: Stage, inspection) -> None:
    waarden = inspection(1)
    assert phone.send(waarden).status_code == 200
    foto = waarden["fotos"][0]["sleutel"]
    for dief in (Phone(stage.collega), Phone(stage.elders)):
        assert dief.send(waarden).status_code == 404
        assert dief.ask(waarden["sleutel"]).status_code == 404
        assert dief.photo(waarden["sleutel"], foto).status_code == 404
        assert dief.complete(waarden["sleutel"]).status_code == 404
    assert (
        Phone(stage.elders).client.get(reverse("handhaving:inzending-detail", args=[waarden["sleutel"]])).status_code
        == 404
    )


def test_a_photo_that_an_earlier_inspection_holds_is_kept_with_the_second_as_well(
    phone: Phone, stage: Stage, inspection
) -> None:
    """The same key for two inspections loses nothing: either both hold it, or somebody decides."""
    eerste, tweede = inspection(1), inspection(1, stop=None)
    phone.whole(eerste)
    tweede["fotos"][0]["sleutel"] = eerste["fotos"][0]["sleutel"]
    phone.whole(tweede)
    assert stage.row(tweede["sleutel"]).status == "aandacht"
    with scope.within(scope.systeem("tests")):
        assert Foto.objects.count() == 1
        assert Inzendingfoto.objects.filter(inzending=tweede["sleutel"]).count() == 1
