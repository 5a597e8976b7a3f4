"""Somebody without an account who reports, and officials in Tiel who answer."""

from tests.handhaving.meldingen.conftest import bezoeker, own_counters, stage  # noqa: F401 -- fixtures
from tests.registratie.conftest import as_person  # noqa: F401 -- fixture
