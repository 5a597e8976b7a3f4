"""Which process runs which test: the browser tests share one running portal, so one process runs all of them.

pytest-xdist's own `--dist loadgroup` changes node ids to do this, which pytest 9.2 no longer heeds.
"""

from xdist.scheduler import LoadScopeScheduling

BROWSER = "tests/e2e/"


class BrowserTogether(LoadScopeScheduling):
    """Every test goes to whoever is free, but those of the browser stay together and start first."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else nodeid
