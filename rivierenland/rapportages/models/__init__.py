"""The reports' models, one file each."""

from rivierenland.rapportages.models.deelbestand import Deelbestand
from rivierenland.rapportages.models.meetdeel import Meetdeel
from rivierenland.rapportages.models.opendataeditie import Opendataeditie
from rivierenland.rapportages.models.rapportaankondiging import Rapportaankondiging
from rivierenland.rapportages.models.rapportabonnement import Rapportabonnement
from rivierenland.rapportages.models.rapportdeel import Rapportdeel
from rivierenland.rapportages.models.rapporteditie import Rapporteditie
from rivierenland.rapportages.models.rapportoordeel import Rapportoordeel
from rivierenland.rapportages.models.rapportopmerking import Rapportopmerking
from rivierenland.rapportages.models.rapportuitleg import Rapportuitleg

__all__ = [
    "Deelbestand",
    "Meetdeel",
    "Opendataeditie",
    "Rapportaankondiging",
    "Rapportabonnement",
    "Rapportdeel",
    "Rapporteditie",
    "Rapportoordeel",
    "Rapportopmerking",
    "Rapportuitleg",
]
