"""Whatever somebody types, in a field or in an address: a sentence, and never a page that breaks."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from handhaving.ladder.stappen import LADDER
from handhaving.models import Foto
from rivierenland.core import scope
from tests.architecture.pages import POST_ONLY, pages
from tests.architecture.scene import Scene
from tests.architecture.walk import undone
from tests.handhaving.invoer.formulier import Veld, fields_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ROMMEL = {
    "nul": b"a\x00b",
    "geen utf-8": b"\xff\xfe\xed\xa0\x80",
    "veel cijfers": b"9" * 5000,
    "19 cijfers": b"9" * 19,
    "superscript": "²".encode(),
    "min": b"-1",
    "eerste dag": b"0001-01-01",
    "laatste dag": b"9999-12-31",
    "eerste moment": b"0001-01-01T00:00",
    "laatste moment": b"9999-12-31T23:59",
    "macht": b"1e999999",
    "geen getal": b"NaN",
    "draait om": "\u202ea\u0007".encode(),
    "lang": b"x" * 20_000,
}
PER_SOORT = {
    "date": ("eerste dag", "laatste dag"),
    "datetime-local": ("eerste moment", "laatste moment"),
    "number": ("veel cijfers", "19 cijfers", "macht", "geen getal", "min", "superscript"),
    "text": ("nul", "geen utf-8", "draait om", "lang"),
    "keuze": ("nul", "19 cijfers", "superscript"),
}
"""One value at a time, in a form that is right for the rest: a fault in one field must not hide another."""
PRECIES = ("date", "datetime-local", "number")
ALLES = ("geen utf-8", "19 cijfers", "laatste dag")
ADRES = ("superscript", "19 cijfers", "eerste dag")
WEKEN = ("2026-W53", "2026-W00", "2026-W99", "9999-W53", "0000-W01", "2026-13", "2026Q9", "2026-4")
VRAGEN = (
    *("stop", "van", "locatie", "melding", "inspectie", "versie", "maand", "kwartaal", "week", "gemeente", "page", "sort"),
    *("q", "stand", "tot", "status", "vanaf", "naar", "dag", "soort", "inspecteur"),
)  # fmt: skip
MENSEN = ("toezichthouder", "jurist", "marktpartij_beheerder", "functioneel_beheerder")
GETALLEN = (2**63, 0)
WOORDEN = ("zz", "²", "Z")


@pytest.fixture(autouse=True)
def _quiet(quiet: None) -> None:
    """It is refused on purpose."""


def as_browser(scene: Scene, naam: str) -> Client:
    client = Client()
    client.force_login(scene.people()[naam], backend=BACKEND)
    return client


def steps() -> Iterator[str]:
    """The steps of the ladder that together ask for everything that a step may ask."""
    seen: set[str] = set()
    for soort, regel in LADDER.items():
        if not seen or not seen.issuperset(regel.velden):
            yield soort
        seen.update(regel.velden, {"reden"})


def form_pages(scene: Scene) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every page of handhaving, and the steps of the ladder."""
    for label, arguments in pages(scene).items():
        name = label.removeprefix("POST ").split("@")[0]
        if name == "handhaving:zaak-step":
            for soort in steps():
                yield name, arguments | {"soort": soort}
        elif name.startswith("handhaving:"):
            yield name, arguments


def attack(client: Client, method: str, url: str, body: bytes = b"") -> str:
    """What broke, if anything."""
    with undone():
        try:
            answer = client.generic(method, url, body, content_type="application/x-www-form-urlencoded")
        except Exception as fout:  # the fault of a page reaches the test client as it is
            return f"{method} {url[:120]} {body[:160]!r}: {type(fout).__name__} {str(fout)[:160]}"
    return f"{method} {url[:120]}: {answer.status_code}" if answer.status_code >= 500 else ""


def encoded(velden: dict[str, bytes]) -> bytes:
    return b"&".join(f"{quote(naam)}={quote(waarde)}".encode() for naam, waarde in velden.items())


def browsers(scene: Scene) -> list[Client]:
    """Who may open most pages first."""
    return [as_browser(scene, naam) for naam in MENSEN]


def opened(mensen: list[Client], url: str) -> tuple[Client, str] | None:
    """The first who may open the page, with its text; None when it is no page that somebody reads."""
    for client in mensen:
        with undone():
            answer = client.get(url)
        if answer.status_code == 200 and not answer.streaming and "html" in answer["Content-Type"]:
            return client, answer.content.decode("utf-8", "replace")
    return None


def test_a_question_in_an_address_breaks_nothing(scene: Scene) -> None:
    mensen, weken, draai, broken = browsers(scene), cycle(WEKEN), cycle((2, 0, 1, 4, 3)), []
    for name, arguments in form_pages(scene):
        if name in POST_ONLY or arguments.get("soort", "waarschuwing") != "waarschuwing":
            continue
        url = reverse(name, kwargs=arguments)
        client = mensen[0] if (found := opened(mensen, url)) is None else found[0]
        waarden = cycle([*(ROMMEL[soort] for soort in ADRES), next(weken).encode()])
        vraag = "&".join(
            f"{veld}={quote(next(waarden))}" for veld in sorted(VRAGEN, key=lambda veld: (next(draai), veld))
        )
        broken.append(attack(client, "GET", f"{url}?{vraag}"))
    assert [fout for fout in broken if fout] == []


def test_a_field_breaks_nothing(scene: Scene) -> None:
    mensen, broken = browsers(scene), []
    soorten, alles = {soort: cycle(waarden) for soort, waarden in PER_SOORT.items()}, cycle(ALLES)
    for name, arguments in form_pages(scene):
        url = reverse(name, kwargs=arguments)
        if name in POST_ONLY:
            kinds = ROMMEL if name == "handhaving:rondestop-move" else ALLES
            broken += [attack(mensen[0], "POST", url, encoded({"naar": ROMMEL[kind]})) for kind in kinds]
        elif found := opened(mensen, url):
            client, velden = found[0], fields_of(found[1])
            goed = {veld.naam: veld.goed for veld in velden}
            for body in (*one_wrong(velden, goed, soorten), encoded(dict.fromkeys(goed, ROMMEL[next(alles)]))):
                broken.append(attack(client, "POST", url, body))
    assert [fout for fout in broken if fout] == []


def one_wrong(velden: list[Veld], goed: dict[str, bytes], soorten: dict[str, Iterator[str]]) -> Iterator[bytes]:
    """The form as it should be, with rubbish in one field after the other; of a row of equal questions the first is enough.

    The kinds take turns over the fields of all pages, so that the walk stays short.
    """
    seen = set()
    for veld in velden:
        stam = veld.naam.split("-")[0]
        if stam in seen:
            continue
        seen.add(stam)
        for _ in range(2 if veld.soort in PRECIES else 1):
            yield encoded(goed | {veld.naam: ROMMEL[next(soorten[veld.soort])]})


def test_a_number_or_word_in_the_path_breaks_nothing(scene: Scene) -> None:
    mensen, broken = browsers(scene), []
    for name, arguments in form_pages(scene):
        method = "POST" if name in POST_ONLY else "GET"
        found = opened(mensen, reverse(name, kwargs=arguments)) if method == "GET" and arguments else None
        client = found[0] if found else mensen[0]
        for key, value in arguments.items():
            for vreemd in GETALLEN if isinstance(value, int) else WOORDEN if isinstance(value, str) else ():
                broken.append(attack(client, method, reverse(name, kwargs=arguments | {key: vreemd})))
    assert [fout for fout in broken if fout] == []


def test_a_photo_of_a_repair_is_not_discarded_as_one_of_an_inspection(scene: Scene) -> None:
    client = as_browser(scene, "toezichthouder")
    with scope.within(scope.systeem("tests")):
        herstel = scene.a.toezicht.melding
        foto = Foto.objects.create(
            herstelmelding=herstel, gemeente_id=herstel.gemeente_id, sleutel=uuid4(), bestand="x.jpg", sha256="", grootte=1,
            breedte=1, hoogte=1,
        )  # fmt: skip
    assert client.post(reverse("handhaving:foto-discard", args=[foto.pk])).status_code == 404
