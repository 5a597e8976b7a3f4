"""Reports: definitions, stored runs and their files."""

from django.apps import AppConfig


class RapportagesConfig(AppConfig):
    name = "rivierenland.rapportages"
    label = "rapportages"
    verbose_name = "Rapportages"

    def ready(self) -> None:
        """Bring the check of concepts to the homes of who does it."""
        from rivierenland.core.rollen import Rol  # noqa: PLC0415 - models are there from here on
        from rivierenland.core.werk import bronnen  # noqa: PLC0415
        from rivierenland.rapportages.queries import werk  # noqa: PLC0415

        bronnen.add(Rol.BELEID, werk.beleid)
        bronnen.add(Rol.REGIOCOORDINATOR, werk.regio)
