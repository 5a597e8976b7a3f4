"""Which effect reports somebody may read, and which are theirs to change."""

from django.db.models import Q, QuerySet

from convenant.enums.partij import Partijstatus
from convenant.models import Partijkaart
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.kennis.enums.effectrapport import Effectstatus
from speerpunten.kennis.models import Effectrapport


def readable(actor: Actor) -> QuerySet[Effectrapport]:
    """The adopted ones and the own concepts, newest first, with gemeente, job and version before. Row security says the same."""
    rows = Effectrapport.objects.select_related("gemeente", "taak", "vorige")
    if actor.rol is None:
        return rows
    own = Q(gemeente__in=actor.gemeenten) if actor.gemeenten else Q(gemeente=None)
    return rows.filter(Q(status=Effectstatus.VASTGESTELD) | own)


def is_own(rapport: Effectrapport, actor: Actor) -> bool:
    """Whether the actor may change it: the gemeente's own, or for the region the region's."""
    if rapport.gemeente_id is None:
        return actor.may(Permission.EFFECT_MAKE) and not actor.gemeenten
    return actor.may(Permission.EFFECT_MAKE, gemeente=rapport.gemeente_id)


def parties() -> list[tuple[int, str]]:
    """Number and name of the market parties to the convenant, by name."""
    rows = Partijkaart.objects.filter(gemeente=None, status=Partijstatus.PARTIJ).order_by("naam")
    return list(rows.values_list("partij_nr", "naam"))


def party_words(nummer: int | None) -> str:
    """What is known of the employer and the convenant."""
    if nummer is None:
        return "Of de werkgever partij is bij het convenant, is niet ingevuld."
    if nummer == 0:
        return "De werkgever is geen partij bij het convenant. De afspraken daarvan gelden nog niet voor dit bedrijf."
    row = Partijkaart.objects.filter(pk=nummer).first()
    if row is None or row.status != Partijstatus.PARTIJ:
        return "De gekozen werkgever is nu geen partij bij het convenant."
    return f"{row.naam} is partij bij het convenant, sinds {row.sinds:%d-%m-%Y}."
