"""What stands on the time line of a location."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Voorvalsoort(StrEnum):
    """What it is about; a reader can ask for one kind."""

    STATUS = "status"
    PAPIEREN = "papieren"
    KAMERS = "kamers"
    BEZETTING = "bezetting"
    GEGEVENS = "gegevens"


LABELS = {
    Voorvalsoort.STATUS: "Besluiten",
    Voorvalsoort.PAPIEREN: "Vergunningen en certificaten",
    Voorvalsoort.KAMERS: "Kamers en voorzieningen",
    Voorvalsoort.BEZETTING: "Bezetting",
    Voorvalsoort.GEGEVENS: "Gegevens",
}


@dataclass(frozen=True)
class Zin:
    """Something that happened, in words. `icon` and `kind` belong to the look."""

    soort: Voorvalsoort
    titel: str
    uitleg: str = ""
    icon: str = "edit"
    kind: str = ""


@dataclass(frozen=True)
class Voorval:
    """The same with the moment, and who did it as far as the reader may know."""

    moment: datetime
    zin: Zin
    wie: str = ""

    @property
    def titel(self) -> str:
        """What happened."""
        return self.zin.titel

    @property
    def uitleg(self) -> str:
        """The detail, with the reason when there is one."""
        return self.zin.uitleg
