"""Identifiers of the BAG: four digits of the gemeente that issued it, two of the kind of object, ten of the object.

An object keeps the digits of the gemeente that issued it, also after that gemeente merged: compare with `belongs_to`.
"""

import re
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rivierenland.core.validators.patroon import require

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

VERBLIJFSOBJECT, LIGPLAATS, STANDPLAATS, PAND, NUMMERAANDUIDING, OPENBARE_RUIMTE = "01", "02", "03", "10", "20", "30"
ADRESSEERBARE_OBJECTEN = frozenset({VERBLIJFSOBJECT, LIGPLAATS, STANDPLAATS})

HISTORISCHE_VOORVOEGSELS = {"GM1960": frozenset({"0236", "0304", "0733"})}
"""West Betuwe exists since 1-1-2019; its older objects carry the codes of Geldermalsen, Neerijnen and Lingewaal."""

_BAG = re.compile(r"(?P<gemeente>[0-9]{4})(?P<soort>[0-9]{2})[0-9]{10}")
_WOONPLAATS = re.compile(r"[0-9]{4}")


def validate_nummeraanduiding(value: str) -> None:
    """Raises ValidationError unless `value` identifies an address (kind 20)."""
    _require_kind(value, {NUMMERAANDUIDING}, _("Dit is geen nummeraanduiding. Het vijfde en zesde cijfer zijn dan 20."))


def validate_adresseerbaar_object(value: str) -> None:
    """Raises ValidationError unless `value` is a verblijfsobject, ligplaats or standplaats (kind 01, 02 or 03).

    A chalet or caravan stands on a standplaats, so all three can be housing.
    """
    _require_kind(
        value,
        ADRESSEERBARE_OBJECTEN,
        _("Dit is geen verblijfsobject, ligplaats of standplaats. Het vijfde en zesde cijfer zijn dan 01, 02 of 03."),
    )


def validate_pand(value: str) -> None:
    """Raises ValidationError unless `value` identifies a building (kind 10)."""
    _require_kind(value, {PAND}, _("Dit is geen pand. Het vijfde en zesde cijfer zijn dan 10."))


def validate_openbare_ruimte(value: str) -> None:
    """Raises ValidationError unless `value` identifies a street or other named public space (kind 30)."""
    _require_kind(value, {OPENBARE_RUIMTE}, _("Dit is geen openbare ruimte. Het vijfde en zesde cijfer zijn dan 30."))


def validate_woonplaats(value: str) -> None:
    """Raises ValidationError unless `value` is a woonplaatscode: four digits, the only safe key of a place name."""
    require(_WOONPLAATS, value, _("Een woonplaatscode heeft vier cijfers, bijvoorbeeld 1234."), code="woonplaats")


def belongs_to(bag_id: str, gemeente_code: str) -> bool:
    """Whether `bag_id` was issued by the gemeente with this CBS code (GM0281), or by one that merged into it."""
    voorvoegsel = bag_id[:4]
    return voorvoegsel == gemeente_code.removeprefix("GM") or voorvoegsel in HISTORISCHE_VOORVOEGSELS.get(
        gemeente_code, ()
    )


def _require_kind(value: str, kinds: set[str] | frozenset[str], message: "StrOrPromise") -> None:
    match = require(
        _BAG,
        value,
        _("Een BAG-nummer heeft zestien cijfers. Zoek het op in de BAG Viewer en neem ook de nullen vooraan over."),
        code="bag",
    )
    if match["soort"] not in kinds:
        raise ValidationError(message, code="bag_soort")
