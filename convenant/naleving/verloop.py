"""The moves of a conversation as one table: from where, to where, by whom. Nothing else decides about the order."""

from dataclasses import dataclass
from enum import StrEnum

from convenant.enums.naleving import Gespreksstapsoort, Gespreksuitkomst, Vervolg
from convenant.enums.naleving import Gespreksstatus as S

OPEN = (S.PLAN, S.BEOORDELING, S.HERCONTROLE, S.OVERLEG)
"""Statuses in which something must still happen."""


class Wie(StrEnum):
    """Who makes a move, or whose turn it is."""

    PARTIJ = "partij"
    GEMEENTE = "gemeente"
    TAAK = "taak"


class Zet(StrEnum):
    """What can be done in a conversation that runs."""

    PLAN = "plan"
    AANVULLING = "aanvulling"
    AKKOORD = "akkoord"
    OVERLEG = "overleg"
    VERSLAG_AFSPRAKEN = "verslag_afspraken"
    VERSLAG_PLAN = "verslag_plan"
    VERSLAG_HERCONTROLE = "verslag_hercontrole"
    VERSLAG_SCHORSING = "verslag_schorsing"
    HERSTEL = "herstel"
    VANZELF = "vanzelf"
    VERTREK = "vertrek"


@dataclass(frozen=True, slots=True)
class Zetregel:
    """`van`: where it may be made. `naar`: where the conversation stands afterwards. `stap`: what is written down."""

    wie: Wie
    van: tuple[S, ...]
    naar: S
    stap: Gespreksstapsoort
    uitkomst: Gespreksuitkomst | None = None


_STAP, _UIT = Gespreksstapsoort, Gespreksuitkomst
REGELS: dict[Zet, Zetregel] = {
    Zet.PLAN: Zetregel(Wie.PARTIJ, (S.PLAN,), S.BEOORDELING, _STAP.PLAN),
    Zet.AANVULLING: Zetregel(Wie.GEMEENTE, (S.BEOORDELING,), S.PLAN, _STAP.AANVULLING),
    Zet.AKKOORD: Zetregel(Wie.GEMEENTE, (S.BEOORDELING,), S.HERCONTROLE, _STAP.AKKOORD),
    Zet.OVERLEG: Zetregel(Wie.GEMEENTE, OPEN, S.OVERLEG, _STAP.OVERLEG),
    Zet.VERSLAG_AFSPRAKEN: Zetregel(Wie.GEMEENTE, (S.OVERLEG,), S.AFGESLOTEN, _STAP.VERSLAG, _UIT.AFSPRAKEN),
    Zet.VERSLAG_PLAN: Zetregel(Wie.GEMEENTE, (S.OVERLEG,), S.PLAN, _STAP.VERSLAG),
    Zet.VERSLAG_HERCONTROLE: Zetregel(Wie.GEMEENTE, (S.OVERLEG,), S.HERCONTROLE, _STAP.VERSLAG),
    Zet.VERSLAG_SCHORSING: Zetregel(Wie.GEMEENTE, (S.OVERLEG,), S.AFGESLOTEN, _STAP.SCHORSING, _UIT.SCHORSING),
    Zet.HERSTEL: Zetregel(Wie.GEMEENTE, (S.HERCONTROLE,), S.AFGESLOTEN, _STAP.HERSTELD, _UIT.HERSTELD),
    Zet.VANZELF: Zetregel(Wie.GEMEENTE, (S.PLAN, S.BEOORDELING, S.OVERLEG), S.AFGESLOTEN, _STAP.HERSTELD, _UIT.VANZELF),
    Zet.VERTREK: Zetregel(Wie.TAAK, OPEN, S.AFGESLOTEN, _STAP.VERTROKKEN, _UIT.VERTROKKEN),
}
NA_OVERLEG = {
    Vervolg.AFSPRAKEN: Zet.VERSLAG_AFSPRAKEN,
    Vervolg.PLAN: Zet.VERSLAG_PLAN,
    Vervolg.HERCONTROLE: Zet.VERSLAG_HERCONTROLE,
    Vervolg.SCHORSING: Zet.VERSLAG_SCHORSING,
}
"""Which move each outcome of a meeting is."""


class VerkeerdeZet(ValueError):
    """A move that the conversation does not allow as it stands; the text says in Dutch why."""


def move(status: S, zet: Zet) -> Zetregel:
    """The rule of a move from where the conversation stands. Raises `VerkeerdeZet`."""
    regel = REGELS[zet]
    if status in regel.van:
        return regel
    if status == S.AFGESLOTEN:
        raise VerkeerdeZet("Dit gesprek is afgesloten. Er kan niets meer aan worden toegevoegd.")
    if zet is Zet.PLAN:
        raise VerkeerdeZet(_WAAROM_GEEN_PLAN[status])
    raise VerkeerdeZet(
        f"Dit kan nu niet: het gesprek staat op ‘{status.label}’. Misschien was een collega u voor. Bekijk het gesprek opnieuw."
    )


_WAAROM_GEEN_PLAN = {
    S.BEOORDELING: "Uw plan is al ingediend. De gemeente kijkt ernaar; vraagt zij om aanvulling, dan kunt u het opnieuw indienen.",
    S.HERCONTROLE: "De gemeente is al akkoord met uw plan. U hoeft geen nieuw plan in te dienen.",
    S.OVERLEG: "Er is een overleg afgesproken. Bespreek uw plan daar met de gemeente.",
}


def turn(status: S) -> Wie | None:
    """Whose turn it is; None when it is closed."""
    if status == S.AFGESLOTEN:
        return None
    return Wie.PARTIJ if status == S.PLAN else Wie.GEMEENTE


def moves(status: S, wie: Wie) -> list[Zet]:
    """What somebody may do now, in the order of the table."""
    return [zet for zet, regel in REGELS.items() if regel.wie is wie and status in regel.van]
