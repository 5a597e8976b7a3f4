"""One organisation with suddenly fewer people and one with suddenly more: so that the band has something to say."""

from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum

from registratie.demo.locaties import DemoLocatie
from registratie.demo.organisaties import DemoOrganisatie
from registratie.demo.verblijven import DemoVerblijf

GELEDEN = 5
"""The shock was so many days ago."""


class Schok(StrEnum):
    """What happened."""

    DALING = "daling"
    SPRONG = "sprong"


def choose(organisaties: Sequence[DemoOrganisatie], locaties: Sequence[DemoLocatie]) -> dict[int, Schok]:
    """By the number of the organisation: of those with year-round people the second largest falls, the third jumps."""
    bedden = defaultdict[int, int](int)
    for locatie in locaties:
        organisatie = locatie.organisatie
        if not (organisatie.teler or organisatie.te_laat or organisatie.voorbeeld):
            bedden[organisatie.nr] += locatie.bedden
    order = sorted(bedden, key=lambda nr: (-bedden[nr], nr))
    return dict(zip(order[1:3], (Schok.DALING, Schok.SPRONG), strict=False))


def apply(schok: Schok | None, verblijven: list[DemoVerblijf], vandaag: int) -> None:
    """Change the stays in place; a bed never gets two people at once, because stays only become shorter."""
    dag = vandaag - GELEDEN
    for nr, verblijf in enumerate(verblijven):
        still_there = verblijf.vertrek is None and verblijf.aankomst < dag
        if schok is Schok.DALING and still_there and nr % 5 < 3:
            verblijf.vertrek, verblijf.verwacht = dag, None
        elif schok is Schok.SPRONG and still_there and nr % 3 < 2:
            verblijf.aankomst = dag
            if verblijf.verwacht is not None and verblijf.verwacht <= dag:
                verblijf.verwacht = None
