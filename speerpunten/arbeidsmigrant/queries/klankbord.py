"""The sounding board as its members, everybody and the office ask for it."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.arbeidsmigrant.models import Klankbordantwoord, Klankbordlid, Klankbordvraag

REGIO = "Regio Rivierenland"


def questions() -> QuerySet[Klankbordvraag]:
    """Every question with its advice, the newest first."""
    return Klankbordvraag.objects.select_related("gemeente", "advies").order_by("-van", "-id")


def without_advice(actor: Actor, vandaag: date) -> QuerySet[Klankbordvraag]:
    """The own questions of a gemeente, or of the region, that ended and have no advice yet, the longest ago first."""
    own = Q(gemeente__in=actor.gemeenten) if actor.gemeenten else Q(gemeente=None)
    return Klankbordvraag.objects.filter(own, tot__lt=vandaag, advies=None).order_by("tot", "id")


def public(vandaag: date) -> QuerySet[Klankbordvraag]:
    """What everybody may read: questions that opened."""
    return questions().filter(van__lte=vandaag)


def open_for(lid: Klankbordlid, vandaag: date) -> QuerySet[Klankbordvraag]:
    """The questions that this member can answer now: of the region, and of the gemeente of the member; who sits for the whole
    region can answer them all.
    """
    rows = questions().filter(van__lte=vandaag, tot__gte=vandaag)
    return rows.filter(Q(gemeente=None) | Q(gemeente=lid.gemeente_id)) if lid.gemeente_id else rows


def answers_of(lid: Klankbordlid) -> dict[int, Klankbordantwoord]:
    """What the member answered before, by question."""
    return {row.vraag_id: row for row in Klankbordantwoord.objects.filter(lid=lid)}


def answers_to(vraag: Klankbordvraag) -> list[Klankbordantwoord]:
    """What members answered, with who by nickname; empty for who did not ask: row security does not show them."""
    return list(Klankbordantwoord.objects.filter(vraag=vraag).select_related("lid").order_by("created_at", "id"))


def own_members(actor: Actor) -> QuerySet[Klankbordlid]:
    """Whom this gemeente, or the region, invited, with how to reach them."""
    own = Q(gemeente__in=actor.gemeenten) if actor.gemeenten else Q(gemeente=None)
    return Klankbordlid.objects.filter(own).select_related("contact", "gemeente").order_by("bijnaam", "id")


def members_by_language() -> dict[str, int]:
    """How many members speak which language, in the whole region, the most first. One query."""
    rows = Klankbordlid.objects.order_by().values("taal").annotate(aantal=Count("pk")).order_by("-aantal", "taal")
    return {row["taal"]: row["aantal"] for row in rows}


def is_own(gemeente: str | None, actor: Actor) -> bool:
    """Whether the actor runs what belongs to this gemeente, or, when it is None, to the region."""
    if gemeente is None:
        return actor.may(Permission.KLANKBORD_MANAGE) and not actor.gemeenten
    return actor.may(Permission.KLANKBORD_MANAGE, gemeente=gemeente)


def of(row: Klankbordvraag | Klankbordlid) -> str:
    """Whose it is, in words."""
    return row.gemeente.naam if row.gemeente else REGIO
