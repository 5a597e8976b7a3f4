"""As whom and why somebody read contact data, in the words of the person whose they are."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rivierenland.core.rollen import Rol

ROLLEN: dict[str, str | Promise] = {
    Rol.MARKTPARTIJ_BEHEERDER: _("beheerder"),
    Rol.MARKTPARTIJ_MEDEWERKER: _("medewerker"),
    Rol.BURGERZAKEN: _("burgerzaken"),
    Rol.TOEZICHTHOUDER: _("toezichthouder"),
    Rol.BELEID: _("beleid"),
    Rol.ZORGPARTNER: _("hulpverlener"),
}
"""The roles that refer or help; a test holds this to the rights."""
DOEL_PARTNER = "Contact opnemen na een doorverwijzing"
DOEL_VERWIJZER = "Contactgegevens van een eigen doorverwijzing"
DOELEN: dict[str, str | Promise] = {
    DOEL_PARTNER: _("Om contact met u op te nemen"),
    DOEL_VERWIJZER: _("Om te kijken hoe u bereikbaar bent"),
}
"""The purposes as the read log keeps them, in Dutch."""
