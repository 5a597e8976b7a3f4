"""A version of the convenant as text: two parties that signed the same digest signed the same words."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Toezeggingtekst:
    """What one commitment says. `code` stays the same through the versions.

    `geldt_voor`: the kinds of party that take it on, in words, sorted. `regel`: the code of the rule that measures it, empty where
    evidence is filed and judged. `norm`: the norm in words, empty without a rule.
    """

    code: str
    titel: str
    tekst: str
    geldt_voor: tuple[str, ...]
    regel: str = ""
    norm: str = ""


@dataclass(frozen=True, slots=True)
class Artikeltekst:
    """An article with its commitments. `sleutel` stays the same through the versions; `nummer` is where it stands in this one."""

    sleutel: UUID
    nummer: int
    titel: str
    tekst: str
    toezeggingen: tuple[Toezeggingtekst, ...] = ()


@dataclass(frozen=True, slots=True)
class Convenanttekst:
    """A whole version. `kop`: its title. `ingangsdatum` and `evaluatie_op` are unknown as long as it is a concept."""

    nummer: int
    kop: str
    inleiding: str
    artikelen: tuple[Artikeltekst, ...] = ()
    ingangsdatum: date | None = None
    evaluatie_op: date | None = None
    is_voorbeeld: bool = False

    @property
    def toezeggingen(self) -> list[Toezeggingtekst]:
        """Every commitment, in the order of the articles."""
        return [row for artikel in self.artikelen for row in artikel.toezeggingen]

    def written_out(self) -> str:
        """Everything that is agreed to, as one text."""
        lines = [f"{self.kop}, versie {self.nummer}", *_dates(self), "", self.inleiding]
        for artikel in self.artikelen:
            lines += ["", f"Artikel {artikel.nummer}. {artikel.titel}", "", artikel.tekst]
            for toezegging in artikel.toezeggingen:
                lines += ["", *_commitment(toezegging)]
        return "\n".join(lines) + "\n"

    def digest(self) -> str:
        """The SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.written_out().encode()).hexdigest()


def _dates(tekst: Convenanttekst) -> list[str]:
    found = []
    if tekst.ingangsdatum:
        found.append(f"Geldt vanaf {tekst.ingangsdatum.isoformat()}")
    if tekst.evaluatie_op:
        found.append(f"Evaluatie voor of op {tekst.evaluatie_op.isoformat()}")
    return found


def _commitment(toezegging: Toezeggingtekst) -> list[str]:
    return [
        f"{toezegging.code} {toezegging.titel}",
        toezegging.tekst,
        f"Geldt voor: {', '.join(toezegging.geldt_voor)}",
        f"Gemeten met: {toezegging.regel or 'bewijs dat wordt beoordeeld'}",
        *([f"Norm: {toezegging.norm}"] if toezegging.norm else []),
    ]
