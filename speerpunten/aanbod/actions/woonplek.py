"""Write down where the people of a work site live, as counts per gemeente."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import getal
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.actions import vraagkaart
from speerpunten.aanbod.models import Werklocatie, Woonplek
from speerpunten.aanbod.queries import maandvraag as maandvragen
from speerpunten.aanbod.queries.woonplek import BUITEN


def record(*, werklocatie: Werklocatie, jaar: int, mensen: Mapping[str, int], versie: int, by: Actor) -> Werklocatie:
    """Keep how many live where, by the code of a gemeente or `BUITEN`, in place of what stood there; 0 says nothing.

    Raises `Geweigerd`, `Verouderd` when somebody else was first, and ValidationError in Dutch: without a demand for that year, or
    for more people than are needed in its busiest month.
    """
    by.require(Permission.VRAAG_RECORD, gemeente=werklocatie.gemeente_id, organisatie=werklocatie.organisatie_id)
    wonen = {waar: aantal for waar, aantal in mensen.items() if aantal}
    with transaction.atomic():
        row = lock_unchanged(werklocatie, versie)
        _check(row, jaar, sum(wonen.values()))
        own = Woonplek.objects.filter(werklocatie=row, jaar=jaar)
        if {plek.woongemeente_id or BUITEN: plek.mensen for plek in own} == wonen:
            return row
        own.delete()
        Woonplek.objects.bulk_create(_row(row, jaar, waar, aantal) for waar, aantal in wonen.items())
        row.versie += 1
        row.save(update_fields=["versie", "updated_at"])
        vraagkaart.keep(row)
        gebeurtenis.record(
            actie="woonplek.record", object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
            details={"jaar": jaar, "mensen": sum(wonen.values())},
        )  # fmt: skip
    return row


def _check(werklocatie: Werklocatie, jaar: int, som: int) -> None:
    vraag = maandvragen.of_year(werklocatie, jaar)
    if vraag is None:
        raise ValidationError(f"Geef eerst de vraag voor {jaar} op. Daarna kunt u invullen waar de mensen wonen.")
    if som > vraag.piek:
        raise ValidationError(
            f"U vulde {getal(som)} mensen in, en er werken er hier in de drukste maand {getal(vraag.piek)}. Verlaag een getal, of pas "
            "eerst de vraag aan.",
            code="te_veel",
        )


def _row(werklocatie: Werklocatie, jaar: int, waar: str, aantal: int) -> Woonplek:
    return Woonplek(
        werklocatie=werklocatie, gemeente_id=werklocatie.gemeente_id, organisatie_id=werklocatie.organisatie_id, jaar=jaar,
        woongemeente_id=None if waar == BUITEN else waar, mensen=aantal,
    )  # fmt: skip
