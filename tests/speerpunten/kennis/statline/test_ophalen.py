"""Asking over a real connection, on loopback: pages, storms, slowness, and what is not followed."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from speerpunten.kennis.statline import ophalen
from speerpunten.kennis.statline.fouten import Onbereikbaar
from speerpunten.kennis.statline.ophalen import Statline
from tests.speerpunten.kennis.statline.tabel import page, rows


class Standin(ThreadingHTTPServer):
    """Answers in turn with what a test laid down; the last answer stays."""

    answers: list[tuple[int, bytes]]
    asked: list[str]
    slow = 0.0
    zipped = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/odata"


class Handler(BaseHTTPRequestHandler):
    server: Standin

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        time.sleep(self.server.slow)
        status, body = self.server.answers.pop(0) if len(self.server.answers) > 1 else self.server.answers[0]
        self.send_response(status)
        if self.server.zipped:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Silent."""


@pytest.fixture
def standin() -> Iterator[Standin]:
    server = Standin(("127.0.0.1", 0), Handler)
    server.answers, server.asked = [(200, page(rows()))], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
def dienst(standin, waited) -> Statline:
    return Statline(standin.url, timeout=5, wait=waited.append)


def pages(dienst):
    return list(dienst.pages("37230ned", "M000361"))


def test_pages_are_followed_on_the_same_host(standin, dienst):
    standin.answers = [(200, page(rows("2024JJ00"), f"{standin.url}/volgende?$skip=8")), (200, page(rows("2025JJ00")))]
    assert pages(dienst) == [page(rows("2024JJ00"), f"{standin.url}/volgende?$skip=8"), page(rows("2025JJ00"))]
    assert standin.asked[0].startswith("/odata/37230ned/Observations?")
    assert "M000361" in standin.asked[0]
    assert standin.asked[1] == "/odata/volgende?$skip=8"


def test_a_storm_that_passes_is_waited_for(standin, dienst, waited):
    standin.answers = [(500, b""), (503, b""), (200, page(rows()))]
    assert pages(dienst) == [page(rows())]
    assert waited == [2.0, 4.0]


def test_three_tries_and_no_more(standin, dienst, waited):
    standin.answers = [(500, b"")]
    with pytest.raises(Onbereikbaar, match=r"storing .antwoord 500.*3 keer"):
        pages(dienst)
    assert (len(standin.asked), len(waited)) == (3, 2)


def test_an_unknown_table_is_asked_once(standin, dienst):
    standin.answers = [(404, b"")]
    with pytest.raises(Onbereikbaar, match="kent deze tabel niet meer"):
        dienst.measures("weg")
    assert len(standin.asked) == 1


def test_a_redirect_is_not_followed(standin, dienst):
    standin.answers = [(302, b"")]
    with pytest.raises(Onbereikbaar, match="antwoord 302"):
        pages(dienst)


def test_slowness_ends(standin, waited):
    standin.slow = 0.5
    with pytest.raises(Onbereikbaar, match="te traag"):
        pages(Statline(standin.url, timeout=0.1, wait=waited.append))


def test_nobody_home(waited):
    with pytest.raises(Onbereikbaar, match="niet te bereiken"):
        pages(Statline("http://127.0.0.1:9/odata", timeout=1, wait=waited.append))


@pytest.mark.parametrize(
    "link", ["http://localhost:1/x", "https://127.0.0.1/x", "file:///etc/passwd", "/x", "http://[x"]
)
def test_another_host_is_not_followed(standin, dienst, link):
    standin.answers = [(200, page(rows(), link))]
    with pytest.raises(Onbereikbaar, match=r"webadres|adres dat niet bestaat"):
        pages(dienst)
    assert len(standin.asked) == 1


def test_packed_answers_are_unpacked(standin, dienst):
    standin.zipped = True
    assert pages(dienst) == [page(rows())]


def test_endless_pages_are_stopped(standin, dienst):
    standin.answers = [(200, page([], f"{standin.url}/nog"))]
    with pytest.raises(Onbereikbaar, match="meer dan 50 pagina"):
        pages(dienst)
    assert len(standin.asked) == 50


def test_a_packed_bomb_is_stopped(standin, dienst, monkeypatch):
    monkeypatch.setattr(ophalen, "MOST_BYTES", 1000)
    standin.zipped, standin.answers = True, [(200, b" " * 200_000)]
    with pytest.raises(Onbereikbaar, match="groter dan 20 MB"):
        pages(dienst)


def test_without_an_address_nothing_is_asked():
    with pytest.raises(Onbereikbaar, match="haalt niets op bij het CBS"):
        pages(Statline(""))
