"""Is there anything to migrate? A stamp under `var` says what the last migration was made of and what it left in the database.

Django needs seconds to find out that there is nothing to do. The stamp holds a digest of every migration and of what migrations
are made of, the packages, and what the database itself says: which cluster, which database in it, which migrations it had.
Whatever differs or cannot be read means: migrate. A server of the user's own is never taken on trust.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from launch import environment, postgres
from launch.places import ROOT, Places
from launch.services import external

STAMP = "migrated.json"
FLOORS = ("rivierenland", "registratie", "handhaving", "convenant", "speerpunten")
CORE = "rivierenland/core"


def up_to_date(places: Places) -> bool:
    """Does the stamp hold for the code and the database as they are now? The database must be running."""
    stamp = read(places)
    return bool(stamp) and stamp == stamp_for(places)


def remember(places: Places) -> None:
    """Call it after a migration that went well."""
    if stamp := stamp_for(places):
        file = places.var / STAMP
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(stamp))
        fresh.rename(file)


def forget(places: Places) -> None:
    """Call it before a migration, so that one that breaks off leaves nothing that looks whole."""
    (places.var / STAMP).unlink(missing_ok=True)


def read(places: Places) -> dict[str, str]:
    """What was left last; empty when there is none or it is broken."""
    try:
        return dict(json.loads((places.var / STAMP).read_text()))
    except (OSError, TypeError, ValueError):
        return {}


def stamp_for(places: Places) -> dict[str, str]:
    """Everything that decides whether there is something to do; empty when that is not for us to say."""
    if external("DATABASE_URL") or external("DATABASE_OWNER_URL"):
        return {}
    packages, database = environment.read_stamp(places.venv).get("lock"), postgres.migrations_of(places)
    if not packages or not database:
        return {}
    return {"migrations": digest(sources(ROOT), ROOT), "packages": packages, "database": database}


def sources(root: Path) -> set[Path]:
    """Every migration, what the second lock is made of, and the reference data."""
    core = root / CORE
    return {
        *(path for floor in FLOORS for path in (root / floor).rglob("migrations/*.py")),
        *(core / "db").rglob("*.py"),
        *(path for path in (core / "data").iterdir() if path.is_file()),
    }


def digest(paths: Iterable[Path], root: Path) -> str:
    """The names and the contents of these files."""
    found = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes()
        found.update(f"{path.relative_to(root)}\0{len(content)}\0".encode() + content)
    return found.hexdigest()
