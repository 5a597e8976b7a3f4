"""What every answer carries, and what no address can do: the same for a page, a download, a fault and a redirect."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import resolve, reverse

from rivierenland.core import scope
from rivierenland.core.views.publiek import ZonderMerkView
from tests.architecture.pages import pages
from tests.architecture.scene import Scene
from tests.architecture.walk import Answer, address, ask
from tests.factories.registratie import VerblijfFactory

CSP = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
}
BEELD = {"sandbox", "default-src 'none'"}
"""The policy of a photo or document that somebody sent in: nothing in it runs or loads."""
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
LISTS = ("registratie:locatie-list", "registratie:verblijf-list", "toegang-list", "gebeurtenis-list", "taak-list")


SENT_IN = (
    *("handhaving:foto-detail", "handhaving:inzending-foto-detail"),
    *("programma:document-download", "aanbod:projectdocument-download", "convenant:gespreksdocument"),
    *("kennis:artikelbestand-download", "kennis:artikelbestand-openbaar"),
)
OPEN = {
    *("aanbod:kaart-grenzen", "convenant:openbaar", "arbeidsmigrant:melden", "arbeidsmigrant:klankbord"),
    "arbeidsmigrant:privacy",
    *("kennis:artikel-openbaar", "kennis:artikel-openbaar-list"),
    *(f"arbeidsmigrant:info-{naam}" for naam in ("start", "zoeken", "alles", "loketten", "pagina", "qr", "qr-svg")),
    *("zorg:hulp", "zorg:hulp-detail@geplaatst"),
    *("rapportages:rapport-list", "rapportages:rapport-schema"),
    *(f"rapportages:{naam}@gepubliceerd" for naam in ("rapport", "rapport-gebied", "rapport-bestand", "cijfer")),
    *(
        f"opendata:{naam}"
        for naam in ("catalogus", "dataset", "methode", "bestand", "csvw", "schema", "dcat", "dcat-keuze")
    ),
}
"""Borders of gemeenten: open data, the same for everybody, and most of what a map sends. The public page of the convenant, for
visitors without a login only. The information for workers: the same for whoever asks.
"""


def _is_sent_in(answer: Answer) -> bool:
    return answer.label.startswith(SENT_IN) and answer.status == 200


def test_every_answer_carries_the_same_policy(answers: list[Answer]) -> None:
    odd = {
        (answer.label, answer.status, answer.headers.get("Content-Security-Policy"))
        for answer in answers
        if set(answer.headers.get("Content-Security-Policy", "").split("; ")) != (BEELD if _is_sent_in(answer) else CSP)
    }
    assert odd == set()


def test_every_answer_is_private_and_taken_for_what_it_is(answers: list[Answer]) -> None:
    """Pages with a secret in their address too: with `no-referrer` a browser sends `Origin: null`, and no form is taken."""
    odd = {
        (answer.label, name, answer.headers.get(name))
        for answer in answers
        for name, value in ALWAYS.items()
        if answer.headers.get(name) != value
    }
    assert odd == set()


def test_no_answer_is_kept_by_a_browser_or_proxy(answers: list[Answer]) -> None:
    assert {answer.label for answer in answers if "no-store" not in answer.headers.get("Cache-Control", "")} == OPEN


def test_a_page_with_somebodys_name_on_it_is_kept_nowhere(answers: list[Answer]) -> None:
    public = [answer for answer in answers if answer.label == "convenant:openbaar"]
    kept = [answer for answer in public if "no-store" not in answer.headers["Cache-Control"]]
    assert [(answer.naam, "Set-Cookie" in answer.headers) for answer in kept] == [("anoniem", False)]


def test_no_stored_text_becomes_markup(answers: list[Answer]) -> None:
    """Names, addresses, rooms, file names, sheets, headings and cells end in `<i>`: it shows as text, in drawings too."""
    pages_ = [answer for answer in answers if answer.headers.get("Content-Type", "").startswith("text/html")]
    assert {answer.label for answer in pages_ if "<i>" in answer.text.lower()} == set()
    shown = {
        word.lower()
        for answer in pages_
        for word in re.findall(r"zqa(\w+)[\w .=]*&lt;i&gt;", answer.text, re.IGNORECASE)
    }
    assert shown >= {
        "hof",
        "organisatie",
        "bewoner",
        "kamer",
        "straat",
        "bestand",
        "kop",
        "uitleg",
        "taak",
        "genodigde",
        "aanvrager",
        "vraag",
    }


def test_also_a_refused_host_an_unknown_address_and_a_fault_carry_it(scene: Scene, clients, monkeypatch) -> None:
    def broken(*args, **kwargs):
        raise RuntimeError("ZqaGeheim")

    monkeypatch.setattr("rivierenland.core.views.openbaar.PrivacyView.get", broken)
    found = [
        (400, ask(clients["anoniem"], "", "", "/", Host="kwaad.example")),
        (404, ask(clients["beleid"], "", "", "/bestaat-niet/")),
        (500, ask(clients["beleid"], "", "", reverse("privacy"))),
        (400, ask(clients["beleid"], "", "", "/normen/%00/")),
    ]
    for status, answer in found:
        assert answer.status == status
        assert set(answer.headers["Content-Security-Policy"].split("; ")) == CSP
        assert "no-store" in answer.headers.get("Cache-Control", "no-store")
        for secret in ("ZqaGeheim", "Traceback", "RuntimeError", "SECRET", "/rivierenland/"):
            assert secret not in answer.text


@pytest.mark.parametrize(
    "words", ["page=" + "9" * 40, "page=-1", "per_page=100000", "per_page=-1", "per_page=0", "page=x"]
)
def test_no_page_number_breaks_a_list_or_makes_it_longer(scene: Scene, clients, words: str) -> None:
    for label in LISTS:
        naam = "functioneel_beheerder" if label in ("toegang-list", "gebeurtenis-list") else "marktpartij_beheerder"
        assert ask(clients[naam], naam, label, f"{reverse(label)}?{words}").status == 200


def test_a_list_shows_fifty_rows_whatever_is_asked(scene: Scene, clients) -> None:
    """Who may look but not download does not get the register in one page."""
    with scope.within(scope.systeem("tests")):
        for _ in range(55):
            VerblijfFactory(locatie=scene.a.locatie)
    url = reverse("registratie:verblijf-list")
    answer = ask(clients["toezichthouder"], "", "", f"{url}?per_page=1000&stand=")
    assert len(set(re.findall(r"/registratie/verblijven/(\d+)/", answer.text))) == 50


@pytest.mark.parametrize("odd", ["%00", "%ff", "%ED%A0%80", "'", "9" * 40, "-1", "NaN", "1e400", "a" * 2000])
def test_no_strange_value_breaks_a_page(scene: Scene, clients: dict[str, Client], odd: str) -> None:
    names = ("organisatie", "bewoner", "kamer", "terug", "peildatum", "van", "tot", "groep", "gemeente", "wie", "doel")
    asked = [f"q={odd}", f"locatie={odd}", f"sort={odd}", "&".join(f"{name}={odd}" for name in names)]
    broken = []
    for label in (*LISTS, "registratie:locatie-suggest", "registratie:verblijf-check-in", "parameter-list", "home"):
        naam = "functioneel_beheerder" if label in ("toegang-list", "gebeurtenis-list") else "marktpartij_beheerder"
        for query in asked:
            answer = ask(clients[naam], naam, label, f"{reverse(label)}?{query}")
            if answer.status not in (200, 302, 400, 404):
                broken.append((answer.status, answer.url))
    assert broken == []


@pytest.mark.parametrize(
    "path", ["/normen/%00/", "/demo/als/%00/", "/uitnodiging/%00/", "/registratie/locaties/" + "9" * 40 + "/"]
)
def test_no_strange_address_breaks_the_portal(scene: Scene, clients, path: str) -> None:
    for naam in ("anoniem", "marktpartij_beheerder", "functioneel_beheerder"):
        for method in ("GET", "POST"):
            assert ask(clients[naam], naam, method, path).status in (302, 400, 403, 404, 405)


def test_every_page_that_changes_something_asks_for_a_token(scene: Scene) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(scene.a.mensen["marktpartij_beheerder"], backend=settings.AUTHENTICATION_BACKENDS[0])
    # Feedback asks for none: the cookie of a token would tell two devices apart, and a forged answer is one that counts as doubt.
    taken = {"registratie:locatie-export", "home", "arbeidsmigrant:beoordelen"}
    open_doors = set()
    for label, arguments in pages(scene).items():
        page = getattr(resolve(address(label, arguments)).func, "view_class", object)
        if label.split("@")[0] in taken or issubclass(page, ZonderMerkView):
            continue
        answer = ask(client, "", "POST", address(label, arguments))
        asks_for_a_key = label.startswith("api:") and answer.status == 401  # no session opens the API
        if answer.status not in (403, 405, 404) and not asks_for_a_key and label != "POST api:token":
            open_doors.add((label, answer.status))
    assert open_doors == set()


def test_a_body_is_refused_before_it_is_stored(scene: Scene, clients) -> None:
    """A page takes two megabytes; only the upload of a list takes more."""
    big = {"CONTENT_LENGTH": str(50 * 1024**2)}
    for naam, url in (("anoniem", reverse("account_login")), ("marktpartij_beheerder", reverse("rolkeuze"))):
        answer = clients[naam].post(url, b"", content_type="multipart/form-data; boundary=x", **big)
        assert answer.status_code == 413
    upload = reverse("registratie:aanlevering-create")
    huge = {"CONTENT_LENGTH": str(settings.AANLEVERING_MAX_BYTES + 2 * 1024**2)}
    answer = clients["marktpartij_beheerder"].post(upload, b"", content_type="text/plain", **huge)
    assert (answer.status_code, "hoogstens 201 MB" in answer.content.decode()) == (413, True)
