"""One organisation with suddenly fewer people and one with suddenly more: so that the band has something to say."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum

from registratie.demo.locaties import NOG_NIET, DemoLocatie
from registratie.demo.organisaties import DemoOrganisatie
from registratie.demo.verblijven import DemoVerblijf

GELEDEN = 5
"""The shock was so many days ago."""
TE_VEEL = 2
"""In a jump the largest location fills up, with so many people above its beds; the others nearly."""


class Schok(StrEnum):
    """What happened."""

    DALING = "daling"
    SPRONG = "sprong"


def choose(organisaties: Sequence[DemoOrganisatie], locaties: Sequence[DemoLocatie]) -> dict[int, Schok]:
    """By the number of the organisation: the second largest with year-round people falls, the largest grower jumps.

    The largest of all stays as it is, so that a small register keeps its busiest week.
    """
    bedden: dict[bool, Counter[int]] = {True: Counter(), False: Counter()}
    for locatie in locaties:
        organisatie = locatie.organisatie
        if not (organisatie.te_laat or organisatie.voorbeeld):
            bedden[organisatie.teler][organisatie.nr] += locatie.bedden
    jaarrond = [nr for nr, _ in bedden[False].most_common(2)]
    telers = [nr for nr, _ in bedden[True].most_common(1)]
    return dict.fromkeys(jaarrond[1:], Schok.DALING) | dict.fromkeys(telers, Schok.SPRONG)


def apply(schok: Schok | None, verblijven: list[DemoVerblijf], vandaag: int) -> None:
    """Change the stays of one organisation in place; a bed never gets two people at once."""
    dag = vandaag - GELEDEN
    if schok is Schok.DALING:
        for nr, verblijf in enumerate(v for v in verblijven if v.vertrek is None and v.aankomst < dag):
            if nr % 5 < 3:
                verblijf.vertrek, verblijf.verwacht = dag, None
    elif schok is Schok.SPRONG:
        verblijven += list(_newcomers(verblijven, dag))


def _newcomers(verblijven: Sequence[DemoVerblijf], dag: int) -> Iterator[DemoVerblijf]:
    """People in the free beds of the gemeente where the organisation has most beds: from the last bed down."""
    bezet = Counter(v.locatie.nr for v in verblijven if v.vertrek is None)
    per_gemeente = defaultdict[str, dict[int, DemoLocatie]](dict)
    for verblijf in verblijven:
        locatie = verblijf.locatie
        if locatie.einde is None and locatie.status not in NOG_NIET:
            per_gemeente[locatie.gemeente][locatie.nr] = locatie
    grootste = max(per_gemeente.values(), key=lambda plekken: sum(plek.bedden for plek in plekken.values()), default={})
    for place, locatie in enumerate(sorted(grootste.values(), key=lambda locatie: (-locatie.bedden, locatie.nr))):
        nieuw = locatie.bedden - bezet[locatie.nr] + (-1 if place else TE_VEEL)
        for plek in range(locatie.bedden - 1, locatie.bedden - 1 - nieuw, -1):
            yield DemoVerblijf(locatie, dag, None, None, str(1 + plek % locatie.bedden // 2))
