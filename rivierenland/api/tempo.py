"""How many calls a minute: counted per access, or per address for who has none."""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone

from rivierenland.api.problemen import Probleem
from rivierenland.core.lockout import network
from rivierenland.core.queries.parameter import value_of

if TYPE_CHECKING:
    from rivierenland.api.aanmelding import Aanmelding

GRENS = "api_verzoeken_per_minuut"
MINUUT = 60


@dataclass(frozen=True)
class Stand:
    """Where a caller stands in this minute; `seconden` until the next one."""

    grens: int
    rest: int
    seconden: int

    @property
    def headers(self) -> dict[str, str]:
        """As every answer tells it."""
        return {
            "RateLimit-Limit": str(self.grens),
            "RateLimit-Remaining": str(self.rest),
            "RateLimit-Reset": str(self.seconden),
        }


def count(request: HttpRequest, aanmelding: "Aanmelding | None") -> Stand:
    """Count this call. Raises `Probleem` 429 when the minute is full."""
    grens = int(value_of(GRENS, peildatum=timezone.localdate()))
    who = f"toegang:{aanmelding.toegang_id}" if aanmelding else f"adres:{address_of(request)}"
    now = time.time()
    key, left = f"api:tempo:{who}:{int(now // MINUUT)}", MINUUT - int(now % MINUUT)
    cache.add(key, 0, 2 * MINUUT)
    try:
        used = cache.incr(key)
    except ValueError:  # the cache was emptied between the two lines
        used = 1
    stand = Stand(grens, max(0, grens - used), left)
    if used > grens:
        zin = f"Deze minuut deed u meer dan {grens} verzoeken. Probeer het over {left} seconden opnieuw."
        raise Probleem("te-veel-verzoeken", zin, headers={"Retry-After": str(left), **stand.headers})
    return stand


def address_of(request: HttpRequest) -> str:
    """The caller's address as a limit counts it; callers without one (a socket on this machine) are counted together."""
    try:
        return network(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return ""
