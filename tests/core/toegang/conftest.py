"""Login tests count failures in a cache of their own."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def own_cache(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # speed, only here
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "toegang"}}
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def no_demo(settings):
    """The portal as in production: real log-ins only."""
    settings.DEMO = False
