"""What Django's processes are told: addresses, key and folders, in their environment."""

import os
import secrets
from pathlib import Path

from launch import services
from launch.places import ROOT, Places

DEFAULT_PORT = 8000


def environment(places: Places, *, port: int = DEFAULT_PORT) -> dict[str, str]:
    """The environment of web, worker and management commands in the demo."""
    return {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        **services.addresses(places),
        "DJANGO_SETTINGS_MODULE": "rivierenland.settings",
        "DEMO": "1",
        "RIVIERENLAND_VAR": str(places.var),
        "SECRET_KEY": os.environ.get("SECRET_KEY") or secret_key(places.var),
        "SITE_URL": os.environ.get("SITE_URL") or f"http://127.0.0.1:{port}",
        "PYTHONUNBUFFERED": "1",
        # Compiled once, kept with our state: to compile all of it takes seconds in every process, and the project may be read-only.
        "PYTHONPYCACHEPREFIX": str(places.shared / "cache" / "python"),
    }


def command(places: Places, *arguments: str) -> list[str | Path]:
    """A command line for `manage.py` with the environment's Python."""
    return [places.python, ROOT / "manage.py", *arguments]


def secret_key(var: Path) -> str:
    """The key of this installation, made once and readable by its owner alone."""
    file = var / "secret_key"
    if not file.exists():
        fresh = file.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as handle:
            handle.write(secrets.token_urlsafe(50))
        fresh.rename(file)
    return file.read_text().strip()
