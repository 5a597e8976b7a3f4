"""Which process runs which test: what shares something dear to make stays in one process.

The browser tests share one running portal; the walks over every page share the scene and the answers of everybody;
the tests of the demo share a loaded register.
pytest-xdist's own `--dist loadgroup` changes node ids to do this, which pytest 9.2 no longer heeds.
"""

from xdist.scheduler import LoadScopeScheduling

TOGETHER = ("tests/e2e/", "tests/architecture/", "tests/registratie/demo/")


class DearTogether(LoadScopeScheduling):
    """Every test goes to whoever is free, but those of a folder that shares something stay together and start first."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid)
