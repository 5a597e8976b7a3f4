"""Keep the public card of a party in step with the party."""

from convenant.models import Partij, Partijkaart
from convenant.queries.partij import naam_of


def write(partij: Partij) -> Partijkaart:
    """Write the card of `partij`, in the transaction of whatever changed it."""
    card, _ = Partijkaart.objects.update_or_create(partij_nr=partij.pk, defaults=values_of(partij))
    return card


def keep_names() -> int:
    """Let every card carry the name that its party has today; returns how many changed.

    The name of an organisation is changed on a lower floor, which knows of no cards. Call it in the scope of a job that sees
    every organisation.
    """
    rows = {row.pk: row for row in Partij.objects.select_related("organisatie")}
    changed = []
    for card in Partijkaart.objects.filter(gemeente=None, partij_nr__in=rows):
        naam = naam_of(rows[card.partij_nr])
        if card.naam != naam:
            card.naam = naam
            changed.append(card)
    Partijkaart.objects.bulk_update(changed, ["naam"])
    return len(changed)


def values_of(partij: Partij) -> dict[str, object]:
    """What the card says, by field."""
    return {
        "naam": naam_of(partij),
        "gemeente_id": None if partij.organisatie_id else partij.gemeenten[0],
        "soorten": partij.soorten,
        "status": partij.status,
        "versie": partij.convenant.nummer,
        "sinds": partij.sinds,
        "tot": partij.tot,
        "is_voorbeeld": partij.is_voorbeeld,
    }
