"""The reports' models, one file each."""

from rivierenland.rapportages.models.opendataeditie import Opendataeditie
from rivierenland.rapportages.models.rapportage import Rapportage
from rivierenland.rapportages.models.rapportagebestand import Rapportagebestand

__all__ = ["Opendataeditie", "Rapportage", "Rapportagebestand"]
