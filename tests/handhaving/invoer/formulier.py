"""The fields of a form on a page, each with its kind and something that could be right for it."""

from dataclasses import dataclass
from html.parser import HTMLParser

from django.utils import timezone

NIET = ("csrfmiddlewaretoken",)
KEUZE = ("radio", "checkbox", "hidden")
GETAL = ("numeric", "decimal")


@dataclass(frozen=True)
class Veld:
    """`goed`: what stands there already, else something that fits the kind."""

    naam: str
    soort: str
    goed: bytes


def fields_of(html: str) -> list[Veld]:
    """Every field of the forms in `main` that are sent, the first of each name."""
    lezer = _Lezer()
    lezer.feed(html.split("<main")[-1])
    return [Veld(naam, soort, waarde.encode()) for naam, (soort, waarde) in lezer.velden.items() if naam not in NIET]


class _Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.velden: dict[str, tuple[str, str]] = {}
        self.select = self.textarea = ""
        self.in_post = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self.in_post = at.get("method", "").lower() == "post"
        elif not self.in_post:
            return
        elif tag == "input" and at.get("name"):
            self._input(at)
        elif tag == "select" and at.get("name"):
            self.select = at["name"]
            self.velden[self.select] = ("keuze", "")
        elif tag == "option" and self.select:
            self._option(at)
        elif tag == "textarea" and at.get("name"):
            self.textarea = at["name"]
            self.velden[self.textarea] = ("text", "Proef.")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self.select = ""
        elif tag == "textarea":
            self.textarea = ""
        elif tag == "form":
            self.in_post = False

    def handle_data(self, data: str) -> None:
        if self.textarea and data.strip():
            self.velden[self.textarea] = ("text", data.strip())

    def _input(self, at: dict[str, str]) -> None:
        naam, soort = at["name"], at.get("type", "text")
        if soort in KEUZE:
            if naam not in self.velden or "checked" in at:
                self.velden[naam] = ("keuze", at.get("value", "on"))
        elif soort in ("date", "datetime-local"):
            vandaag = timezone.localdate().isoformat()
            self.velden[naam] = (soort, at.get("value") or (vandaag if soort == "date" else f"{vandaag}T00:01"))
        elif soort == "number" or at.get("inputmode") in GETAL:
            self.velden[naam] = ("number", at.get("value") or "1")
        elif soort != "file":
            self.velden[naam] = ("text", at.get("value") or "Proef")

    def _option(self, at: dict[str, str]) -> None:
        _, nu = self.velden[self.select]
        if at.get("value") and (not nu or "selected" in at):
            self.velden[self.select] = ("keuze", at["value"])
