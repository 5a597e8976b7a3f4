"""A line as pieces: plain words, bold words, and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MERK = re.compile(r"\*\*(?P<vet>[^*\n]+)\*\*|\[(?P<woorden>[^\[\]\n]+)\]\((?P<doel>[^()\s]+)\)")
_BUITEN = re.compile(r"https?://[^\s\"'<>]+|tel:\+?[0-9-]+|mailto:[^\s\"'<>@]+@[^\s\"'<>@]+")
_BINNEN = re.compile(r"info:(?P<slug>[a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Stuk:
    """Words, as they are read. `doel`: where a link leads; `info:<slug>` is another page of the information."""

    tekst: str
    vet: bool = False
    doel: str = ""

    @property
    def pagina(self) -> str:
        """The page of the information that the link leads to; empty for words and for links elsewhere."""
        found = _BINNEN.fullmatch(self.doel)
        return found["slug"] if found else ""


def pieces(regel: str) -> Iterator[Stuk]:
    """The pieces of a line. A link to anything but a web address, telephone number, mail address or page stays as it was typed."""
    done = 0
    for merk in _MERK.finditer(regel):
        if merk["doel"] and not is_target(merk["doel"]):
            continue
        if merk.start() > done:
            yield Stuk(regel[done : merk.start()])
        yield Stuk(merk["vet"], vet=True) if merk["vet"] else Stuk(merk["woorden"].replace("**", ""), doel=merk["doel"])
        done = merk.end()
    if done < len(regel):
        yield Stuk(regel[done:])


def is_target(doel: str) -> bool:
    """Whether a link may lead there: a script never."""
    return bool(_BUITEN.fullmatch(doel) or _BINNEN.fullmatch(doel))


def links(regel: str) -> list[tuple[str, str]]:
    """Every link that somebody typed in a line, also one that leads nowhere: words and target."""
    return [(merk["woorden"], merk["doel"]) for merk in _MERK.finditer(regel) if merk["doel"]]
