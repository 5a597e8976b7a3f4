"""The agreement between gemeenten and market parties: text, parties, signatures, commitments measured on data."""

from django.apps import AppConfig

from convenant.regels import register
from handhaving.waterbed import convenant
from registratie.bijdragen import organisatiefeit


class ConvenantConfig(AppConfig):
    name = "convenant"
    label = "convenant"
    verbose_name = "Convenant"

    def ready(self) -> None:
        """Make its rules known, and let the floors below show who signed."""
        from convenant.queries import organisatiefeit as feiten  # noqa: PLC0415 - models are there from here on
        from convenant.queries import regels, waterbed  # noqa: PLC0415

        register.add(*regels.REGELS)
        convenant.use(waterbed.beds_outside)
        organisatiefeit.add(feiten.facts)
