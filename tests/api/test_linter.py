"""The description passes Spectral with the Dutch rules, and the rules notice when one is broken."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from launch import assets, places
from launch.locks import FileLock
from rest_framework.renderers import JSONRenderer

from rivierenland.api.schema import document

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tools" / "openapi"
pytestmark = pytest.mark.linter


@pytest.fixture(scope="module")
def spectral() -> list[str]:
    """The locked linter, installed once in the state folder with the project's own Node; of two workers one installs, one waits."""
    here = places.find()
    home = here.shared / "openapi"
    home.mkdir(parents=True, exist_ok=True)
    gate = FileLock(home / ".lock")
    gate.alone(wait=True)
    try:
        install(home, assets.npm_environment(here))
    finally:
        gate.release()
    return [
        str(home / "node_modules" / ".bin" / "spectral"),
        "lint",
        "--ruleset",
        str(TOOLS / "ruleset.yaml"),
        "-f",
        "json",
    ]


def install(home: Path, environment: dict[str, str]) -> None:
    """Put the packages of the lock there, unless they are."""
    stamp, lock = home / ".stamp", (TOOLS / "package-lock.json").read_text()
    if stamp.exists() and stamp.read_text() == lock:
        return
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(TOOLS / name, home / name)
    npm = shutil.which("npm", path=environment["PATH"])
    assert npm, "npm is not found"
    subprocess.run([npm, "ci", "--ignore-scripts", "--loglevel=error"], cwd=home, env=environment, check=True)
    stamp.write_text(lock)


@pytest.fixture
def described() -> dict:
    return json.loads(JSONRenderer().render(document()))


def lint(spectral: list[str], described: dict, folder: Path) -> set[str]:
    """The rules that this description breaks."""
    path, told = folder / "openapi.json", folder / "told.json"
    path.write_text(json.dumps(described))
    environment = os.environ | assets.npm_environment(places.find())
    done = subprocess.run(
        [*spectral, "-o", str(told), str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=environment,
    )  # to a file: what goes to a pipe is lost when the process ends before it was read
    assert done.returncode in (0, 1), done.stdout + done.stderr
    assert told.exists(), done.stdout + done.stderr
    return {found["code"] for found in json.loads(told.read_text())}


def test_the_description_keeps_the_rules(spectral: list[str], described: dict, tmp_path: Path) -> None:
    assert lint(spectral, described, tmp_path) == set()


def test_the_rules_notice_what_breaks_them(spectral: list[str], described: dict, tmp_path: Path) -> None:
    """Guard of the guard: one description with a fault of every kind."""
    described["info"]["version"] = "1"
    described["info"]["contact"].pop("email")
    described["servers"] = [{"url": "https://portaal.example.nl/api"}]
    described["paths"]["/Ver_blijven/"] = described["paths"].pop("/verblijven")
    broken = described["paths"]["/locaties"]["get"]
    broken["parameters"] = [{"name": "eigen_code", "in": "query", "schema": {"type": "string"}}]
    broken["responses"]["200"].pop("headers")
    broken["responses"]["406"]["content"] = {"application/json": {}}
    broken["responses"].pop("400")
    described["components"]["schemas"]["ProbleemVorm"]["properties"].pop("detail")
    described["components"]["schemas"]["Verblijf"]["properties"]["aankomst"]["format"] = "date-time"
    described["components"]["schemas"]["Kamer"]["properties"]["aantal_bedden"] = {"type": "integer"}
    assert lint(spectral, described, tmp_path) >= {
        *("semantic-version", "contact", "major-version-in-address", "kebab-case-paths", "path-keys-no-trailing-slash"),
        *("camel-case-query", "version-header", "problem-details", "invalid-input-400", "problem-members"),
        *("days-are-dates", "camel-case-fields"),
    }
