"""Starts child processes and sees to it that none of them outlives us."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from launch.failure import Failure
from launch.guard import Guard
from launch.kernel import die_with_parent
from launch.steps import Step

STOP_SIGNALS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
POLL = 0.02  # seconds


@dataclass
class Child:
    """A running process, and how to end it: first asked by `stop_signal`, killed after `patience` seconds."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path | None
    stop_signal: int
    patience: float
    floor: int

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.alive:
            self.process.send_signal(self.stop_signal)

    def wait_or_kill(self) -> None:
        """Wait for the end; then kill what is left of its process group."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(self.patience)
        with suppress(ProcessLookupError, PermissionError):  # the whole group is gone already
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Family:
    """All children of this command. `floor` 0 is what others lean on (database, broker); it is stopped last."""

    def __init__(self) -> None:
        self.children: list[Child] = []
        self._guard: Guard | None = None

    def start(
        self,
        name: str,
        command: Sequence[str | Path],
        *,
        env: Mapping[str, str] | None = None,
        log: Path | None = None,
        stop_signal: int = signal.SIGTERM,
        death_signal: int | None = None,
        patience: float = 10.0,
        floor: int = 1,
        prepare: Callable[[], None] | None = None,
        cwd: Path | None = None,
    ) -> Child:
        """Start a child in a session of its own, so that Ctrl-C reaches us alone and we decide the order.

        `prepare` runs in the child before the program does; `death_signal` is what it gets when we are killed.
        """
        output: IO[Any] | int = log.open("wb") if log else subprocess.DEVNULL
        guard = self._guard = self._guard or Guard()
        # No stop may arrive between the fork and the moment we know of the child.
        held = signal.pthread_sigmask(signal.SIG_BLOCK, STOP_SIGNALS)
        try:
            process = subprocess.Popen(
                [str(part) for part in command],
                env=dict(env) if env is not None else None,
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_child_setup(held, prepare, death_signal or stop_signal),
            )
            child = Child(name, process, log, stop_signal, patience, floor)
            self.children.append(child)
            guard.started(process.pid, stop_signal, patience)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, held)
            if not isinstance(output, int):
                output.close()
        return child

    def finish(self, child: Child, step: Step) -> None:
        """Wait for a child that ends by itself; raises `Failure` with its last lines when it went wrong."""
        while child.alive:
            step.tick(last_line(child.log))
            time.sleep(POLL)
        self.forget(child)
        if code := child.process.returncode:
            raise Failure(f"{step.title} is mislukt (code {code}).\n{tail(child.log)}")

    def run(self, step: Step, command: Sequence[str | Path], **options: Any) -> None:
        """Start a child and wait for it; see `start` and `finish`."""
        self.finish(self.start(step.title, command, **options), step)

    def forget(self, child: Child) -> None:
        """A child that ended; what it may have left in its group ends with it."""
        child.wait_or_kill()
        self.children.remove(child)
        if self._guard:
            self._guard.ended(child.process.pid)

    def stop(self) -> None:
        """End every child, top floor first. Nothing is left running when this returns."""
        for floor in sorted({child.floor for child in self.children}, reverse=True):
            together = [child for child in self.children if child.floor == floor]
            for child in together:
                child.ask_to_stop()
            for child in together:
                self.forget(child)
        if self._guard:
            self._guard.dismiss()
            self._guard = None


def _child_setup(mask: set[Any], prepare: Callable[[], None] | None, death_signal: int) -> Callable[[], None]:
    parent = os.getpid()

    def setup() -> None:
        if prepare:
            prepare()
        # After `prepare`: a change of user clears the kernel's note of this signal.
        die_with_parent(death_signal)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if os.getppid() != parent:
            os._exit(1)

    return setup


def last_line(log: Path | None) -> str:
    """The last line a child wrote, for display next to its step."""
    lines = _ending(log, 2_000).strip().splitlines()
    return lines[-1].strip() if lines else ""


def tail(log: Path | None, lines: int = 25) -> str:
    """The end of a log with its path, to show when something failed."""
    if log is None:
        return ""
    text = "\n".join(_ending(log, 10_000).rstrip().splitlines()[-lines:])
    return f"{text}\n\nHet hele verslag staat in {log}."


def _ending(log: Path | None, size: int) -> str:
    if log is None or not log.exists():
        return ""
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - size))
        return file.read().decode("utf-8", "replace")
