"""Who looked and why, in the words of whoever reads it: the purposes and roles of the read log.

The read log keeps a purpose as the page said it, in Dutch. A test finds every purpose in the code and fails when it is not here.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rivierenland.core.rollen import Rol

Woord = str | Promise

DOELEN: dict[str, Woord] = {
    "Nachtregister raadplegen": _("De lijst bekijken van wie waar slaapt (nachtregister)"),
    "Bewoners van een locatie bekijken": _("Bekijken wie er op dit adres woont"),
    "Een verblijf bekijken": _("Uw verblijf bekijken"),
    "Iemand opnieuw inchecken": _("U opnieuw inchecken"),
    "Verblijf wijzigen": _("Uw verblijf aanpassen"),
    "Uitchecken": _("U uitchecken"),
    "Inchecken ongedaan maken": _("Een fout bij het inchecken herstellen"),
    "Lijst van verblijven downloaden": _("De lijst van verblijven downloaden"),
    "Verblijven opvragen met eigen software": _("Verblijven opvragen met eigen software"),
    "Foute rijen van een aanlevering herstellen": _("Fouten in een aangeleverde lijst herstellen"),
    "Registraties van dezelfde persoon koppelen": _("Kijken of registraties van dezelfde persoon zijn"),
    "Werkvoorraad van de eigen rol": _("De lijst met werk van vandaag bekijken"),
    "Signalen over inschrijving in de BRP bekijken": _("Bekijken wie zich bij de gemeente moet inschrijven"),
    "Een signaal over inschrijving in de BRP bekijken": _("Bekijken of u zich bij de gemeente moet inschrijven"),
    "Een signaal over inschrijving in de BRP bijwerken": _("Bijwerken of u bij de gemeente bent ingeschreven"),
    "Een signaal over inschrijving in de BRP afdrukken": _("Afdrukken of u zich bij de gemeente moet inschrijven"),
    "Signalen over inschrijving in de BRP opvragen met eigen software": _(
        "Met eigen software opvragen wie zich bij de gemeente moet inschrijven"
    ),
    "Lijst van BRP-signalen downloaden": _("De lijst downloaden van wie zich bij de gemeente moet inschrijven"),
    "Een inschrijving bevestigen": _("Bevestigen dat u bij de gemeente bent ingeschreven"),
    "Een brief over inschrijven maken": _("Een brief over inschrijven voor u maken"),
    "Brieven over inschrijven downloaden": _("Brieven over inschrijven downloaden"),
    "Iemand zoeken die om de eigen gegevens vraagt": _("U zoeken omdat u om uw gegevens vroeg"),
    "Gegevens uitgeven op verzoek van de persoon": _("Uw gegevens aan u geven, omdat u dat vroeg"),
    "Bestand met iemands eigen gegevens downloaden": _("Uw gegevens downloaden, omdat u dat vroeg"),
    "Een code geven voor de eigen gegevens": _("U een code voor deze pagina geven"),
    "Een verzoek over de eigen gegevens behandelen": _("Uw verzoek behandelen"),
}
ROLLEN: dict[str, Woord] = {
    Rol.MARKTPARTIJ_BEHEERDER: _("beheerder"),
    Rol.MARKTPARTIJ_MEDEWERKER: _("medewerker"),
    Rol.BURGERZAKEN: _("burgerzaken"),
    Rol.TOEZICHTHOUDER: _("toezichthouder"),
    Rol.JURIST: _("jurist"),
    Rol.BELEID: _("beleid"),
    Rol.FUNCTIONEEL_BEHEERDER: _("functioneel beheerder"),
    Rol.REGIOCOORDINATOR: _("regio"),
    Rol.PRIVACY_OFFICER: _("privacy"),
    Rol.ZORGPARTNER: _("hulpverlener"),
    Rol.PLATFORMBEHEERDER: _("technisch beheer"),
}


def purpose(doel: str) -> tuple[Woord, bool]:
    """Why somebody looked, and whether it is in the reader's language: what is not known stays as it was said, in Dutch."""
    return DOELEN.get(doel, doel), doel in DOELEN


def role(rol: str) -> Woord:
    """As whom somebody looked; empty for the portal itself."""
    return ROLLEN.get(rol, "")
