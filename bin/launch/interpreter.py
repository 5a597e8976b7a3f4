"""Is this Python new enough? Written so that an old one can still read it and say so."""

import os
import shutil
import sys

MINIMUM = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")


def require_python():  # type: () -> None
    """Return on Python 3.11 or newer; else start again with a newer one from PATH, or stop with a sentence."""
    if sys.version_info >= MINIMUM:
        return
    for name in NEWER:
        newer = shutil.which(name)
        if newer:
            os.execv(newer, [newer, *sys.argv])  # noqa: S606 the very same command
    sys.exit(too_old(sys.version_info[:2]))


def too_old(version):  # type: (tuple[int, ...]) -> str
    """The sentence for somebody whose Python is too old."""
    return (
        f"Rivierenland heeft Python {MINIMUM[0]}.{MINIMUM[1]} of nieuwer nodig; dit is {version[0]}.{version[1]}.\n"
        "Installeer bijvoorbeeld het pakket python3.11 en start dit commando opnieuw."
    )
