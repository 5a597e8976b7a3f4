"""Articles of the knowledge base that their owner must look over."""

from datetime import date

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag
from speerpunten.kennis.queries import artikel as artikelen

MEESTE = 100
NA_TERMIJNEN = 65
"""After everything that has a term of others: nobody waits for it."""


def nakijken(actor: Actor, vandaag: date) -> list[Werkregel]:
    """One line for the own placed articles past their date; none when there are none. One query."""
    rows = list(artikelen.due(actor, vandaag).values_list("pk", "titel", "nakijken_voor")[: MEESTE + 1])
    if not rows:
        return []
    pk, titel, voor = rows[0]
    een = len(rows) == 1
    aantal = f"Meer dan {MEESTE}" if len(rows) > MEESTE else str(len(rows))
    return [
        Werkregel(
            "attention", "Nakijken", f"Kijk na of dit artikel nog klopt: {titel}" if een else f"{aantal} artikelen nakijken",
            "Lezers van de kennisbank gaan ervan uit dat het klopt." if een else f"Het langst wacht: {titel}.",
            f"Nakijken voor {dag(voor)}",
            reverse("kennis:artikel-detail", args=[pk]) if een else reverse("kennis:artikel-review"), "Bekijken", NA_TERMIJNEN,
        )
    ]  # fmt: skip
