"""How a command ends when it cannot do its work: one sentence in Dutch, and what to do about it."""

import signal
import sys
from collections.abc import Callable
from types import FrameType


class Failure(Exception):
    """Something the user can solve; the text says what and how."""


class Stopped(BaseException):
    """The user or the system asked this command to stop (Ctrl-C, SIGTERM, a closed terminal)."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def guarded(command: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run `command`; returns its exit code, 1 after a `Failure`, 128 + the signal's number when stopped."""
    listen_for_stop()
    try:
        return command(arguments)
    except Failure as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except Stopped as stopped:
        return 128 + stopped.number


def listen_for_stop() -> None:
    """Turn the three signals that ask us to stop into `Stopped`, so that every `finally` runs."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)


def ignore_stop() -> None:
    """From here we are stopping already: a second Ctrl-C must not leave a database behind."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped(number)
