"""The description passes Spectral with the Dutch rules, and the rules notice when one is broken."""

import json
import subprocess
from pathlib import Path

import pytest
from rest_framework.renderers import JSONRenderer

from rivierenland.api.schema import document
from tests import npm

pytestmark = pytest.mark.linter


@pytest.fixture(scope="module")
def spectral() -> list[str]:
    """The locked linter with our rules."""
    binary = npm.installed("openapi") / "node_modules" / ".bin" / "spectral"
    return [str(binary), "lint", "--ruleset", str(npm.TOOLS / "openapi" / "ruleset.yaml"), "-f", "json"]


@pytest.fixture
def described() -> dict:
    return json.loads(JSONRenderer().render(document()))


def lint(spectral: list[str], described: dict, folder: Path) -> set[str]:
    """The rules that this description breaks."""
    path, told = folder / "openapi.json", folder / "told.json"
    path.write_text(json.dumps(described))
    done = subprocess.run(
        [*spectral, "-o", str(told), str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=npm.environment(),
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
