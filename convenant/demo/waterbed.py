"""The beds under the convenant tonight, and the figures of the waterbed again: when supervision was loaded nobody had signed."""

from datetime import date

from convenant.actions import convenantbedden
from handhaving.actions import waterbed
from rivierenland.core.actor import Actor


def make(*, vandaag: date, by: Actor) -> int:
    """As the night does; returns how many figures stand. Only under the scope that sees all."""
    convenantbedden.refresh(vandaag)
    return waterbed.compute(peildatum=vandaag, by=by)
