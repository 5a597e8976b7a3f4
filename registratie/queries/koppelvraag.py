"""Pairs of records as lists, pages and counters ask for them. Everything here runs inside the scope of the one who looks."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from registratie.enums import Oordeel
from registratie.inlezen.vouw import fold
from registratie.models import Bewoner, Koppelvraag, Verblijf
from registratie.models.koppelvraag import KoppelvraagQuerySet
from registratie.queries.drempel import Sterkte, thresholds
from rivierenland.core.queries.telling import Telling, capped_count

TELLER_TOT = 99


def in_sterkte(queryset: QuerySet[Koppelvraag], sterkte: Sterkte) -> QuerySet[Koppelvraag]:
    """The pairs of this strength."""
    grens = thresholds()
    if sterkte is Sterkte.REDELIJK:
        return queryset.filter(score__lt=grens.sterk)
    if sterkte is Sterkte.STERK:
        return queryset.filter(score__gte=grens.sterk, score__lt=grens.zeker)
    return queryset.filter(score__gte=grens.zeker)


def of_record(bewoner: int) -> KoppelvraagQuerySet:
    """The pairs in which this record stands."""
    return Koppelvraag.objects.filter(Q(bewoner_a=bewoner) | Q(bewoner_b=bewoner))


def waiting() -> Telling:
    """How many questions wait, counted to a cap: for the menu and the work queue."""
    return capped_count(Koppelvraag.objects.waiting(), cap=TELLER_TOT)


def for_list() -> QuerySet[Koppelvraag]:
    """Questions in the order of use: people who are here now first, because they can be asked; then the strongest."""
    return for_list_all().filter(oordeel=Oordeel.OPEN).order_by("-is_hier", "-score", "id")  # type: ignore[misc]


def for_list_all() -> QuerySet[Koppelvraag]:
    """Every pair with `is_hier`: whether one of the records of the scope sleeps here tonight."""
    here = Verblijf.objects.present(timezone.localdate())
    return Koppelvraag.objects.annotate(
        is_hier=Exists(here.filter(Q(bewoner=OuterRef("bewoner_a")) | Q(bewoner=OuterRef("bewoner_b"))))
    )


def search_naam(queryset: QuerySet[Koppelvraag], naam: str) -> QuerySet[Koppelvraag]:
    """Questions about a record of which every word of the name begins as typed; a name elsewhere is never found."""
    people = Bewoner.objects.order_by()
    words = fold(naam).split()[:5]
    for word in words:
        people = people.filter(Q(naam_sleutel__startswith=word) | Q(naam_sleutel__contains=f" {word}"))
    return about(queryset, people) if words else queryset


def about(queryset: QuerySet[Koppelvraag], people: QuerySet[Bewoner]) -> QuerySet[Koppelvraag]:
    """Questions of which one record is among these people."""
    ids = people.values("pk")
    return queryset.filter(Q(bewoner_a__in=ids) | Q(bewoner_b__in=ids))


def attach(vragen: Iterable[Koppelvraag]) -> dict[int, Bewoner]:
    """Give each pair its `eigen`: the records of the scope, one or two of them. One query, whatever the number."""
    vragen = list(vragen)
    ids = {pk for vraag in vragen for pk in (vraag.bewoner_a_id, vraag.bewoner_b_id)}
    found = {bewoner.pk: bewoner for bewoner in Bewoner.objects.filter(pk__in=ids).select_related("organisatie")}
    for vraag in vragen:
        vraag.eigen = [found[pk] for pk in (vraag.bewoner_a_id, vraag.bewoner_b_id) if pk in found]
    return found


def next_after(vraag: Koppelvraag) -> Koppelvraag | None:
    """The question that follows this one in the list, else the first of the others: one can go on until none is left."""
    row = for_list_all().filter(pk=vraag.pk).first()
    rest = for_list().exclude(pk=vraag.pk)
    if row is None:
        return rest.first()
    later = Q(score__lt=row.score) | Q(score=row.score, pk__gt=row.pk)
    after = Q(is_hier=row.is_hier) & later
    return rest.filter(after | Q(is_hier=False) if row.is_hier else after).first() or rest.first()


def judged() -> QuerySet[Koppelvraag]:
    """Pairs that somebody judged, the latest first."""
    rows = Koppelvraag.objects.filter(beoordeeld_at__isnull=False).exclude(oordeel=Oordeel.OPEN)
    return rows.select_related("beoordeeld_by").order_by("-beoordeeld_at", "-id")
