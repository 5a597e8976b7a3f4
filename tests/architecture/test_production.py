"""In production the portal starts safely or not at all."""

import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]
GOOD = {
    "CONTACT_SLEUTELS": "bXV0ZS1sZXR0ZXJzLW9mLWFuLXVudXNlZC1rZXktMTI=",
    "SCHATTING_SLEUTELS": "bXV0ZS1sZXR0ZXJzLW9mLWFuLXVudXNlZC1rZXktMzQ=",
    "SECRET_KEY": "kR7wYp2vQz9mTn4sLd8xBf6hJc3gVa5eUi1oZt0yXrWqPbNmKjHgFdSa",
    "ALLOWED_HOSTS": "portaal.example.nl",
    "SITE_URL": "https://portaal.example.nl",
    "DATABASE_URL": "postgres://rivierenland_web:x@database/rivierenland",
    "DATABASE_OWNER_URL": "postgres://rivierenland_owner:x@database/rivierenland",
    "REDIS_URL": "redis://broker:6379/0",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.nl:587",
}
OURS = {*GOOD, "DEBUG", "DEMO", "BEHIND_PROXY", "DATABASE_AS_OWNER", "CSRF_TRUSTED_ORIGINS", "LOG_LEVEL"}
EHERKENNING = {
    "EHERKENNING_ISSUER": "https://login.example.nl/oidc",
    "EHERKENNING_CLIENT_ID": "portaal",
    "EHERKENNING_CLIENT_SECRET": "geheim",
}
OURS |= {
    *EHERKENNING,
    "EHERKENNING_PRIVATE_KEY",
    "EHERKENNING_NIVEAU",
    "EHERKENNING_KVK_CLAIM",
    "EHERKENNING_VESTIGING_CLAIM",
}
OURS |= {"ZEGEL_PKCS12", "ZEGEL_WACHTWOORD", "ZEGEL_WORTELS", "ZEGEL_TSA_URL"}
TESTS = {"DJANGO_ALLOW_ASYNC_UNSAFE"}
"""What the browser tests set for their own process, where Playwright keeps an event loop."""
UNSAFE = [
    ("SECRET_KEY", None),
    ("SECRET_KEY", "te-kort"),
    ("SECRET_KEY", "a" * 60),
    ("SECRET_KEY", "only-for-evaluation-development-and-tests-0123456789"),
    ("ALLOWED_HOSTS", None),
    ("ALLOWED_HOSTS", "*"),
    ("ALLOWED_HOSTS", "portaal.example.nl,*"),
    ("ALLOWED_HOSTS", "."),
    ("SITE_URL", None),
    ("SITE_URL", "http://portaal.example.nl"),
    ("DATABASE_URL", None),
    ("DATABASE_URL", GOOD["DATABASE_OWNER_URL"]),
    ("DATABASE_OWNER_URL", GOOD["DATABASE_URL"]),
    ("REDIS_URL", None),
    ("EMAIL_URL", None),
    ("EMAIL_URL", "dummymail://"),
    ("EMAIL_URL", "consolemail://"),
    ("CONTACT_SLEUTELS", None),
    ("CONTACT_SLEUTELS", "geen-sleutel"),
    ("CONTACT_SLEUTELS", "b25seS1mb3ItZXZhbHVhdGlvbi1hbmQtdGVzdHMtMDE="),
    ("SCHATTING_SLEUTELS", None),
    ("SCHATTING_SLEUTELS", "te-kort"),
    ("SCHATTING_SLEUTELS", "b25seS1mb3ItZXZhbHVhdGlvbi1hbmQtdGVzdHMtMDI="),
    ("ZEGEL_PKCS12", "/bestaat/niet.p12"),
    ("ZEGEL_TSA_URL", "http://tijd.example.nl"),
]


def settings_with(monkeypatch: pytest.MonkeyPatch, **values: str | None) -> dict[str, Any]:
    """The settings as they are read in production with these values. Raises ImproperlyConfigured."""
    for name in OURS:
        monkeypatch.delenv(name, raising=False)
    for name, value in (GOOD | values).items():
        if value is not None:
            monkeypatch.setenv(name, value)
    return runpy.run_path(str(ROOT / "rivierenland" / "settings.py"))


def surroundings() -> dict[str, str]:
    """The environment of a process of its own, without what makes the portal what it is."""
    return {name: value for name, value in os.environ.items() if name not in OURS | TESTS}


@pytest.mark.parametrize(("name", "value"), UNSAFE)
def test_it_refuses_a_missing_or_unsafe_value_and_names_it(monkeypatch, name: str, value: str | None) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        settings_with(monkeypatch, **{name: value})
    told = [line for line in str(refused.value).splitlines() if line.startswith("- ")]
    assert any(name in line for line in told)
    assert len(told) == 1


def test_it_tells_everything_that_is_wrong_at_once(monkeypatch) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        settings_with(monkeypatch, **dict.fromkeys(GOOD))
    assert str(refused.value).count("\n- ") == 8


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EHERKENNING_ISSUER", None),
        ("EHERKENNING_CLIENT_ID", None),
        ("EHERKENNING_CLIENT_SECRET", None),
        ("EHERKENNING_ISSUER", "http://login.example.nl/oidc"),
        ("EHERKENNING_ISSUER", "https://login.example.nl/oidc?x=1"),
        ("EHERKENNING_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----"),
        ("EHERKENNING_NIVEAU", "EH2"),
        ("EHERKENNING_KVK_CLAIM", ""),
    ],
)
def test_eherkenning_is_set_whole_or_not_at_all(monkeypatch, name: str, value: str | None) -> None:
    assert settings_with(monkeypatch, **EHERKENNING)["EHERKENNING_NIVEAU"] == "EH3"
    with pytest.raises(ImproperlyConfigured, match=name):
        settings_with(monkeypatch, **EHERKENNING | {name: value})


def test_cookies_and_transport_are_safe(monkeypatch) -> None:
    found = settings_with(monkeypatch)
    expected = {
        "DEBUG": False,
        "DEMO": False,
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_SECURE": True,
        "CSRF_COOKIE_SAMESITE": "Lax",
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SECURE_HSTS_PRELOAD": True,
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        "X_FRAME_OPTIONS": "DENY",
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": False,
        "ALLAUTH_TRUSTED_PROXY_COUNT": 0,
    }
    assert {name: found[name] for name in expected} == expected
    assert "SECURE_PROXY_SSL_HEADER" not in found


def test_a_forwarded_header_counts_only_behind_a_proxy_of_our_own(monkeypatch) -> None:
    found = settings_with(monkeypatch, BEHIND_PROXY="1")
    assert (found["SECURE_PROXY_SSL_HEADER"], found["ALLAUTH_TRUSTED_PROXY_COUNT"]) == (
        ("HTTP_X_FORWARDED_PROTO", "https"),
        1,
    )


def test_the_policy_comes_before_everything_and_the_guard_before_the_body(monkeypatch) -> None:
    order = [name.rsplit(".", 1)[-1] for name in settings_with(monkeypatch)["MIDDLEWARE"]]
    assert order[:4] == ["CSPMiddleware", "SecurityMiddleware", "WhiteNoiseMiddleware", "RequestGuardMiddleware"]
    assert order.index("RequestGuardMiddleware") < order.index("CsrfViewMiddleware")
    assert order[-2:] == ["ScopeMiddleware", "StrongLoginMiddleware"]


def test_the_deploy_check_has_nothing_to_say() -> None:
    found = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT, env=surroundings() | GOOD, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    clean = "System check identified no issues (0 silenced)."
    assert (found.returncode, found.stdout.strip()) == (0, clean), found.stderr


SCRIPT = """
import django; django.setup()
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import Resolver404, resolve
from rivierenland.core.views.inloggen import DemoLoginView

def missing(ask):
    try:
        return ask() and False
    except (Http404, Resolver404):
        return True

client = Client(headers={"host": "portaal.example.nl"})
plain, safe = client.get("/"), client.get("/healthz/live", secure=True)
print(missing(lambda: resolve("/componenten/")))
print(missing(lambda: DemoLoginView.as_view()(RequestFactory().post("/demo/als/x/"), naam="x")))
print(plain.status_code, plain["Location"], "default-src 'none'" in plain["Content-Security-Policy"])
print(safe["Strict-Transport-Security"].replace(" ", ""), safe["Cache-Control"])
"""


def test_what_the_demo_has_does_not_exist_and_all_goes_over_https() -> None:
    """Asked of a process that really started in production mode, not of a setting in a test."""
    mode = {"DJANGO_SETTINGS_MODULE": "rivierenland.settings", "DATABASE_URL": os.environ["DATABASE_URL"]}
    found = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT], cwd=ROOT, env=surroundings() | GOOD | mode, capture_output=True,
        text=True, check=False, timeout=120,
    )  # fmt: skip
    assert found.stdout.splitlines() == [
        "True",
        "True",
        "301 https://portaal.example.nl/ True",
        "max-age=31536000;includeSubDomains;preload no-store",
    ], found.stderr


def test_the_image_names_values_with_which_the_settings_load(monkeypatch) -> None:
    """`collectstatic` runs while the image is built; a value that the settings refuse would stop it there."""
    step = next(part for part in (ROOT / "Dockerfile").read_text().split("\nRUN ") if "collectstatic" in part)
    words = step.split("python manage.py")[0].replace("\\\n", " ").split()
    for name in OURS:
        monkeypatch.delenv(name, raising=False)
    for word in words:
        monkeypatch.setenv(*word.split("=", 1))
    assert settings_of_this_environment()["DEBUG"] is False


def settings_of_this_environment() -> dict[str, Any]:
    """The settings as a process that starts now would read them. Raises ImproperlyConfigured."""
    return runpy.run_path(str(ROOT / "rivierenland" / "settings.py"))
