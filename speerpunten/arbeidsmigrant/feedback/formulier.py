"""A form that is sent twice is one answer: remembered for ten minutes by the mark of the form, which leads to nobody."""

from hashlib import sha256

from django.core.cache import cache

MINUTEN = 10
"""Long enough for a second press on the button, or a reload over a bad line."""


def is_first(mark: str) -> bool:
    """Whether the form with this signed mark was not sent before."""
    return cache.add(f"feedback:formulier:{sha256(mark.encode()).hexdigest()}", 1, MINUTEN * 60)
