"""What a measure is called and what it counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Maat:
    """`naam` as in a heading, `uitleg` in a sentence or two, `eenheid` ("personen"), `bron`: the register it is counted in."""

    naam: str
    uitleg: str
    eenheid: str
    bron: str
