"""Stylesheet, scripts and fonts: built by `tools/build_assets.py`, which knows itself when nothing changed."""

import os
import shutil
import time

from launch.places import ROOT, Places
from launch.steps import Steps
from launch.supervise import Family

BUILDER = ROOT / "tools" / "build_assets.py"
TITLE = "Opmaak en lettertypen"
SHARED = ("static", "fonts", "npm", "vertalingen")


class Build:
    """A build that goes on while the database is being set up."""

    def __init__(self, places: Places, family: Family) -> None:
        share(places)
        self._family = family
        self._began = time.monotonic()
        self._child = family.start(
            TITLE,
            [places.python, BUILDER, "--output", places.static],
            env=npm_environment(places),
            log=places.logs / "opmaak.log",
        )

    def finish(self, steps: Steps) -> None:
        """Wait for the end; the step's seconds count from the start of the build."""
        with steps.step(TITLE) as step:
            step.began = self._began
            self._family.finish(self._child, step)


def npm_environment(places: Places) -> dict[str, str]:
    """npm keeps its cache with our state (a home folder may be missing) and trusts what this machine trusts."""
    env = dict(os.environ)
    env.setdefault("npm_config_cache", str(places.shared / "cache" / "npm"))
    env.setdefault("npm_config_update_notifier", "false")
    if "SSL_CERT_FILE" in env:
        env.setdefault("NODE_EXTRA_CA_CERTS", env["SSL_CERT_FILE"])
    return {**env, "RIVIERENLAND_VAR": str(places.shared), "PATH": path_with_node(places)}


def path_with_node(places: Places) -> str:
    """PATH, with the environment's own Node in front where the machine has none."""
    path = os.environ.get("PATH", "")
    if shutil.which("node") and shutil.which("npm"):
        return path
    return f"{places.venv / 'bin'}{os.pathsep}{path}"


def share(places: Places) -> None:
    """A test run has its own state folder but looks at the same built files and packages."""
    if places.var == places.shared:
        return
    for name in SHARED:
        link = places.var / name
        if not link.is_symlink():
            link.symlink_to(places.shared / name)
