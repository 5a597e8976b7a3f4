"""Says what is going on: one line per step, with its seconds."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

PULSE = 5.0  # seconds between two signs of life where lines cannot be rewritten (a log, a pipe)
WORTH_TELLING = 0.3  # seconds; a quiet command keeps shorter steps to itself


class Step:
    """One line that is being written. `tick` may be called as often as you like while the work goes on."""

    def __init__(self, title: str, stream: TextIO, quiet: bool) -> None:
        self.title = title
        self.began = time.monotonic()
        self.ending = ""  # shown behind the seconds
        self._stream = stream
        self._live = stream.isatty()
        self._shown = False
        self._pulse = self.began
        if not quiet:
            self._show()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    def tick(self, detail: str = "") -> None:
        """Show that the work goes on, on a terminal with its last line of output."""
        if self.seconds < WORTH_TELLING:
            return
        if not self._shown:
            self._show()
        now = time.monotonic()
        if self._live:
            self._write(f"\r\033[K  {self.title} … {dutch(self.seconds, 0)} s  {detail[:60]}".rstrip())
        elif now - self._pulse >= PULSE:
            self._pulse = now
            self._write(f"{dutch(self.seconds, 0)} s … ")

    def close(self) -> None:
        """Finish the line with the seconds it took and what came of it."""
        if not self._shown and self.seconds < WORTH_TELLING:
            return
        if not self._shown:
            self._show()
        start = f"\r\033[K  {self.title} … " if self._live else ""
        self._write(f"{start}{dutch(self.seconds)} s{'  ' + self.ending if self.ending else ''}\n")

    def _show(self) -> None:
        self._shown = True
        self._write(f"  {self.title} … ")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


class Steps:
    """The steps of one command. `quiet` leaves out what took no time: a command with nothing to set up says nothing."""

    def __init__(self, stream: TextIO | None = None, *, quiet: bool = False) -> None:
        self._stream = stream or sys.stdout
        self._quiet = quiet

    @contextmanager
    def step(self, title: str) -> Iterator[Step]:
        """Time the block under `title`; the line is closed also when the block fails."""
        step = Step(title, self._stream, self._quiet)
        try:
            yield step
        except BaseException as problem:
            step.ending = "mislukt" if isinstance(problem, Exception) else "afgebroken"
            step.close()
            raise
        step.close()


def dutch(number: float, decimals: int = 1) -> str:
    """`6.25` as `6,2`: the notation of the reader."""
    return f"{number:.{decimals}f}".replace(".", ",")
