"""Two versions of the convenant: what is new, gone, changed and moved."""

from dataclasses import dataclass
from uuid import UUID

from rivierenland.core.redline import Kenmerk, Redline, Verandering, change, merged, moved, redline

from .document import Artikeltekst, Convenanttekst, Toezeggingtekst


@dataclass(frozen=True, slots=True)
class Toezeggingverschil:
    """A commitment in two versions. `was`: the article it stood under when that is another one, in words, else empty."""

    code: str
    verandering: Verandering
    titel: Redline
    tekst: Redline
    kenmerken: tuple[Kenmerk, ...] = ()
    was: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to tell."""
        return self.verandering is not Verandering.GELIJK or bool(self.was)


@dataclass(frozen=True, slots=True)
class Artikelverschil:
    """An article in two versions, with its commitments. `was`: its number in the old one when it was moved, else None."""

    sleutel: UUID
    verandering: Verandering
    nummer: int
    titel: Redline
    tekst: Redline
    toezeggingen: tuple[Toezeggingverschil, ...] = ()
    was: int | None = None

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to tell, of the article or of a commitment under it."""
        own = self.verandering is not Verandering.GELIJK or self.was is not None
        return own or any(row.is_changed for row in self.toezeggingen)


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Two versions as one."""

    kop: Redline
    inleiding: Redline
    artikelen: tuple[Artikelverschil, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the versions say anything different."""
        return self.kop.is_changed or self.inleiding.is_changed or any(row.is_changed for row in self.artikelen)

    @property
    def toezeggingen(self) -> list[Toezeggingverschil]:
        """Every commitment of both versions."""
        return [row for artikel in self.artikelen for row in artikel.toezeggingen]


def compare(oud: Convenanttekst, nieuw: Convenanttekst) -> Vergelijking:
    """What changed from one version to another: articles by their key, commitments by their code."""
    a, b = ({artikel.sleutel: artikel for artikel in tekst.artikelen} for tekst in (oud, nieuw))
    places = _places(oud), _places(nieuw)
    lifted = moved(list(a), list(b))
    return Vergelijking(
        redline(oud.kop, nieuw.kop),
        redline(oud.inleiding, nieuw.inleiding),
        tuple(_article(a.get(key), b.get(key), places, lifted=key in lifted) for key in merged(list(a), list(b))),
    )


_Places = dict[str, tuple[Artikeltekst, Toezeggingtekst]]


def _places(tekst: Convenanttekst) -> _Places:
    return {row.code: (artikel, row) for artikel in tekst.artikelen for row in artikel.toezeggingen}


def _article(
    oud: Artikeltekst | None, nieuw: Artikeltekst | None, places: tuple[_Places, _Places], *, lifted: bool
) -> Artikelverschil:
    een = nieuw or oud
    assert een is not None
    titel = redline(oud.titel if oud else "", nieuw.titel if nieuw else "")
    tekst = redline(oud.tekst if oud else "", nieuw.tekst if nieuw else "")
    here = [row.code for row in nieuw.toezeggingen] if nieuw else []
    # What went to another article is told there; here only what is gone altogether.
    before = [row.code for row in oud.toezeggingen if row.code in here or row.code not in places[1]] if oud else []
    return Artikelverschil(
        een.sleutel, change(oud, nieuw, changed=titel.is_changed or tekst.is_changed), een.nummer, titel, tekst,
        tuple(_commitment(code, places) for code in merged(before, here)), oud.nummer if oud and lifted else None,
    )  # fmt: skip


def _commitment(code: str, places: tuple[_Places, _Places]) -> Toezeggingverschil:
    (van, oud), (naar, nieuw) = (found.get(code, (None, None)) for found in places)
    titel = redline(oud.titel if oud else "", nieuw.titel if nieuw else "")
    tekst = redline(oud.tekst if oud else "", nieuw.tekst if nieuw else "")
    kenmerken = _facts(oud, nieuw) if oud and nieuw else ()
    elsewhere = van is not None and naar is not None and van.sleutel != naar.sleutel
    return Toezeggingverschil(
        code, change(oud, nieuw, changed=titel.is_changed or tekst.is_changed or bool(kenmerken)), titel, tekst, kenmerken,
        f"artikel {van.nummer}, {van.titel}" if van and elsewhere else "",
    )  # fmt: skip


def _facts(oud: Toezeggingtekst, nieuw: Toezeggingtekst) -> tuple[Kenmerk, ...]:
    """The facts that differ, in words."""
    rows = (
        ("Geldt voor", ", ".join(oud.geldt_voor), ", ".join(nieuw.geldt_voor)),
        ("Gemeten met", oud.regel or "bewijs", nieuw.regel or "bewijs"),
        ("Norm", oud.norm or "geen", nieuw.norm or "geen"),
    )
    return tuple(Kenmerk(*row) for row in rows if row[1] != row[2])
