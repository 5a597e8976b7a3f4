"""Words of the register as a worker reads them, by the codes that stand in the rows."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registratie.enums import Taal
from rivierenland.core.talen import TALEN

DOCUMENTEN: dict[str, str | Promise] = {
    "paspoort": _("Paspoort"),
    "identiteitskaart": _("Identiteitskaart"),
    "rijbewijs": _("Rijbewijs"),
    "verblijfsdocument": _("Verblijfsdocument"),
    "anders": _("Ander document"),
}
TAALNAMEN: dict[str, str] = dict(Taal.choices) | TALEN
"""Ours by their own name, the others as the register has them."""
