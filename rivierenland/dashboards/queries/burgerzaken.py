"""The registrar's work list. Everything here runs inside the gemeente's own scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from registratie.models import Verblijf
from rivierenland.core.queries.parameter import value_of
from rivierenland.dashboards.queries.werkregel import term

SHOWN = 50


@dataclass(frozen=True)
class LangVerblijf:
    """A stay that nears or has passed the number of nights after which somebody counts as a resident."""

    verblijf: Verblijf
    nachten: int
    grens_op: date
    soort: str
    woord: str


@dataclass(frozen=True)
class Werklijst:
    """The registrar's two lists: who nears the limit, the nearest first, and who passed it, the latest first."""

    grens: int
    nadert: Sequence[LangVerblijf]
    gepasseerd: Sequence[LangVerblijf]

    @property
    def bewoners(self) -> list[int]:
        """The people whose names the page shows."""
        return [regel.verblijf.bewoner_id for regel in (*self.nadert, *self.gepasseerd)]


def werklijst(vandaag: date) -> Werklijst:
    """Stays from the warning on; of each list at most fifty.

    Per stay, not per person: the same person under another provider counts separately here. Wet BRP art. 2.4: two thirds
    of half a year.
    """
    limit = int(value_of("brp_nachten", peildatum=vandaag))
    warning = int(value_of("brp_waarschuwing_nachten", peildatum=vandaag))
    border, first = vandaag - timedelta(days=limit), vandaag - timedelta(days=warning)
    present = Verblijf.objects.present(vandaag).select_related("bewoner", "locatie", "organisatie")
    nearing = present.filter(aankomst__gt=border, aankomst__lte=first).order_by("aankomst", "id")[:SHOWN]
    passed = present.filter(aankomst__lte=border).order_by("-aankomst", "-id")[:SHOWN]
    return Werklijst(
        limit,
        [_lang(verblijf, limit, vandaag) for verblijf in nearing],
        [_lang(verblijf, limit, vandaag) for verblijf in passed],
    )


def _lang(verblijf: Verblijf, limit: int, vandaag: date) -> LangVerblijf:
    grens_op = verblijf.aankomst + timedelta(days=limit)
    soort, woord, _ = term(grens_op, vandaag)
    return LangVerblijf(verblijf, (vandaag - verblijf.aankomst).days, grens_op, soort, woord)
