"""Lock-out after failed log-ins, per account and address together.

One person's failures never lock another out: not on the same address (an office behind one line), and not the owner of
the account at another address (so nobody can shut a colleague out by guessing). A flood from one address is held back
elsewhere, by a wide rate limit.
"""

import ipaddress
import time
from dataclasses import dataclass
from hashlib import sha256

from django.core.cache import cache

TRIES = 5
WAIT_SECONDS = 15 * 60


class LockedOut(Exception):
    """Too many failures for this account from this address. The message says, in Dutch, how long it lasts."""

    def __init__(self, seconds: float):
        minutes = max(1, round(seconds / 60 + 0.49))
        unit = "minuut" if minutes == 1 else "minuten"
        super().__init__(
            f"Dit lukte {TRIES} keer niet. Inloggen met dit account kan vanaf deze plek weer over {minutes} {unit}. "
            "Weet u uw wachtwoord niet meer? Kies dan een nieuw wachtwoord."
        )


@dataclass(frozen=True)
class Attempt:
    """An attempt to log in to `account` from `address`. Count it first, then check the secret, then `succeeded`.

    `most`: failures in a quarter of an hour; more than `TRIES` only where everybody behind an address shares one account.
    """

    account: str
    address: str
    most: int = TRIES

    def count(self) -> None:
        """Count before the secret is checked, so that a burst at one moment gains nothing. Raises `LockedOut`."""
        until = cache.get(self._key("until"))
        now = time.time()
        if until and until > now:
            raise LockedOut(until - now)
        cache.add(self._key("tries"), 0, WAIT_SECONDS)
        try:
            tries = cache.incr(self._key("tries"))
        except ValueError:  # the window ended between the two lines
            tries = 1
        if tries >= self.most:
            cache.set(self._key("until"), now + WAIT_SECONDS, WAIT_SECONDS)
        if tries > self.most:
            raise LockedOut(WAIT_SECONDS)

    def succeeded(self) -> None:
        """The secret was right: forget the failures of this account from this address."""
        cache.delete_many([self._key("tries"), self._key("until")])

    @property
    def is_last(self) -> bool:
        """Whether another failure is refused without looking at the secret."""
        return cache.get(self._key("until")) is not None

    def _key(self, part: str) -> str:
        owner = sha256(f"{self.account.strip().lower()}|{network(self.address)}".encode()).hexdigest()
        return f"lockout:{part}:{owner}"


def network(address: str) -> str:
    """The address by which somebody is counted: IPv4 as it is, IPv6 by its /64, which one subscriber has whole."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return str(parsed)
    return str(ipaddress.ip_network(f"{parsed}/64", strict=False).network_address)
