"""What a report calls a measure, and how it explains it."""

from dataclasses import dataclass

PROCENT = "%"


@dataclass(frozen=True, slots=True)
class Maat:
    """`uitleg`: what is counted, in words for everybody. `eenheid`: plural, or "%" for a share. `bron`: the register or law it rests on.

    `noemer`: of a share the measure that it is a part of; both are facts, the percentage is none.
    """

    naam: str
    uitleg: str
    eenheid: str
    bron: str
    noemer: str = ""

    @property
    def is_aandeel(self) -> bool:
        """Whether it is shown as a part of its noemer."""
        return bool(self.noemer)
