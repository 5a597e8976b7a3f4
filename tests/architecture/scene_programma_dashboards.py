"""The dashboards' part of the scene: figures of one day, which belong to nobody."""

from datetime import timedelta

from django.utils import timezone

from tests.factories.dashboards import figures

DAGEN_TERUG = 3
"""Not a day that another part of the scene writes figures of."""


def make() -> None:
    """Stored figures, so that every dashboard and its PDF open."""
    figures(timezone.localdate() - timedelta(days=DAGEN_TERUG))
