"""The figures of the waterbed again: when supervision was loaded nobody had signed."""

from datetime import date

from handhaving.actions import waterbed
from rivierenland.core.actor import Actor


def make(*, vandaag: date, by: Actor) -> int:
    """As the night does, after the beds were counted; returns how many figures stand. Only under the scope that sees all."""
    return waterbed.compute(peildatum=vandaag, by=by)
