"""Read the first sheet of a file that a user brings in, row by row, by headings that are known beforehand."""

from collections.abc import Iterator, Sequence
from tempfile import NamedTemporaryFile
from typing import Any

from registratie.inlezen.bestand import Bestandsfout, Grenzen, open_bestand
from registratie.inlezen.vouw import fold


def rows_by_heading(
    bestand: Any, *, koppen: Sequence[str], verplicht: Sequence[str], grenzen: Grenzen
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that is not empty, with its number and its cells by heading; other columns are left out.

    Raises `Bestandsfout`, also when a heading of `verplicht` is missing.
    """
    with NamedTemporaryFile() as kopie:
        for stuk in bestand.chunks():
            kopie.write(stuk)
        kopie.flush()
        with open_bestand(kopie.name, name=bestand.name, grenzen=grenzen) as open_:
            bladen = open_.bladen()  # held on to: the reader ends with it
            yield from _by_heading(next(bladen).rijen, koppen, verplicht)


def _by_heading(
    rijen: Iterator[tuple[int, list[Any]]], koppen: Sequence[str], verplicht: Sequence[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Lines stay lines: a text has several."""
    found: list[str] = []
    known = {fold(kop): kop for kop in koppen}
    for nummer, cellen in rijen:
        texts = [_text(cel) for cel in cellen]
        if not found:
            found = [known.get(fold(text), "") for text in texts]
            if missing := [kop for kop in verplicht if kop not in found]:
                raise Bestandsfout(
                    "kolom_ontbreekt", f"In dit bestand ontbreekt een kolom: {', '.join(missing)}. Haal het opnieuw op."
                )
        elif any(texts):
            yield nummer, {kop: text for kop, text in zip(found, texts, strict=False) if kop}
    if not found:
        raise Bestandsfout("leeg")


def _text(cel: Any) -> str:
    """A cell as it was typed; a number that a spreadsheet made of `3` is `3` again."""
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    return "" if cel is None else str(cel).replace("\r\n", "\n").strip()
