"""How large the made-up register is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Schaal:
    """One size. `locaties` and `organisaties` count those of the example files too; `piek` is people at the busiest night.

    `gemeenten_fictief`: gemeenten that are invented on top of the eight, so that a national register has somewhere to be.
    `ruimtes`: whether rooms are made. `weken_aanlevering`: how many weeks back every weekly delivery is kept.
    `dagen_kwaliteit`: over how many days supply quality is measured at once; the job does the rest.
    `terugkeer`: the chance that a free bed goes to somebody whom the organisation housed before.
    `vernietigingslijsten`: whether what is past its term is listed at once; else the next night does.
    """

    naam: str
    organisaties: int
    locaties: int
    piek: int
    gemeenten_fictief: int = 0
    ruimtes: bool = True
    weken_aanlevering: int = 28
    terugkeer: float = 0.62
    dagen_kwaliteit: int = 182
    vernietigingslijsten: bool = True


KLEIN = Schaal("klein", organisaties=12, locaties=40, piek=900)
REGIO = Schaal("regio", organisaties=120, locaties=600, piek=14_000, dagen_kwaliteit=98)
LAND = Schaal(
    "land",
    organisaties=8_000,
    locaties=50_000,
    piek=640_000,
    gemeenten_fictief=332,
    ruimtes=False,
    weken_aanlevering=4,
    terugkeer=0.90,
    dagen_kwaliteit=7,
    vernietigingslijsten=False,
)
SCHALEN = {schaal.naam: schaal for schaal in (KLEIN, REGIO, LAND)}
