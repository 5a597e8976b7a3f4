"""The reports, one file each."""

from rivierenland.rapportages.definities import convenantmonitor, handhavingsverslag, jaarverslag, kwartaalmonitor
from rivierenland.rapportages.definities.definitie import Definitie
from rivierenland.rapportages.enums import Rapport

DEFINITIES: dict[Rapport, Definitie] = {
    definitie.rapport: definitie
    for definitie in (
        kwartaalmonitor.DEFINITIE,
        handhavingsverslag.DEFINITIE,
        convenantmonitor.DEFINITIE,
        jaarverslag.DEFINITIE,
    )
}
