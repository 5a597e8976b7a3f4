"""Read answers, and see which of their figures are newer by now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.enums.antwoord import Antwoordstatus
from speerpunten.kennis.models import Antwoord, Antwoordblok

SPOED_DAGEN = 7
"""Within how many days of its last day an answer is shown as urgent. A choice of the portal."""


def seen() -> QuerySet[Antwoord]:
    """What row security lets this reader see: own answers, and those of others once established."""
    return Antwoord.objects.select_related("gemeente")


def for_list() -> QuerySet[Antwoord]:
    """Answers for a list: with the number of pieces as `aantal`; drafts by their last day come first."""
    blokken = Antwoordblok.objects.filter(antwoord=OuterRef("pk")).order_by().values("antwoord")
    aantal = Subquery(blokken.annotate(n=Count("pk")).values("n"))
    return (
        seen()
        .annotate(aantal=Coalesce(aantal, 0))
        .order_by("status", F("uiterlijk").asc(nulls_last=True), "-vastgesteld_op", "-pk")
    )


def is_own(antwoord: Antwoord, actor: Actor) -> bool:
    """Whether it is the actor's gemeente, or the region, whose answer it is."""
    return antwoord.gemeente_id in actor.gemeenten if actor.gemeenten else antwoord.gemeente_id is None


def drafts_of(actor: Actor) -> QuerySet[Antwoord]:
    """The answers that the actor may write on, the one touched last first."""
    own = Q(gemeente__in=actor.gemeenten) if actor.gemeenten else Q(gemeente=None)
    return seen().filter(own, status=Antwoordstatus.CONCEPT).order_by("-updated_at", "-pk")


def owners_of(actor: Actor) -> list[Gemeente | None]:
    """On whose behalf the actor may answer: the own gemeenten, or the region (None)."""
    return list(Gemeente.objects.filter(code__in=actor.gemeenten).order_by("naam")) if actor.gemeenten else [None]


def urgent(actor: Actor, vandaag: date) -> QuerySet[Antwoord]:
    """Own drafts whose last day is near or past, the first day first."""
    return drafts_of(actor).filter(uiterlijk__lte=vandaag + timedelta(days=SPOED_DAGEN)).order_by("uiterlijk", "pk")


@dataclass(frozen=True, slots=True)
class Vernieuwing:
    """A piece beside what it would be today; `nu` None: it is no longer there, or no longer for this reader."""

    blok: Antwoordblok
    nu: Bouwsteen | None

    @property
    def gelijk(self) -> bool:
        """Whether nothing changed that a reader would see."""
        return self.nu is not None and snapshot(self.nu) == {veld: getattr(self.blok, veld) for veld in SNAPSHOT}


SNAPSHOT = ("titel", "zin", "kop", "rijen", "bron", "peildatum", "url", "let_op")
"""What a piece keeps of a `Bouwsteen`."""


def snapshot(steen: Bouwsteen) -> dict[str, object]:
    """What is kept of a piece, as the columns of `Antwoordblok` hold it."""
    return {
        "titel": steen.titel[:200],
        "zin": steen.zin,
        "kop": list(steen.kop),
        "rijen": [list(rij) for rij in steen.rijen],
        "bron": steen.bron,
        "peildatum": steen.peildatum,
        "url": steen.url,
        "let_op": steen.let_op,
    }


def compare(blokken: Iterable[Antwoordblok], actor: Actor) -> list[Vernieuwing]:
    """Every figure of an answer beside what it is now; words are left out. Asks each maker once a piece."""
    return [Vernieuwing(blok, bouwstenen.make(blok.soort, blok.sleutel, actor)) for blok in blokken if blok.soort]


def sources(blokken: Iterable[Antwoordblok]) -> list[str]:
    """Each source once, in the order of the answer."""
    return list(dict.fromkeys(blok.bron for blok in blokken if blok.bron))
