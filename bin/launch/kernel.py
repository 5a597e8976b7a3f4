"""The two things Linux does for us: end a child when its parent dies, and make root look like an ordinary user."""

import ctypes
import os
import sys
from pathlib import Path

PR_SET_PDEATHSIG = 1
CLONE_NEWUSER = 0x10000000
NOBODY = 65534
LINUX = sys.platform.startswith("linux")

_libc = ctypes.CDLL(None, use_errno=True) if LINUX else None


def die_with_parent(signal_number: int) -> None:
    """In a child: ask for this signal when the thread that started us ends. Only Linux knows this."""
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, signal_number)


def enter_namespace() -> None:
    """Become `nobody` in a user namespace of our own; outside it files stay root's. Raises `OSError` when refused."""
    if _libc is None:
        raise OSError("no user namespaces here")
    user, group = os.geteuid(), os.getegid()
    if _libc.unshare(CLONE_NEWUSER):
        raise OSError(ctypes.get_errno(), "unshare")
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{NOBODY} {user} 1"),
        ("gid_map", f"{NOBODY} {group} 1"),
    ):
        Path(f"/proc/self/{name}").write_text(text)


def namespace_allowed() -> bool:
    """Try it in a child that does nothing else: containers often refuse."""
    child = os.fork()
    if child == 0:
        try:
            enter_namespace()
        except OSError:
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def become_nobody() -> None:
    """Give up root for good, in this process."""
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
