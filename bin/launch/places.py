"""Where everything lives: the project, and one folder for all state."""

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from launch.failure import Failure

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = ROOT / "requirements"
SOCKET_LIMIT = 100  # bytes; the kernel's own limit is 104 to 108
LONGEST_SOCKET = ".s.PGSQL.5432.lock"


@dataclass(frozen=True)
class Places:
    """The folders of one running portal. `shared` holds what several of them have in common: environment and tools."""

    var: Path
    shared: Path

    @property
    def logs(self) -> Path:
        return self.var / "log"

    @property
    def venv(self) -> Path:
        return self.shared / "venv"

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    @property
    def static(self) -> Path:
        return self.shared / "static"

    @property
    def sockets(self) -> Path:
        """The folder of the unix sockets: inside `var`, or a short one elsewhere when that path is too long."""
        inside = self.var / "run"
        if len(os.fsencode(inside / LONGEST_SOCKET)) < SOCKET_LIMIT:
            return inside
        return Path(tempfile.gettempdir()) / self.name

    @property
    def name(self) -> str:
        """A name for folders elsewhere: another one for every user and every `var`."""
        return f"rivierenland-{os.getuid()}-{hashlib.sha256(os.fsencode(self.var)).hexdigest()[:10]}"

    def make(self) -> None:
        """Create the folders; raises `Failure` when somebody else owns them."""
        try:
            for folder in (self.var, self.shared, self.logs, self.static):
                folder.mkdir(parents=True, exist_ok=True)
            make_private(self.sockets)
        except PermissionError as problem:
            raise Failure(
                f"In {problem.filename} mag deze gebruiker niet schrijven.\n"
                "Zet RIVIERENLAND_VAR op een eigen map, of geef deze map aan de gebruiker die het commando start."
            ) from problem


def find() -> Places:
    """The places of the demo: `var/`, or the folder in RIVIERENLAND_VAR."""
    var = Path(os.environ.get("RIVIERENLAND_VAR") or ROOT / "var").absolute()
    return Places(var=var, shared=var)


def for_tests() -> Places:
    """The places of a test run: its own database and broker, the same environment."""
    demo = find()
    return Places(var=demo.var / "test", shared=demo.shared)


def make_private(folder: Path) -> None:
    """Make a folder only we can enter; raises `Failure` when somebody else put one there first."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    facts = folder.lstat()
    if not stat.S_ISDIR(facts.st_mode) or (os.getuid() != 0 and facts.st_uid != os.getuid()):
        raise Failure(f"{folder} is van iemand anders. Verwijder die map of zet RIVIERENLAND_VAR op een eigen map.")
    if facts.st_uid == os.getuid():
        folder.chmod(0o700)
