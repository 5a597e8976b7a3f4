"""What software may be allowed to do. Labels are what a user reads."""

from django.db import models

from rivierenland.core.permissions import Permission as P


class Apirecht(models.TextChoices):
    """A scope of a token (RFC 6749 3.3); each stands for some of the rights of a market party."""

    LOCATIES_LEZEN = "locaties:lezen", "Locaties, kamers en bezetting lezen"
    LOCATIES_SCHRIJVEN = "locaties:schrijven", "Locaties aanmelden en locaties en kamers wijzigen"
    VERBLIJVEN_LEZEN = "verblijven:lezen", "Verblijven met namen lezen"
    VERBLIJVEN_SCHRIJVEN = "verblijven:schrijven", "Inchecken, uitchecken en verblijven wijzigen"
    SIGNALEN_LEZEN = "signalen:lezen", "Signalen over de inschrijving van eigen bewoners lezen"

    @property
    def permissions(self) -> frozenset[P]:
        """The rights behind it: exactly those that the pages ask for."""
        return PERMISSIONS[self]


PERMISSIONS: dict[Apirecht, frozenset[P]] = {
    Apirecht.LOCATIES_LEZEN: frozenset({P.ORGANISATIE_VIEW, P.LOCATIE_VIEW, P.BEZETTING_VIEW}),
    Apirecht.LOCATIES_SCHRIJVEN: frozenset({P.LOCATIE_CREATE, P.LOCATIE_CHANGE}),
    Apirecht.VERBLIJVEN_LEZEN: frozenset({P.VERBLIJF_VIEW}),
    Apirecht.VERBLIJVEN_SCHRIJVEN: frozenset({P.VERBLIJF_REGISTER, P.AANLEVERING_UPLOAD}),
    Apirecht.SIGNALEN_LEZEN: frozenset({P.BRP_SIGNAAL_VIEW}),
}
