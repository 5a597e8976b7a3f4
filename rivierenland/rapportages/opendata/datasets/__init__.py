"""All datasets, one file each, in the order of the catalogue."""

from rivierenland.rapportages.opendata.beschrijving import Dataset
from rivierenland.rapportages.opendata.datasets import bedden, programma, regels, toezicht, verblijvende_personen

DATASETS: dict[str, Dataset] = {
    dataset.slug: dataset
    for dataset in (verblijvende_personen.DATASET, bedden.DATASET, toezicht.DATASET, programma.DATASET, regels.DATASET)
}
