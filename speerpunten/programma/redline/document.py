"""A version of the handelingsperspectief as text: what two gemeenten that agreed to the same digest agreed to."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Afspraaktekst:
    """What one agreement says. `sleutel` stays the same through the versions; `nummer` is only where it stands in this one.

    `uiterlijk`: the last day. `pakketten` and `parameters`: codes, sorted. `vervallen`: the gemeenten gave it up.
    """

    sleutel: UUID
    nummer: str
    titel: str
    tekst: str
    trekker: str
    uiterlijk: date | None = None
    pakketten: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    vervallen: bool = False


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter: its heading, what it says before the agreements, and the agreements in order."""

    sleutel: UUID
    nummer: int
    kop: str
    tekst: str
    afspraken: tuple[Afspraaktekst, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole version."""

    titel: str
    inleiding: str
    hoofdstukken: tuple[Hoofdstuk, ...] = ()

    def written_out(self) -> str:
        """Everything that is agreed to, as one text; how far the work on it is, is no part of it."""
        lines = [self.titel, "", self.inleiding]
        for hoofdstuk in self.hoofdstukken:
            lines += ["", f"{hoofdstuk.nummer}. {hoofdstuk.kop}", "", hoofdstuk.tekst]
            for afspraak in hoofdstuk.afspraken:
                lines += ["", *_agreement(afspraak)]
        return "\n".join(lines) + "\n"

    def digest(self) -> str:
        """The SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.written_out().encode()).hexdigest()


def _agreement(afspraak: Afspraaktekst) -> list[str]:
    vervallen = " (vervallen)" if afspraak.vervallen else ""
    return [
        f"{afspraak.nummer} {afspraak.titel}{vervallen}",
        afspraak.tekst,
        f"Trekker: {afspraak.trekker}",
        f"Uiterlijk: {afspraak.uiterlijk.isoformat() if afspraak.uiterlijk else 'geen datum'}",
        f"Pakketten: {', '.join(afspraak.pakketten) or 'geen'}",
        f"Normen: {', '.join(afspraak.parameters) or 'geen'}",
    ]
