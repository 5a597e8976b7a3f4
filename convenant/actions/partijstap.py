"""Add a step to the history of a party. No page calls this: the acts on a party do, in their own transaction."""

from datetime import date

from convenant.enums.partij import Partijstapsoort
from convenant.models import Partij, Partijstap
from rivierenland.core.actor import Actor


def add(
    partij: Partij,
    soort: Partijstapsoort,
    *,
    datum: date,
    by: Actor,
    reden: str = "",
    reageren_tot: date | None = None,
    gemeente: str = "",
) -> Partijstap:
    """Write one step; never changed afterwards. `gemeente`: in whose name an official acts."""
    return Partijstap.objects.create(
        partij=partij, organisatie_id=partij.organisatie_id, gemeenten=partij.gemeenten, soort=soort, datum=datum,
        reden=reden, reageren_tot=reageren_tot, created_by=by.gebruiker, gemeente_id=gemeente or None,
    )  # fmt: skip
