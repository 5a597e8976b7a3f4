"""With the key of one organisation no address of the API shows a trace of another: not in an answer, not in a refusal."""

import json

import pytest

from rivierenland.core.queries import toegang
from rivierenland.core.rollen import Rol
from tests.api.software import Software, let_in
from tests.architecture.pages import arguments, labels
from tests.architecture.scene import MARKER, Scene, Tenant
from tests.architecture.walk import address
from tests.database import undone

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PATCH", "PUT", "DELETE")
ADDRESSES = [
    name
    for name in labels()
    if name.startswith("api:") and not name.startswith(("api:toegang", "api:uitleg", "api:token"))
]
NOWHERE = 987654321


@pytest.fixture
def keys(scene: Scene, quiet) -> dict[str, Software]:
    """The software of every tenant, by its letter, with every scope."""
    found = {}
    for of in (scene.a, scene.b, scene.c):
        actor = toegang.actor_of(of.mensen[Rol.MARKTPARTIJ_BEHEERDER], None)
        assert actor is not None
        found[of.letter] = let_in(actor, naam=f"Zq{of.letter}Pakket")
    return found


def answers(software: Software, scene: Scene, of: Tenant) -> dict[tuple[str, str], tuple[int, str]]:
    """Every method of every address, about the rows of `of`; what it did is taken back."""
    known, found = arguments(scene, of), {}
    body = {"keuze": "alleen_goede", "verblijven": [row(of)]}
    for name in ADDRESSES:
        url = address(name, known.get(name, {}))
        for method in METHODS:
            with undone():
                sent = body if name == "api:bulk" else single(of) if name == "api:verblijven" else {}
                answer = software.ask(method, url, sent if method in ("POST", "PATCH") else None)
                text = answer.content.decode() + json.dumps(dict(answer.headers))
                found[name, method] = (answer.status_code, text)
    return found


def row(of: Tenant) -> dict:
    return {"locatieId": of.locatie.pk, "achternaam": "X", "geboortedatum": "1990-01-01", "aankomst": "2026-01-01"}


def single(of: Tenant) -> dict:
    return {
        "locatieId": of.locatie.pk,
        "bewoner": {"achternaam": "X", "geboortedatum": "1990-01-01"},
        "aankomst": "2026-01-01",
    }


def test_the_own_key_meets_the_own_words(scene: Scene, keys) -> None:
    """Guard of the guard."""
    found = answers(keys["a"], scene, scene.a)
    words = {
        word.lower() for _, text in found.values() for letter, word in MARKER.findall(text) if letter.lower() == "a"
    }
    assert words >= {"bewoner", "dorp", "hof", "code", "straat", "plaats", "beheerder", "kamer"}
    opened = {name for (name, method), (status, _) in found.items() if status < 300}
    assert opened == set(ADDRESSES)


@pytest.mark.parametrize(("letter", "other"), [("a", "b"), ("a", "c"), ("c", "a"), ("b", "a")])
def test_no_key_finds_a_trace_of_another(scene: Scene, keys, letter: str, other: str) -> None:
    found = answers(keys[letter], scene, getattr(scene, other))
    leaks = {
        key: words
        for key, (_, text) in found.items()
        if (words := {word for owner, word in MARKER.findall(text) if owner.lower() != letter})
    }
    assert leaks == {}


def test_a_number_of_another_answers_as_a_number_of_nobody(scene: Scene, keys) -> None:
    known = arguments(scene, scene.c)
    for name in ADDRESSES:
        if name not in known:
            continue
        nowhere = dict.fromkeys(known[name], NOWHERE)
        for method in METHODS:
            with undone():
                of_another = keys["a"].ask(method, address(name, known[name]), {} if method != "GET" else None)
            with undone():
                of_nobody = keys["a"].ask(method, address(name, nowhere), {} if method != "GET" else None)
            assert (of_another.status_code, of_another.content) == (of_nobody.status_code, of_nobody.content)
            assert of_another.status_code in (404, 405, 204)
