"""What everybody may read, and the headers on every page."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from rivierenland.core.views.openbaar import SECURITY_TXT_EXPIRES

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}


@pytest.mark.parametrize("name", ["privacy", "toegankelijkheid", "account_login", "account_reset_password"])
def test_open_to_everybody(db, client, name):
    assert client.get(reverse(name)).status_code == 200


def test_security_txt_names_a_contact_and_a_day(client, db, settings):
    lines = client.get("/.well-known/security.txt").content.decode().splitlines()
    assert lines[0] == f"Contact: {settings.SECURITY_CONTACT}"
    assert lines[1] == "Expires: 2027-09-30T22:00:00Z"


def test_security_txt_is_renewed_in_time():
    """Fails in the last month: set a new day, less than a year ahead (RFC 9116)."""
    assert timedelta(days=30) < SECURITY_TXT_EXPIRES - timezone.now() < timedelta(days=366)


def test_the_headers_of_every_page(db, client):
    answer = client.get(reverse("account_login"))
    directives = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert {name: directives[name] for name in POLICY} == POLICY
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
