"""Ask for every page as everybody, and keep the answers."""

import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.database import undone

NONCE = re.compile(
    r'(csrfmiddlewaretoken" value="|X-CSRFToken": "|name="(?:gestart|start)" value="|"csrf": "|"op-pad-gebruiker" content=")[^"]+'
)
"""What an answer holds of chance, of the clock, or of the number of whoever looks; chance now and then spells a word of the scene."""


@dataclass(frozen=True)
class Answer:
    """What `naam` got from the page `label`."""

    naam: str
    label: str
    url: str
    status: int
    location: str
    body: bytes
    headers: Any

    @property
    def to_login(self) -> bool:
        """Whether the answer leads to the login page."""
        return "/account/inloggen/" in self.location

    @property
    def text(self) -> str:
        """The whole answer as text: the headers, the page, what a spreadsheet or a PDF holds; without what differs each time."""
        body = self.body
        if body.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(body)) as packed:
                body = b"\n".join(packed.read(part) for part in packed.namelist())
        if body.startswith(b"%PDF"):
            body = subprocess.run(["pdftotext", "-", "-"], input=body, capture_output=True, check=True).stdout
        page = NONCE.sub(r"\1", body.decode("utf-8", "replace")).replace(self.url, "")
        return f"{self.headers.get('Content-Disposition', '')}\n{self.location}\n{page}"


def ask(client: Client, naam: str, label: str, url: str, **headers: str) -> Answer:
    """One request, read to its end; what it did is taken back."""
    method = label.split()[0] if label.split()[:1] and label.split()[0].isupper() else "GET"
    with undone():
        response = client.generic(method, url, headers=headers)
        body = b"".join(response.streaming_content) if response.streaming else response.content
    return Answer(
        naam, label, url, response.status_code, response.headers.get("Location", ""), body, dict(response.headers)
    )


def walk(clients: dict[str, Client], pages: dict[str, dict[str, Any]], which: Callable[[str], bool]) -> list[Answer]:
    """Every page as everybody, in the order of `pages` and of `clients`."""
    return [
        ask(client, naam, label, address(label, arguments))
        for label, arguments in pages.items()
        if which(label)
        for naam, client in clients.items()
    ]


def address(label: str, arguments: dict[str, Any]) -> str:
    """The address of a page by its label."""
    return reverse(label.removeprefix("POST ").split("@")[0], kwargs=arguments)
