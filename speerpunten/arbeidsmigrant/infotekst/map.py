"""A folder with texts: `<language>/<slug>.md`."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from .bestand import Infotekst, Tekstfout, read


class Aangeleverd(NamedTuple):
    """A text of a page in a language, as a file gave it."""

    slug: str
    taal: str
    tekst: Infotekst


def texts_in(folder: Path, talen: Collection[str]) -> list[Aangeleverd]:
    """Every text below a folder in one of these languages. Raises `Tekstfout` that names the file."""
    found = []
    for path in sorted(folder.glob("*/*.md")):
        if path.parent.name in talen:
            try:
                tekst = read(path.read_text(encoding="utf-8"))
            except (Tekstfout, UnicodeDecodeError) as fout:
                raise Tekstfout(f"{path.parent.name}/{path.name}: {fout}") from fout
            found.append(Aangeleverd(path.stem, path.parent.name, tekst))
    return found
