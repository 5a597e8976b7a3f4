"""The scene of the walks over every page, to throw bad input at."""

from tests.architecture.conftest import quiet, scene, stage

__all__ = ["quiet", "scene", "stage"]
