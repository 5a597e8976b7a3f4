"""Answers to the council, and a figure that can be taken into one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import antwoord
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.models import Antwoord

STEEN = Bouwsteen(
    titel="Mensen die in de regio wonen",
    zin="In 2022 verbleven er 12.000 tot 15.000 mensen in de regio.",
    bron="Uitvoeringsprogramma, schatting",
    url="/kennis/kerncijfers/",
    peildatum=date(2022, 1, 1),
    kop=("Gemeente", "Aantal"),
    rijen=(("Tiel", "3.000"), ("Buren", "1.250")),
    let_op="Dit is een schatting.",
)


@contextmanager
def steen(soort: str = "proef") -> Iterator[dict[str, Bouwsteen]]:
    """Within the block a kind of piece exists; what the given dict holds under "nu" is what it says now."""
    stand = {"nu": STEEN}
    bouwstenen.add(soort, lambda sleutel, actor: stand.get("nu") if sleutel == "1" else None)
    try:
        yield stand
    finally:
        bouwstenen.drop(soort)


def begonnen(by: Actor, **gegevens: Any) -> Antwoord:
    """A draft of this official or of the region."""
    gemeente = by.gemeenten[0] if by.gemeenten else None
    waarden = {"titel": "Wonen in Tiel", "vraag": "Hoeveel mensen wonen er?"} | gegevens
    if by.scope is None:
        return antwoord.begin(gemeente=gemeente, by=by, **waarden)
    with scope.within(by.scope):
        return antwoord.begin(gemeente=gemeente, by=by, **waarden)
