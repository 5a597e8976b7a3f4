"""The versions of the text: which one holds, who may read which, and a version as one document."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from convenant.enums.partij import Partijsoort
from convenant.enums.versie import Convenantstatus, Normrichting
from convenant.models import Artikel, Convenantversie, Toezegging
from convenant.tekst import Artikeltekst, Convenanttekst, Toezeggingtekst
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import procent
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rolsoort

NIET_GELEZEN = Rolsoort.ORGANISATIE
"""Market parties read what was adopted, not what is being written about them."""


def in_force(op: date) -> Convenantversie | None:
    """The version that holds on a day; None before the first."""
    return (
        adopted()
        .filter(Q(einddatum=None) | Q(einddatum__gt=op), ingangsdatum__lte=op)
        .first()
    )  # fmt: skip


def newest_adopted() -> Convenantversie | None:
    """The last version that was adopted, also when it is not in force yet; None as long as there is none."""
    return adopted().first()


def concept() -> Convenantversie | None:
    """The version that is being written; there is at most one."""
    return Convenantversie.objects.filter(status=Convenantstatus.CONCEPT).first()


def adopted() -> QuerySet[Convenantversie]:
    """Every version that was adopted, the newest first."""
    return Convenantversie.objects.filter(status=Convenantstatus.VASTGESTELD).order_by("-nummer")


def reads_concept(actor: Actor | None) -> bool:
    """Whether somebody reads a version that is being written: officials and the region do."""
    if actor is None or not actor.may(Permission.CONVENANT_VIEW):
        return False
    return actor.beschrijving is None or actor.beschrijving.soort is not NIET_GELEZEN


def readable(actor: Actor | None) -> QuerySet[Convenantversie]:
    """The versions that somebody may read, also without a login (None); the newest first."""
    rows = Convenantversie.objects.order_by("-nummer")
    return rows if reads_concept(actor) else rows.filter(status=Convenantstatus.VASTGESTELD)


def for_list(actor: Actor | None) -> QuerySet[Convenantversie]:
    """As `readable`, with how many articles and commitments each has (`artikelen_aantal`, `toezeggingen_aantal`)."""
    return readable(actor).annotate(
        artikelen_aantal=Count("artikelen", distinct=True), toezeggingen_aantal=Count("toezeggingen", distinct=True)
    )


def articles(versie: Convenantversie) -> QuerySet[Artikel]:
    """The articles in order, each with its commitments (`in_orde`): two queries, however many."""
    rows = Prefetch("toezeggingen", Toezegging.objects.order_by("code"), to_attr="in_orde")
    return Artikel.objects.filter(convenant=versie).prefetch_related(rows).order_by("nummer")


def document(versie: Convenantversie) -> Convenanttekst:
    """The version as text, read from the database as it stands now: what a party signs."""
    return as_document(versie, articles(versie))


def as_document(versie: Convenantversie, artikelen: Iterable[Artikel]) -> Convenanttekst:
    """The text of a version whose articles (see `articles`) were read already."""
    return Convenanttekst(
        nummer=versie.nummer,
        kop=versie.titel,
        inleiding=versie.inleiding,
        artikelen=tuple(_article(artikel) for artikel in artikelen),
        ingangsdatum=versie.ingangsdatum,
        evaluatie_op=versie.evaluatie_op,
        is_voorbeeld=versie.is_voorbeeld,
    )


def norm_in_words(toezegging: Toezegging) -> str:
    """`ten minste 95 %, aandacht tot 85 %`; empty for a commitment that is judged on evidence."""
    if toezegging.norm is None or toezegging.aandacht is None:
        return ""
    kant = "ten minste" if toezegging.richting == Normrichting.MINSTENS else "ten hoogste"
    norm = f"{kant} {procent(toezegging.norm)}"
    return norm if toezegging.aandacht == toezegging.norm else f"{norm}, aandacht tot {procent(toezegging.aandacht)}"


def _article(artikel: Artikel) -> Artikeltekst:
    rows = artikel.in_orde  # type: ignore[attr-defined]
    return Artikeltekst(
        artikel.sleutel, artikel.nummer, artikel.titel, artikel.tekst, tuple(_commitment(row) for row in rows)
    )


def _commitment(row: Toezegging) -> Toezeggingtekst:
    return Toezeggingtekst(
        code=row.code,
        titel=row.titel,
        tekst=row.tekst,
        geldt_voor=tuple(soort.label for soort in Partijsoort if soort in row.partijsoorten),
        regel=row.regel,
        norm=norm_in_words(row),
    )
