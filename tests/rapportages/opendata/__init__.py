"""Tests of open data."""

from pathlib import Path

SHAPES = Path(__file__).parent / "shapes"
