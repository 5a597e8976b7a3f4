"""Does a gemeente follow the proposal of the region? From its own rule where that shows it, else from what it said."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from speerpunten.kennis.enums.regel import Regelsoort, Vaststelling, Volgkeuze
from speerpunten.kennis.regels.catalogus import Regel
from speerpunten.kennis.regels.waarde import same


@dataclass(frozen=True, slots=True)
class Gezegd:
    """What a gemeente said about a proposal, from which day, why, and by which decision."""

    keuze: Volgkeuze
    vanaf: date
    reden: str = ""
    besluit: str = ""


@dataclass(frozen=True, slots=True)
class Volgstand:
    """What a gemeente does with a proposal, since when, and whether its own rule shows it. `reden` and `besluit` as it said them."""

    keuze: Volgkeuze
    sinds: date | None = None
    blijkt: bool = False
    reden: str = ""
    besluit: str = ""
    tegenspraak: bool = False


def follows(
    regel: Regel, voorstel: Any, vanaf: date, *, status: str, waarde: Any, sinds: date | None, gezegd: Gezegd | None
) -> Volgstand:
    """What holds. An adopted rule that can be compared decides; what was said explains it, and is told when it says otherwise.

    `vanaf`: first day of the proposal; `sinds`: first day of the own answer.
    """
    reden, besluit = (gezegd.reden, gezegd.besluit) if gezegd else ("", "")
    if status == Vaststelling.VASTGESTELD and sinds and regel.soort is not Regelsoort.TEKST:
        gelijk = same(regel, waarde, voorstel)
        if not gelijk and gezegd and gezegd.keuze is Volgkeuze.IN_BESLUIT:
            return Volgstand(Volgkeuze.IN_BESLUIT, gezegd.vanaf, reden=reden, besluit=besluit)
        keuze = Volgkeuze.VOLGT if gelijk else Volgkeuze.WIJKT_AF
        anders = gezegd is not None and gezegd.keuze not in (keuze, Volgkeuze.IN_BESLUIT)
        return Volgstand(keuze, max(sinds, vanaf), True, reden, besluit, anders)
    if gezegd:
        return Volgstand(gezegd.keuze, gezegd.vanaf, False, reden, besluit)
    if status == Vaststelling.ONTWERP and regel.soort is not Regelsoort.TEKST and same(regel, waarde, voorstel):
        return Volgstand(Volgkeuze.IN_BESLUIT, sinds, True)
    return Volgstand(Volgkeuze.ONBEKEND)
