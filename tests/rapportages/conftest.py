"""The cuts of the font that the asset build makes for the PDF."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def fonts() -> Path:
    """The folder with ttf cuts under the state folder."""
    wortel = Path(__file__).resolve().parents[2]
    return Path(os.environ.get("RIVIERENLAND_VAR") or wortel / "var") / "fonts"
