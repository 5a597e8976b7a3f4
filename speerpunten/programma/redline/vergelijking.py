"""Two versions of the handelingsperspectief: what is new, gone, changed and moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rivierenland.core.redline import Kenmerk, Redline, Verandering, change, merged, moved, redline

from .document import Afspraaktekst, Document, Hoofdstuk


@dataclass(frozen=True, slots=True)
class Afspraakverschil:
    """An agreement in two versions. `was`: its number in the old one when it moved, else empty."""

    sleutel: UUID
    verandering: Verandering
    nummer: str
    titel: Redline
    tekst: Redline
    kenmerken: tuple[Kenmerk, ...] = ()
    was: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to tell."""
        return self.verandering is not Verandering.GELIJK or bool(self.was)


@dataclass(frozen=True, slots=True)
class Hoofdstukverschil:
    """A chapter in two versions, with its agreements in reading order."""

    sleutel: UUID
    verandering: Verandering
    nummer: int
    kop: Redline
    tekst: Redline
    afspraken: tuple[Afspraakverschil, ...] = ()
    verplaatst: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to tell, of the chapter or of an agreement in it."""
        own = self.verandering is not Verandering.GELIJK or self.verplaatst
        return own or any(afspraak.is_changed for afspraak in self.afspraken)


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Two versions as one."""

    titel: Redline
    inleiding: Redline
    hoofdstukken: tuple[Hoofdstukverschil, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the versions say anything different."""
        return self.titel.is_changed or self.inleiding.is_changed or any(deel.is_changed for deel in self.hoofdstukken)

    def count(self, verandering: Verandering) -> int:
        """How many agreements this happened to."""
        return sum(afspraak.verandering is verandering for afspraak in self.afspraken)

    @property
    def afspraken(self) -> list[Afspraakverschil]:
        """Every agreement of both versions."""
        return [afspraak for hoofdstuk in self.hoofdstukken for afspraak in hoofdstuk.afspraken]

    @property
    def verplaatst(self) -> int:
        """How many agreements moved."""
        return sum(bool(afspraak.was) for afspraak in self.afspraken)


def compare(oud: Document, nieuw: Document) -> Vergelijking:
    """What changed from one version to another."""
    a, b = ({hoofdstuk.sleutel: hoofdstuk for hoofdstuk in document.hoofdstukken} for document in (oud, nieuw))
    order, lifted = merged(list(a), list(b)), moved(list(a), list(b))
    places = _Plaatsen(oud, nieuw)
    return Vergelijking(
        redline(oud.titel, nieuw.titel),
        redline(oud.inleiding, nieuw.inleiding),
        tuple(_chapter(a.get(key), b.get(key), places, verplaatst=key in lifted) for key in order),
    )


class _Plaatsen:
    """Where each agreement stands in both versions, and which of them moved."""

    def __init__(self, oud: Document, nieuw: Document):
        self.oud, self.nieuw = _by_key(oud), _by_key(nieuw)
        stays = {key: self.oud[key][0] == self.nieuw[key][0] for key in self.oud.keys() & self.nieuw.keys()}
        self.lifted = {key for key, same in stays.items() if not same}
        for hoofdstuk in nieuw.hoofdstukken:
            voor = [key for key, (of, _) in self.oud.items() if of == hoofdstuk.sleutel and stays.get(key)]
            self.lifted |= moved(voor, [afspraak.sleutel for afspraak in hoofdstuk.afspraken])


def _by_key(document: Document) -> dict[UUID, tuple[UUID, Afspraaktekst]]:
    return {
        afspraak.sleutel: (hoofdstuk.sleutel, afspraak)
        for hoofdstuk in document.hoofdstukken
        for afspraak in hoofdstuk.afspraken
    }


def _chapter(
    oud: Hoofdstuk | None, nieuw: Hoofdstuk | None, places: _Plaatsen, *, verplaatst: bool
) -> Hoofdstukverschil:
    een = nieuw or oud
    assert een is not None
    kop = redline(oud.kop if oud else "", nieuw.kop if nieuw else "")
    tekst = redline(oud.tekst if oud else "", nieuw.tekst if nieuw else "")
    changed = kop.is_changed or tekst.is_changed
    here = [afspraak.sleutel for afspraak in nieuw.afspraken] if nieuw else []
    # What moved to another chapter is told there; here only what is gone altogether.
    gone = [afspraak.sleutel for afspraak in oud.afspraken if afspraak.sleutel not in places.nieuw] if oud else []
    before = [afspraak.sleutel for afspraak in oud.afspraken if afspraak.sleutel in {*here, *gone}] if oud else []
    return Hoofdstukverschil(
        een.sleutel, change(oud, nieuw, changed=changed), een.nummer, kop, tekst,
        tuple(_agreement(key, places) for key in merged(before, here)), verplaatst,
    )  # fmt: skip


def _agreement(key: UUID, places: _Plaatsen) -> Afspraakverschil:
    (_, oud), (_, nieuw) = places.oud.get(key, (None, None)), places.nieuw.get(key, (None, None))
    een = nieuw or oud
    assert een is not None
    titel = redline(oud.titel if oud else "", nieuw.titel if nieuw else "")
    tekst = redline(oud.tekst if oud else "", nieuw.tekst if nieuw else "")
    kenmerken = _facts(oud, nieuw) if oud and nieuw else ()
    changed = titel.is_changed or tekst.is_changed or bool(kenmerken)
    was = oud.nummer if oud and key in places.lifted else ""
    return Afspraakverschil(key, change(oud, nieuw, changed=changed), een.nummer, titel, tekst, kenmerken, was)


def _facts(oud: Afspraaktekst, nieuw: Afspraaktekst) -> tuple[Kenmerk, ...]:
    """The facts that differ, in words."""
    rows = (
        ("Trekker", oud.trekker, nieuw.trekker),
        ("Uiterlijk", _day(oud.uiterlijk), _day(nieuw.uiterlijk)),
        ("Pakketten", _list(oud.pakketten), _list(nieuw.pakketten)),
        ("Normen en termijnen", _list(oud.parameters), _list(nieuw.parameters)),
        ("Stand", _state(oud), _state(nieuw)),
    )
    return tuple(Kenmerk(*row) for row in rows if row[1] != row[2])


def _day(dag: date | None) -> str:
    return f"{dag:%d-%m-%Y}" if dag else "geen datum"


def _list(codes: Sequence[str]) -> str:
    return ", ".join(codes) or "geen"


def _state(afspraak: Afspraaktekst) -> str:
    return "vervallen" if afspraak.vervallen else "geldt"
