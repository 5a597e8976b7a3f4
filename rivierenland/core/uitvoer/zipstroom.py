"""A zip file that is sent while it is made: nothing is sought back to, nothing is kept but the list of names.

The standard `zipfile` can write to a pipe too, but then marks even the stored `mimetype` part of an ODF file as
"size follows", which readers that do not seek refuse. Here a part whose content is known gets its size in front; only
streamed parts use a data descriptor.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

STORED, DEFLATED = 0, 8
_SIZE_FOLLOWS = 0x0008
_LEVEL = 4  # measured: a third faster than 6 for files that are 5 % larger
_AT_ONCE = 3  # pieces: the heads and the first rows
_LIMIT = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class _Part:
    naam: bytes
    methode: int
    vlaggen: int
    crc: int
    ingepakt: int
    uitgepakt: int
    plek: int


@dataclass(slots=True)
class ZipStroom:
    """Makes the bytes of one zip file, in order. `moment` is the date of every part: same input, same bytes.

    Without `pack` nothing is compressed: larger, but the same bytes with every version of zlib too.
    """

    moment: datetime
    pack: bool = True
    _delen: list[_Part] = field(default_factory=list)
    _plek: int = 0

    def stored(self, naam: str, inhoud: bytes) -> bytes:
        """A part without compression, as ODF wants for `mimetype`."""
        return self._known(naam, inhoud, inhoud, STORED)

    def deflated(self, naam: str, inhoud: str) -> bytes:
        """A compressed part whose content is known."""
        rauw = inhoud.encode()
        if not self.pack:
            return self._known(naam, rauw, rauw, STORED)
        pers = _compressor()
        return self._known(naam, rauw, pers.compress(rauw) + pers.flush(), DEFLATED)

    def streamed(self, naam: str, stukken: Iterable[str]) -> Iterator[bytes]:
        """A compressed part that is sent while `stukken` are still being made; the first three leave at once."""
        if not self.pack:
            yield self.deflated(naam, "".join(stukken))
            return
        plek, crc, uit, in_ = self._plek, 0, 0, 0
        yield self._count(self._header(_Part(naam.encode(), DEFLATED, _SIZE_FOLLOWS, 0, 0, 0, plek)))
        pers = _compressor()
        for nummer, stuk in enumerate(stukken):
            rauw = stuk.encode()
            crc, uit = zlib.crc32(rauw, crc), uit + len(rauw)
            klaar = pers.compress(rauw)
            if nummer < _AT_ONCE:
                klaar += pers.flush(zlib.Z_SYNC_FLUSH)
            if klaar:
                in_ += len(klaar)
                yield self._count(klaar)
        rest = pers.flush()
        in_ += len(rest)
        if max(in_, uit) > _LIMIT:
            raise OverflowError("a part of the export exceeds 4 GB")
        yield self._count(rest + struct.pack("<4sLLL", b"PK\x07\x08", crc, in_, uit))
        self._delen.append(_Part(naam.encode(), DEFLATED, _SIZE_FOLLOWS, crc, in_, uit, plek))

    def close(self) -> bytes:
        """The list of parts that ends the file."""
        lijst = b"".join(self._entry(deel) for deel in self._delen)
        if self._plek + len(lijst) > _LIMIT:
            raise OverflowError("the export exceeds 4 GB")
        aantal = len(self._delen)
        return lijst + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, aantal, aantal, len(lijst), self._plek, 0)

    def _known(self, naam: str, rauw: bytes, ingepakt: bytes, methode: int) -> bytes:
        deel = _Part(naam.encode(), methode, 0, zlib.crc32(rauw), len(ingepakt), len(rauw), self._plek)
        self._delen.append(deel)
        return self._count(self._header(deel) + ingepakt)

    def _count(self, stuk: bytes) -> bytes:
        self._plek += len(stuk)
        return stuk

    def _header(self, deel: _Part) -> bytes:
        sizes = (deel.crc, deel.ingepakt, deel.uitgepakt, len(deel.naam))
        vast = (b"PK\x03\x04", 20, deel.vlaggen, deel.methode, *self._dos(), *sizes, 0)
        return struct.pack("<4s5H3L2H", *vast) + deel.naam

    def _entry(self, deel: _Part) -> bytes:
        sizes = (deel.crc, deel.ingepakt, deel.uitgepakt, len(deel.naam))
        vast = (b"PK\x01\x02", 20, 20, deel.vlaggen, deel.methode, *self._dos(), *sizes, 0, 0, 0, 0, 0, deel.plek)
        return struct.pack("<4s6H3L5H2L", *vast) + deel.naam

    def _dos(self) -> tuple[int, int]:
        m = self.moment
        return m.hour << 11 | m.minute << 5 | m.second // 2, (max(m.year, 1980) - 1980) << 9 | m.month << 5 | m.day


def _compressor() -> "zlib._Compress":
    return zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
