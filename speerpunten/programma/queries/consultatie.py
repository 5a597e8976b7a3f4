"""Reactions to a version in consultation, and what still waits for an answer or for a gemeente."""

from collections import Counter

from django.db.models import QuerySet

from speerpunten.programma.models import Consultatiereactie, Handelingsperspectief


def reactions(perspectief: Handelingsperspectief) -> QuerySet[Consultatiereactie]:
    """Every reaction with whose it is, what it is about, and its answer, the oldest first."""
    return (
        Consultatiereactie.objects.filter(perspectief=perspectief)
        .select_related("gemeente", "sectie", "afspraak", "antwoord")
        .order_by("created_at", "id")
    )


def unanswered(perspectief: Handelingsperspectief) -> QuerySet[Consultatiereactie]:
    """The reactions that the region did not answer yet."""
    return Consultatiereactie.objects.filter(perspectief=perspectief, antwoord=None)


def counts(perspectief: Handelingsperspectief) -> Counter[int]:
    """How many reactions each agreement got."""
    rows = Consultatiereactie.objects.filter(perspectief=perspectief).exclude(afspraak=None)
    return Counter(rows.values_list("afspraak_id", flat=True))


def who_reacted(perspectief: Handelingsperspectief) -> set[str]:
    """The gemeenten that said something."""
    return set(Consultatiereactie.objects.filter(perspectief=perspectief).values_list("gemeente_id", flat=True))
