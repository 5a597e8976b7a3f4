"""How often one address may do something on a page that is open to everybody. Counted in our own cache, without a third party."""

from dataclasses import dataclass
from hashlib import sha256

from django.core.cache import cache

from rivierenland.core.lockout import network


@dataclass(frozen=True)
class Tempo:
    """At most `meest` times in `seconden` from one network."""

    naam: str
    meest: int
    seconden: int

    def admits(self, address: str) -> bool:
        """Count one more, and say whether that is still allowed."""
        key = f"tempo:{self.naam}:{sha256(network(address).encode()).hexdigest()}"
        cache.add(key, 0, self.seconden)
        try:
            return cache.incr(key) <= self.meest
        except ValueError:  # the window ended between the two lines
            return True
