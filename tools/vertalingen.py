"""Keep the catalogues of the public pages in step with what the pages say: `tools/vertalingen.py [road …]`.

A road is a folder in `vertalingen/`: `bronnen.txt` names the files whose texts it translates (globs from the root, one a line), and
beside it stands a catalogue per language. The source language is Dutch, so Dutch has none. New texts are added empty, texts that no
page says any more go, and nothing that was translated is touched. `tests/architecture/test_vertalingen.py` holds every catalogue
complete.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import django
import polib
from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rivierenland.core.talen import STANDAARD, TALEN  # noqa: E402 - the root of the project must be known first

WORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
"""Which calls carry a text to translate; Django's templates are turned into such calls first."""
DJANGO = Path(django.__file__).parent / "conf/locale"


@dataclass(frozen=True)
class Tekst:
    """One text as a page says it; `meervoud` and `verband` are empty for most."""

    tekst: str
    meervoud: str = ""
    verband: str = ""


def roads() -> list[Path]:
    """The folders with catalogues."""
    return sorted(path.parent for path in (ROOT / "vertalingen").glob("*/bronnen.txt"))


def texts_of(road: Path) -> dict[Tekst, list[str]]:
    """What the files of this road say, in the order of the files, with the places where."""
    found: dict[Tekst, list[str]] = {}
    for path in sources(road):
        for tekst in texts_in(path):
            found.setdefault(tekst, []).append(str(path.relative_to(ROOT)))
    return found


def sources(road: Path) -> list[Path]:
    """The files that the road names."""
    lines = (road / "bronnen.txt").read_text(encoding="utf-8").splitlines()
    globs = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return sorted({path for pattern in globs for path in ROOT.glob(pattern) if path.suffix in (".py", ".html", ".txt")})


def texts_in(path: Path) -> Iterator[Tekst]:
    """What one file says."""
    text = path.read_text(encoding="utf-8")
    code = text if path.suffix == ".py" else templatize(text, origin=str(path))
    for _line, function, words, _comments in extract_python(BytesIO(code.encode()), list(WORDS), [], {}):
        parts = [word for word in (words if isinstance(words, tuple) else (words,)) if isinstance(word, str)]
        if parts:
            yield _read(function, parts)


def _read(function: str, parts: list[str]) -> Tekst:
    verband = parts.pop(0) if "pgettext" in function else ""
    return Tekst(parts[0], parts[1] if function.lstrip("p").startswith(("ngettext", "npgettext")) else "", verband)


def bring_up_to_date(road: Path, taal: str) -> tuple[int, int]:
    """Write the catalogue of one language. Returns how many texts it has, and how many wait for a translation."""
    path = road / f"{taal}.po"
    known = {_key(entry): entry for entry in polib.pofile(str(path))} if path.exists() else {}
    catalogue = polib.POFile(wrapwidth=120)
    catalogue.metadata = {
        "Language": taal,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms(taal),
    }
    for tekst, places in texts_of(road).items():
        entry = known.get(tekst) or _empty(tekst, taal)
        entry.occurrences = [(place, "") for place in sorted(set(places))]
        catalogue.append(entry)
    catalogue.save(str(path))
    return len(catalogue), len(catalogue.untranslated_entries())


def plural_forms(taal: str) -> str:
    """As Django's own catalogue of the language has it: only then are the two read as one."""
    return polib.pofile(str(DJANGO / taal / "LC_MESSAGES/django.po")).metadata["Plural-Forms"]


def _empty(tekst: Tekst, taal: str) -> polib.POEntry:
    entry = polib.POEntry(msgid=tekst.tekst, msgid_plural=tekst.meervoud, msgctxt=tekst.verband or None)
    if tekst.meervoud:
        forms = int(plural_forms(taal).split("nplurals=")[1].split(";")[0])
        entry.msgstr_plural = dict.fromkeys(range(forms), "")
    return entry


def _key(entry: polib.POEntry) -> Tekst:
    return Tekst(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def main(names: list[str]) -> None:
    """Bring the named roads up to date, or all."""
    for road in roads():
        if names and road.name not in names:
            continue
        for taal in TALEN:
            if taal != STANDAARD:
                total, waiting = bring_up_to_date(road, taal)
                print(f"{road.name} {taal}: {total} teksten, {waiting} te vertalen")


if __name__ == "__main__":
    main(sys.argv[1:])
