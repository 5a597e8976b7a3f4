"""The look-ups against the stand-in, with a cache of their own."""

import httpx
import pytest
from django.core.cache import cache

from registratie.opzoeken import dienst
from tests.opzoeken.standin import SLEUTEL, Standin


@pytest.fixture
def own_cache(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "opzoeken"}}
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def standin(settings, own_cache):
    """Both services, switched on."""
    server = Standin()
    settings.PDOK_URL, settings.KVK_API_URL = f"{server.url}/search/v3_1", f"{server.url}/api"
    settings.KVK_API_KEY = SLEUTEL
    yield server
    server.stop()


@pytest.fixture
def traag(standin, monkeypatch):
    """The stand-in while it takes longer than anybody waits."""
    monkeypatch.setattr(dienst, "TIMEOUT", httpx.Timeout(0.2))
    standin.mode = "slow"
    return standin
