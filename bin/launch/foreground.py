"""Runs the program a command is about, on the user's own terminal."""

import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from launch.failure import listen_for_stop
from launch.kernel import die_with_parent


def run(command: Sequence[str | Path], env: Mapping[str, str], *, cwd: Path | None = None) -> int:
    """Its exit code (128 + the signal's number when killed). Ctrl-C reaches it directly; other stops are passed on."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGHUP, signal.SIGINT})
    process = subprocess.Popen([str(part) for part in command], env=dict(env), cwd=cwd, preexec_fn=lambda: _setup(held))
    signal.signal(signal.SIGINT, lambda received, frame: None)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda received, frame: process.send_signal(received))
    signal.pthread_sigmask(signal.SIG_SETMASK, held)
    try:
        code = process.wait()
    finally:
        listen_for_stop()
    return code if code >= 0 else 128 - code


def _setup(mask: set[int | signal.Signals]) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    die_with_parent(signal.SIGTERM)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
