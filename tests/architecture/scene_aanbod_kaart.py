"""What stands on the map beside the locations: a work site's card and a project, which all officials read."""

from rivierenland.core.models import Gemeente
from tests.factories import aanbod_kaart


def kaart(gemeente: Gemeente, nasty: str) -> None:
    """Texts that a page and the answer to the map must escape."""
    aanbod_kaart.werk(987_001, gemeente=gemeente.pk, kern=f"Kern{nasty}")
    aanbod_kaart.project(f"Plan{nasty}", gemeente=gemeente.pk, kern=f"Kern{nasty}")
