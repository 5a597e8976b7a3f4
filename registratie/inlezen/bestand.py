"""Opens a supplied file, whatever its kind, as sheets of rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from .bestandsfout import Bestandsfout, Grenzen
from .soort import Bestandssoort, detect, uses_1904
from .tekstbestand import Dialect, detect_dialect, read_rows
from .werkmap import WerkmapLezer

__all__ = ["Bestand", "Bestandsfout", "Blad", "Grenzen", "open_bestand"]


@dataclass(slots=True)
class Blad:
    """One visible sheet.

    ``rijen`` yields (row number from 1, cells) once; ``kolom_begin`` is the number of the first column, 0 for A.
    """

    naam: str
    kolom_begin: int
    rijen: Iterator[tuple[int, list[Any]]]


@dataclass(slots=True)
class Bestand:
    """A file that can be read; every call of ``bladen()`` is a new pass. Close it, or use it in ``with``."""

    naam: str
    soort: Bestandssoort
    omvang: int
    systeem_1904: bool
    path: Path
    grenzen: Grenzen
    verborgen: list[str] = field(default_factory=list)
    dialect: Dialect | None = None
    _open: WerkmapLezer | None = None

    def bladen(self) -> Iterator[Blad]:
        """Yield the visible sheets in order; the rows of a sheet must be read before the next is asked for.

        Raises ``Bestandsfout`` if the file turns out to be broken or too large on the way.
        """
        if self.dialect is not None:
            yield Blad("", 0, read_rows(self.path, self.dialect, self.grenzen))
            return
        lezer, self._open = self._open or WerkmapLezer(self.path, self.grenzen), None
        try:
            for naam, begin, rijen in lezer.bladen():
                yield Blad(naam, begin, rijen)
        finally:
            lezer.close()

    def close(self) -> None:
        """End the reader that was started by opening the file, if nobody used it."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def __enter__(self) -> "Bestand":
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self.close()


def open_bestand(path: str | Path, *, name: str = "", grenzen: Grenzen | None = None) -> Bestand:
    """Open the file at ``path``; ``name`` is how the user called it.

    Raises ``Bestandsfout``, and nothing else, for whatever the file holds.
    """
    path = Path(path)
    grenzen = grenzen or Grenzen()
    omvang = path.stat().st_size
    if omvang == 0:
        raise Bestandsfout("leeg")
    if omvang > grenzen.omvang:
        raise Bestandsfout("te_groot")
    with path.open("rb") as stream:
        soort = detect(stream, grenzen)
        systeem_1904 = uses_1904(stream, soort)
    bestand = Bestand(name or path.name, soort, omvang, systeem_1904, path, grenzen)
    if soort is Bestandssoort.CSV:
        bestand.dialect = detect_dialect(path, grenzen)
    else:
        bestand._open = WerkmapLezer(path, grenzen)
        bestand.verborgen = bestand._open.verborgen
    return bestand
