"""Pairs of records as lists, pages and counters ask for them. Everything here runs inside the scope of the one who looks."""

from collections.abc import Iterable, Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from registratie.inlezen.vouw import fold
from registratie.models import Bewoner, Koppelvraag, Verblijf
from rivierenland.core.queries.telling import Telling, capped_count

TELLER_TOT = 99


def of_record(bewoner: int) -> QuerySet[Koppelvraag]:
    """The pairs in which this record stands."""
    return Koppelvraag.objects.filter(Q(bewoner_a=bewoner) | Q(bewoner_b=bewoner))


def waiting() -> Telling:
    """How many questions wait, counted to a cap: for the menu and the work queue."""
    return capped_count(Koppelvraag.objects.waiting(), cap=TELLER_TOT)


def for_list() -> QuerySet[Koppelvraag]:
    """Questions in the order of use: people who are here now first, because they can be asked; then the strongest."""
    vandaag = timezone.localdate()
    here = Verblijf.objects.present(vandaag).filter(bewoner__in=[OuterRef("bewoner_a"), OuterRef("bewoner_b")])
    return Koppelvraag.objects.waiting().annotate(is_hier=Exists(here)).order_by("-is_hier", "-score", "id")


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
    """The question to answer after this one: the first of the list that is not this one."""
    return for_list().exclude(pk=vraag.pk).first()


def stays_of(bewoners: Sequence[Bewoner], *, most: int = 5) -> dict[int, list[Verblijf]]:
    """The newest stays of each of these records, in one query."""
    rows = Verblijf.objects.filter(bewoner__in=bewoners).select_related("locatie").order_by("-aankomst", "-id")
    found: dict[int, list[Verblijf]] = {bewoner.pk: [] for bewoner in bewoners}
    for row in rows:
        if len(found[row.bewoner_id]) < most:
            found[row.bewoner_id].append(row)
    return found
