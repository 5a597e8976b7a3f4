"""The reports, one file each."""

from rivierenland.rapportages.definities import (
    convenantmonitor,
    handhavingsverslag,
    jaarverslag,
    kwartaalmonitor,
    maandrapport,
    raadsinformatiebrief,
    speerpuntrapport,
)
from rivierenland.rapportages.definities.definitie import Definitie
from rivierenland.rapportages.enums import Rapport

DEFINITIES: dict[Rapport, Definitie] = {
    definitie.rapport: definitie
    for definitie in (
        maandrapport.DEFINITIE,
        kwartaalmonitor.DEFINITIE,
        speerpuntrapport.DEFINITIE,
        handhavingsverslag.DEFINITIE,
        convenantmonitor.DEFINITIE,
        jaarverslag.DEFINITIE,
        raadsinformatiebrief.DEFINITIE,
    )
}
