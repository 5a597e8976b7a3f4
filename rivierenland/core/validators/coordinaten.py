"""Plausibility of a Rijksdriehoek point: outside the country is a mistake, outside the region a warning."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rivierenland.core.rd import NEDERLAND, RIVIERENLAND

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def validate_rd(x: float, y: float) -> None:
    """Raises ValidationError unless the point can lie in the Netherlands."""
    if not NEDERLAND.contains(x, y):
        raise ValidationError(
            _(
                "Dit punt ligt niet in Nederland. Vul RD-coördinaten in meters in: x tussen 0 en 300000, "
                "y tussen 300000 en 625000. Controleer of x en y niet verwisseld zijn."
            ),
            code="rd",
        )


def rd_warning(x: float, y: float) -> "StrOrPromise | None":
    """What to tell somebody whose point does not lie in or just around the region; None when it does."""
    if RIVIERENLAND.contains(x, y):
        return None
    return _("Dit punt ligt buiten Rivierenland. Controleer het adres; klopt het, dan kunt u gewoon opslaan.")
