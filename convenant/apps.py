"""The agreement between gemeenten and market parties: text, parties, signatures, commitments measured on data."""

from django.apps import AppConfig


class ConvenantConfig(AppConfig):
    name = "convenant"
    label = "convenant"
    verbose_name = "Convenant"

    def ready(self) -> None:
        """Make its rules known."""
        from convenant.queries import regels  # noqa: PLC0415 - models are there from here on
        from convenant.regels import register  # noqa: PLC0415

        register.add(*regels.REGELS)
