"""Birth dates: equal, or apart by a slip that people make."""

import numpy as np
from numpy.typing import NDArray

from .gewichten import positions
from .kolommen import Getallen, Kolommen

GELIJK, JANUARI, OMGEWISSELD, OMGEDRAAID, CIJFER, ALLEEN_JAAR, TWEE_DELEN, ONTBREEKT, ANDERS = range(9)

_RIJEN = positions(
    "geboortedatum_gelijk",
    "geboortedatum_1_januari",
    "geboortedatum_omgewisseld",
    "geboortedatum_cijfers_omgedraaid",
    "geboortedatum_cijfer",
    "geboortedatum_alleen_jaar",
    "geboortedatum_twee_delen",
    "geboortedatum_ontbreekt",
    "geboortedatum_anders",
)


def compare_dates(kolommen: Kolommen, i: Getallen, j: Getallen) -> NDArray[np.int8]:
    """The row of the table for each pair of records."""
    dag_a, dag_b = kolommen.dag[i], kolommen.dag[j]
    maand_a, maand_b = kolommen.maand[i], kolommen.maand[j]
    jaar_a, jaar_b = kolommen.jaar[i], kolommen.jaar[j]
    dag, maand, jaar = dag_a == dag_b, maand_a == maand_b, jaar_a == jaar_b
    januari_a, januari_b = (dag_a == 1) & (maand_a == 1), (dag_b == 1) & (maand_b == 1)
    verschillen, omgedraaid = _digits(kolommen, i, j)
    niveau = np.select(
        [
            (dag_a == 0) | (dag_b == 0),
            dag & maand & jaar & januari_a,
            dag & maand & jaar,
            jaar & (dag_a == maand_b) & (maand_a == dag_b),
            jaar & (januari_a | januari_b),
            verschillen == 1,
            omgedraaid,
            (dag.astype(np.int8) + maand + jaar) == 2,
        ],
        [ONTBREEKT, JANUARI, GELIJK, OMGEWISSELD, ALLEEN_JAAR, CIJFER, OMGEDRAAID, TWEE_DELEN],
        ANDERS,
    )
    return _RIJEN[niveau]


def _digits(kolommen: Kolommen, i: Getallen, j: Getallen) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Of ddmmyyyy: in how many places two dates differ, and whether these are two neighbours that changed places."""
    tekens = written(kolommen)
    a, b = tekens[i], tekens[j]
    anders = a != b
    verschillen = anders.sum(axis=1)
    buren = (a[:, :-1] == b[:, 1:]) & (a[:, 1:] == b[:, :-1]) & anders[:, :-1]
    return verschillen, (verschillen == 2) & buren.any(axis=1)


def written(kolommen: Kolommen) -> NDArray[np.int8]:
    """Each birth date as its eight digits."""
    getal = kolommen.dag * 1_000_000 + kolommen.maand * 10_000 + kolommen.jaar
    return (getal[:, None] // 10 ** np.arange(7, -1, -1) % 10).astype(np.int8)
