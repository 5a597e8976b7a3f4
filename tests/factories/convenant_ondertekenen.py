"""A seal of its own for tests, mandates, and a second step that can be answered."""

import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache
from django.utils import timezone

from convenant.enums.ondertekening import Factor, Mandaatgrond
from convenant.models import Mandaat
from convenant.queries import ondertekening as ondertekeningen
from convenant.queries.akte import Gelezen, draw_up
from convenant.zegelen import demo
from rivierenland.core.models import Gebruiker, Organisatie

GEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
WACHTWOORD = "geheim-in-de-test"


def make_seal(map_: Path, settings: Any, **anders: Any) -> None:
    """A certificate under `map_`, configured."""
    inhoud, wortel = demo.make(wachtwoord=WACHTWOORD, **anders)
    (map_ / "zegel.p12").write_bytes(inhoud)
    (map_ / "wortel.pem").write_bytes(wortel)
    settings.ZEGEL_PKCS12, settings.ZEGEL_WACHTWOORD = str(map_ / "zegel.p12"), WACHTWOORD
    settings.ZEGEL_WORTELS = [str(map_ / "wortel.pem")]


def mandaat(gebruiker: Gebruiker, organisatie: Organisatie | None = None, gemeente: str = "", **anders: Any) -> Mandaat:
    """A mandate that holds today."""
    vandaag: date = timezone.localdate()
    waarden = {
        "organisatie": organisatie, "gemeenten": organisatie.gemeenten if organisatie else [gemeente], "gebruiker": gebruiker,
        "hoedanigheid": "bestuurder" if organisatie else "wethouder",
        "grond": Mandaatgrond.STATUTAIR if organisatie else Mandaatgrond.MANDAATBESLUIT, "stuk": "Uittreksel van gisteren",
        "begin": vandaag - timedelta(days=30),
    }  # fmt: skip
    if organisatie and "bevestigd_op" not in anders:
        waarden |= {"bevestigd_op": vandaag, "kvk": organisatie.kvk}
    return Mandaat.objects.create(**(waarden | {naam: waarde for naam, waarde in anders.items() if waarde is not None}))


def read(aanleiding: ondertekeningen.Aanleiding, gebruiker: Gebruiker) -> Gelezen:
    """What somebody read, who opens the page now. Raises AssertionError without a mandate."""
    found = aanleiding.mandate_of(gebruiker, timezone.localdate())
    assert found is not None
    made = draw_up(aanleiding=aanleiding, mandaat=found, gebruiker=gebruiker)
    return Gelezen(made.opgemaakt, made.sha256)


def with_app() -> Factor:
    """Proof as the page gives it after a right code."""
    return Factor.APP


def link_app(gebruiker: Gebruiker) -> None:
    """Give somebody an app with a known secret, of which no code was used yet."""
    TOTP.activate(gebruiker, GEHEIM)
    cache.clear()


def code_now(later: int = 0) -> str:
    """What the app shows, `later` periods from now."""
    return format_hotp_value(hotp_value(GEHEIM, int(time.time()) // 30 + later))
