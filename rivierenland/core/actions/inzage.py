"""Write the read log: nobody sees personal data without a line here."""

from collections.abc import Iterable

from rivierenland.core.actor import Actor
from rivierenland.core.models import Inzage


def record(
    *, object_soort: str, object_ids: Iterable[int], doel: str, pagina: str, by: Actor, using: str = "default"
) -> Inzage | None:
    """Record that `by` saw the personal data of these rows, for the purpose `doel`. Nothing is written for no rows.

    `using`: another connection, for a download whose own transaction may still be broken off. A market party
    that looks at its own supply is logged too: its people may ask who looked.
    """
    ids = list(object_ids)
    if not ids:
        return None
    return Inzage.objects.using(using).create(
        gebruiker=by.gebruiker,
        rol=by.rol or "",
        doel=doel,
        pagina=pagina[:200],
        object_soort=object_soort,
        object_ids=ids,
        gemeente_id=by.gemeenten[0] if len(by.gemeenten) == 1 else None,
        organisatie_id=by.organisatie_id,
    )
