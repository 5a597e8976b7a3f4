"""A handelingsperspectief for tests, written through the actions."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.programma.actions import afspraak, instemming, perspectief, perspectiefsectie
from speerpunten.programma.models import Afspraak, Handelingsperspectief, Instemming
from speerpunten.programma.queries import perspectief as perspectieven

TEKST = "De gemeente belt binnen vijf werkdagen."


def concept(*, by: Actor, hoofdstukken: int = 2, afspraken: int = 2, woord: str = "") -> Handelingsperspectief:
    """A new version with chapters that hold agreements."""
    row = perspectief.copy(by=by)
    for n in range(1, hoofdstukken + 1):
        sectie = perspectiefsectie.add(perspectief=row, kop=f"{woord}Deel {n}", tekst=f"{woord}Waarom.", by=by)
        for m in range(1, afspraken + 1):
            afspraak.add(
                sectie=sectie, titel=f"{woord}Afspraak {m} van deel {n}", tekst=f"{woord}{TEKST}\n\n- een\n- twee",
                pakketten=["M01"], parameters=["brp_nachten"], by=by,
            )  # fmt: skip
    return row


def in_consultatie(*, by: Actor, **values: Any) -> Handelingsperspectief:
    """A version that was put to the gemeenten."""
    row = concept(by=by, **values)
    return perspectief.start_consultation(perspectief=row, tot=timezone.localdate() + timedelta(days=28), by=by)


def over(row: Handelingsperspectief) -> Handelingsperspectief:
    """As if the time to react ended yesterday."""
    row.consultatie_tot = timezone.localdate() - timedelta(days=1)
    row.save(update_fields=["consultatie_tot"])
    return row


def vastgesteld(*, by: Actor, **values: Any) -> Handelingsperspectief:
    """A version that was closed, to which nobody agreed."""
    return perspectief.adopt(perspectief=over(in_consultatie(by=by, **values)), by=by)


def stem_in(row: Handelingsperspectief, by: Actor, **values: Any) -> Instemming:
    """What the gemeente of an official says of the text as it is now."""
    with scope.within(by.scope):
        return sign_for(by.gemeenten[0], row, by, **values)


def sign_for(gemeente: str, row: Handelingsperspectief, by: Actor, **values: Any) -> Instemming:
    """As `stem_in`, in the scope that is open."""
    gegevens: dict[str, Any] = {
        "standpunt": "ingestemd", "orgaan": "college", "besloten_op": timezone.localdate(),
        "sha256": perspectieven.document(row).digest(),
    }  # fmt: skip
    return instemming.give(perspectief=row, gemeente=gemeente, by=by, **gegevens | values)


def first(row: Handelingsperspectief) -> Afspraak:
    """The first agreement of a version."""
    return row.afspraken.order_by("sectie__volgorde", "volgorde")[0]
