"""The published figures in the demo: the real ones, as at a first start."""

from datetime import date

from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import kerncijfer


def make(*, vandaag: date, by: Actor) -> int:
    """Add those that ship with the portal; returns how many were missing."""
    return kerncijfer.load(by=by)
