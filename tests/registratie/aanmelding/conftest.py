"""An organisation at the front door: what it fills in, what it gets in the mail, and the officials who decide."""

import re
import time

import pytest
from django.core import signing
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from registratie.actions import aanmelding
from registratie.models import Aanmelding
from rivierenland.core import scope
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.models import Gemeente, UitgaandBericht
from tests.opzoeken.conftest import standin, traag  # noqa: F401 -- fixtures

FORMULIER = reverse("aanmelden:formulier")
INGEVULD = {
    "kvk": "6875 0110",
    "vestigingsnummer": "",
    "naam": "Test BV Donald",
    "rollen": ["verblijfsbieder", "uitzender"],
    "contact_naam": "Katja Dijk",
    "contact_email": "Katja@Donald.example",
    "contact_telefoon": "0344 12 34 56",
    "snf_nummer": "SNF-1234",
    "snf_geldig_tot": "2027-06-30",
    "heeft_locatie": "ja",
    "locatie_naam": "Waterhof",
    "locatie_soort": "logiesgebouw",
    "postcode": "4001 aa",
    "huisnummer": "5",
    "huisletter": "",
    "toevoeging": "",
    "straat": "Waterstraat",
    "plaats": "Tiel",
    "bedden": "24",
    "ingangsdatum": "2026-01-01",
    "gemeente": "GM0281",
}


def filled_in(**changes) -> dict:
    """The form as a person sends it: read for ten seconds first."""
    return INGEVULD | {"gestart": signing.dumps(time.time() - 10, salt="aanmelden")} | changes


def send(client: Client, **changes):
    """The last page of the form: everything was checked, send it."""
    return client.post(FORMULIER, filled_in(versturen="ja", **changes))


def secret_in_mail(soort: str) -> str:
    """The secret in the newest mail of this kind."""
    text = UitgaandBericht.objects.filter(soort=soort).order_by("-id").first().tekst
    return re.search(r"/(?:volgen|uitnodiging)/([^/]+)/", text)[1]


def stored(**lookup) -> Aanmelding:
    with scope.within(scope.systeem("tests")):
        return Aanmelding.objects.select_related("gemeente").get(**lookup)


def mails() -> list[str]:
    """The kinds of mail in the outbox, oldest first."""
    return list(UitgaandBericht.objects.order_by("id").values_list("soort", flat=True))


def applied(secret: str, *, confirmed: bool = True, **changes) -> Aanmelding:
    """An application made by the actions, with a secret of the test's choosing."""
    values = {
        "gemeente": Gemeente.objects.get(pk="GM0281"), "kvk": "68750110", "vestigingsnummer": "", "naam": "Test BV Donald",
        "rollen": ["verblijfsbieder"], "certificaten": [], "contact_naam": "Katja Dijk", "contact_email": f"{secret}@donald.example",
        "contact_telefoon": "+31344123456", "locatie_naam": "Waterhof", "locatie_soort": "logiesgebouw", "straat": "Waterstraat",
        "huisnummer": 5, "huisletter": "", "toevoeging": "", "postcode": "4001AA", "plaats": "Tiel", "bedden": 24,
        "ingangsdatum": "2026-01-01", "nummeraanduiding_id": "", "adresseerbaarobject_id": "", "rd_x": None, "rd_y": None,
    } | changes  # fmt: skip
    with scope.within(scope.geheim(digest(secret))):
        aanmelding.apply(secret=secret, **values)
        return aanmelding.confirm(secret=secret) if confirmed else Aanmelding.objects.get()


WITHOUT_LOCATION = {
    "locatie_naam": "", "locatie_soort": "", "straat": "", "huisnummer": None, "postcode": "", "plaats": "", "bedden": None,
    "ingangsdatum": None,
}  # fmt: skip


@pytest.fixture(autouse=True)
def own_cache(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "aanmelden"}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # speed, only here
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def bezoeker(db) -> Client:
    """A browser of somebody without an account."""
    return Client()
