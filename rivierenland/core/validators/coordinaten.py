"""Plausibility of a Rijksdriehoek point: outside the country is a mistake, outside the region a warning."""

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rivierenland.core.rd import NEDERLAND, RIVIERENLAND


def validate_rd(x: float, y: float) -> None:
    """Raises ValidationError unless the point can lie in the Netherlands."""
    if (x, y) not in NEDERLAND:
        raise ValidationError(
            _(
                "Dit punt ligt niet in Nederland. Vul RD-coördinaten in meters in: x tussen 0 en 300000, "
                "y tussen 300000 en 625000. Controleer of x en y niet verwisseld zijn."
            ),
            code="rd",
        )


def rd_warning(x: float, y: float) -> str | Promise | None:
    """What to tell somebody whose point does not lie in or just around the region; None when it does."""
    if (x, y) in RIVIERENLAND:
        return None
    return _("Dit punt ligt buiten Rivierenland. Controleer het adres; klopt het, dan kunt u gewoon opslaan.")
