"""A second process that knows our children and ends what is left of them when we were killed without warning.

The kernel's own signal reaches a direct child on Linux alone; a worker's own children, and other systems, need this.
"""

import os
import signal
import time

CHECK = 0.05  # seconds between two looks
LAST_WAIT = 2.0  # seconds after a kill


class Guard:
    """Told of every process group that starts and ends; acts when the pipe to us breaks."""

    def __init__(self) -> None:
        reading, self._writing = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            try:
                _keep_watch(reading)
            finally:
                os._exit(0)
        os.close(reading)

    def started(self, group: int, stop_signal: int, patience: float) -> None:
        """A group to end if we vanish: asked by `stop_signal`, killed after `patience` seconds."""
        os.write(self._writing, b"+ %d %d %d\n" % (group, stop_signal, round(patience)))

    def ended(self, group: int) -> None:
        os.write(self._writing, b"- %d 0 0\n" % group)

    def dismiss(self) -> None:
        """All children are gone: the guard may go too."""
        os.close(self._writing)
        os.waitpid(self._pid, 0)


def _keep_watch(reading: int) -> None:
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    # Our parent's locks, logs and terminal must not stay open because of us.
    os.dup2(reading, 0)
    os.closerange(1, 4096)
    groups: dict[int, tuple[int, int]] = {}
    with open(0, "rb", buffering=0) as pipe:
        pending = b""
        while data := pipe.read(4096):
            *lines, pending = (pending + data).split(b"\n")
            for line in lines:
                sign, group, stop_signal, patience = line.split()
                if sign == b"+":
                    groups[int(group)] = (int(stop_signal), int(patience))
                else:
                    groups.pop(int(group), None)
    end(groups)


def end(groups: dict[int, tuple[int, int]]) -> None:
    """Ask every group to stop, and kill each after its patience."""
    began = time.monotonic()
    for group, (stop_signal, _) in groups.items():
        _send(group, stop_signal)
    while groups:
        time.sleep(CHECK)
        waited = time.monotonic() - began
        for group, (_, patience) in list(groups.items()):
            # A group that nobody buries stays visible for ever, also after the kill.
            if not _send(group, signal.SIGKILL if waited > patience else 0) or waited > patience + LAST_WAIT:
                del groups[group]


def _send(group: int, number: int) -> bool:
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True
