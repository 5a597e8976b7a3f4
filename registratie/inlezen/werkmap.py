"""Reads XLSX, XLSB, XLS and ODS through a child process with limits of its own."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .bestandsfout import Bestandsfout, Grenzen

_KIND = Path(__file__).with_name("werkmap_kind.py")
# Only what an interpreter needs to start: a hostile file must find no secret in the environment.
_OMGEVING = ("PATH", "PYTHON", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "HOME", "LANG", "LC_", "SYSTEMROOT", "TMPDIR")
_TE_ZWAAR = {-signal.SIGABRT, -signal.SIGKILL, -getattr(signal, "SIGXCPU", 24)}


class _Ontvanger(pickle.Unpickler):
    """Takes dates and plain values, nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "datetime" and name in {"date", "datetime", "time", "timedelta"}:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


class WerkmapLezer:
    """One pass over the sheets of one workbook.

    Raises ``Bestandsfout`` on creation if the workbook cannot be opened, later if a sheet cannot be read.
    """

    def __init__(self, path: Path, grenzen: Grenzen) -> None:
        self._grenzen = grenzen
        omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam.startswith(_OMGEVING)}
        opdracht = [sys.executable, "-P", str(_KIND), str(grenzen.geheugen), str(grenzen.rekentijd)]
        with path.open("rb") as bestand:
            self._proces = subprocess.Popen(  # noqa: S603 -- own script, nothing of the user in it
                opdracht, stdin=bestand, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=omgeving
            )
        self.verborgen: list[str] = []
        self._wachtend: tuple[Any, ...] | None = None
        try:
            self.verborgen = self._receive()[1]
            self._wachtend = self._receive()
        except BaseException:
            self.close()
            raise

    def bladen(self) -> Iterator[tuple[str, int, Iterator[tuple[int, list[Any]]]]]:
        """Yield (name, first column, rows) per visible sheet; asking for the next sheet skips the rest of this one."""
        try:
            bericht = self._wachtend
            while bericht is not None and bericht[0] != "klaar":
                _, naam, begin, hoogte, breedte = bericht
                if breedte > self._grenzen.kolommen:
                    raise Bestandsfout("te_veel_kolommen")
                if hoogte > self._grenzen.rijen:
                    raise Bestandsfout("te_veel_rijen")
                self._wachtend = None
                rijen = self._rows()
                yield naam, begin, rijen
                for _ in rijen:
                    pass
                bericht = self._wachtend
        finally:
            self.close()

    def _rows(self) -> Iterator[tuple[int, list[Any]]]:
        gelezen = 0
        while (bericht := self._receive())[0] == "rijen":
            yield from enumerate(bericht[1], gelezen + 1)
            gelezen += len(bericht[1])
        self._wachtend = bericht

    def _receive(self) -> tuple[Any, ...]:
        assert self._proces.stdout is not None
        try:
            bericht: tuple[Any, ...] = _Ontvanger(self._proces.stdout).load()
        except (EOFError, pickle.UnpicklingError, ValueError, OSError) as fout:
            self.close(kill=False)
            raise Bestandsfout("te_zwaar" if self._proces.returncode in _TE_ZWAAR else "kapot") from fout
        if bericht[0] == "fout":
            raise Bestandsfout(bericht[1])
        return bericht

    def close(self, *, kill: bool = True) -> None:
        """End the child; safe to call twice."""
        if self._proces.poll() is None and kill:
            self._proces.kill()
        if self._proces.stdout is not None:
            self._proces.stdout.close()
        self._proces.wait()
