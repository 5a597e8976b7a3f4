"""Read talks: what this reader may see, who was heard, and what waits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.kennis.bijdragen import gevolgen
from speerpunten.kennis.bijdragen.gevolgen import Gevolg
from speerpunten.kennis.enums.dialoog import Deelnemersoort, Dialoogstatus, Dialoogthema, Uitkomststatus
from speerpunten.kennis.models import Deelnemer, Dialoog, Dialooguitkomst

BEZIG = (Uitkomststatus.AFGESPROKEN, Uitkomststatus.ONDERWEG)


def seen() -> QuerySet[Dialoog]:
    """What row security lets this reader see."""
    return Dialoog.objects.select_related("gemeente")


def for_list() -> QuerySet[Dialoog]:
    """Talks with how many take part (`mensen`), outcomes (`aantal`) and outcomes that wait (`open`); the newest day first."""
    uitkomsten = Count("uitkomsten", distinct=True)
    return (
        seen()
        .annotate(
            mensen=Count("deelnemers", distinct=True),
            aantal=uitkomsten,
            open=Count("uitkomsten", filter=Q(uitkomsten__status__in=BEZIG), distinct=True),
        )
        .order_by("-dag", "-pk")
    )


def is_own(dialoog: Dialoog, actor: Actor) -> bool:
    """Whether it is the actor's gemeente, or the region, that holds the talk."""
    return dialoog.gemeente_id in actor.gemeenten if actor.gemeenten else dialoog.gemeente_id is None


def owners_of(actor: Actor) -> list[Gemeente | None]:
    """On whose behalf the actor may hold a talk: the own gemeenten, or the region (None)."""
    return list(Gemeente.objects.filter(code__in=actor.gemeenten).order_by("naam")) if actor.gemeenten else [None]


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """An outcome with what came of it; `gevolgen` on higher floors, newest step first."""

    row: Dialooguitkomst
    gevolgen: list[Gevolg]
    te_laat: bool


def outcomes(dialoog: Dialoog, vandaag: date) -> list[Uitkomst]:
    """The outcomes of a talk that this reader may see, with their steps and what they led to."""
    rows = list(dialoog.uitkomsten.select_related("toezegging").prefetch_related("stappen"))
    found = gevolgen.of([row.pk for row in rows])
    return [
        Uitkomst(row, found[row.pk], bool(row.uiterlijk and row.uiterlijk < vandaag and row.status in BEZIG))
        for row in rows
    ]


def waiting() -> QuerySet[Dialooguitkomst]:
    """Outcomes that participants still wait for, the first term first."""
    rows = Dialooguitkomst.objects.filter(status__in=BEZIG, dialoog__status__in=["verslag", "vastgesteld"])
    return rows.select_related("dialoog", "dialoog__gemeente").order_by("uiterlijk", "pk")


def late_of(actor: Actor, vandaag: date) -> QuerySet[Dialooguitkomst]:
    """Own outcomes of which the term has passed."""
    own = Q(gemeente__in=actor.gemeenten) if actor.gemeenten else Q(gemeente=None)
    return waiting().filter(own, uiterlijk__lt=vandaag)


@dataclass(frozen=True, slots=True)
class Gehoord:
    """A side that was heard: in how many talks somebody of it was present, and how many organisations were."""

    soort: Deelnemersoort
    dialogen: int
    aanwezigen: int


def heard() -> list[Gehoord]:
    """Every side, also those that were never heard: what the balance between them is."""
    rows = Deelnemer.objects.filter(
        aanwezig=True, dialoog__status__in=["gehouden", "verslag", "vastgesteld"]
    ).order_by()
    counted = rows.values_list("soort").annotate(dialogen=Count("dialoog", distinct=True), mensen=Count("pk"))
    found = {soort: (dialogen, mensen) for soort, dialogen, mensen in counted}
    return [Gehoord(soort, *found.get(soort.value, (0, 0))) for soort in Deelnemersoort]


def themes() -> list[tuple[Dialoogthema, int, int]]:
    """Per theme in how many talks it was spoken of, and how many outcomes it gave; what comes back most first."""
    shared = Dialoog.objects.filter(status__in=["verslag", "vastgesteld"]).order_by()
    gesproken = dict(shared.values_list("notities__thema").annotate(n=Count("pk", distinct=True)))
    uitkomsten = dict(Dialooguitkomst.objects.order_by().values_list("thema").annotate(n=Count("pk")))
    rows = [(thema, gesproken.get(thema, 0), uitkomsten.get(thema, 0)) for thema in Dialoogthema]
    return sorted(rows, key=lambda rij: (-rij[1], -rij[2], rij[0].label))


def present(deelnemers: Iterable[Deelnemer]) -> dict[str, int]:
    """How many of each side were present, by the words of the side."""
    found: dict[str, int] = {}
    for deelnemer in deelnemers:
        if deelnemer.aanwezig:
            label = str(deelnemer.get_soort_display())
            found[label] = found.get(label, 0) + 1
    return found


def is_open_for_reaction(dialoog: Dialoog, vandaag: date) -> bool:
    """Whether a participant may still react on the report."""
    return (
        dialoog.status == Dialoogstatus.VERSLAG and dialoog.reageren_tot is not None and vandaag <= dialoog.reageren_tot
    )
