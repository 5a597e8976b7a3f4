"""Who is using the database and the broker? File locks answer, and the kernel lets go of them when a process dies."""

import fcntl
import os
from pathlib import Path


class FileLock:
    """An advisory lock on one file, held alone or together with others until released or until this process ends."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def alone(self, *, wait: bool) -> bool:
        """Hold it alone. Without `wait`: False when somebody else holds it."""
        return self._take(fcntl.LOCK_EX, wait)

    def together(self) -> None:
        """Hold it with others; waits while somebody holds it alone."""
        self._take(fcntl.LOCK_SH, True)

    def release(self) -> None:
        fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def _take(self, kind: int, wait: bool) -> bool:
        try:
            fcntl.flock(self._descriptor, kind | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
