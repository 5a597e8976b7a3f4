"""The information as a visitor reads it: what was placed, in the own language or else in Dutch. Three queries a page at most."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, F, Q, QuerySet, TextField, Value, When

from rivierenland.core.models import Gemeente
from rivierenland.core.talen import STANDAARD
from speerpunten.arbeidsmigrant.enums.info import Infostatus
from speerpunten.arbeidsmigrant.models import Infodeel, Infoversie
from speerpunten.arbeidsmigrant.zoeken import Document, rank


@dataclass(frozen=True, slots=True)
class Pagina:
    """A page as it is read: its words, and the Dutch ones beside them. `verouderd_op`: since when the Dutch text says something else."""

    versie: Infoversie
    vervangt: bool
    """Whether it is shown in Dutch because the language asked for has no text yet."""
    verouderd_op: date | None
    verwant: list[Infoversie]
    paginas: frozenset[str]
    """The slugs of all pages that are there, so that a link never leads nowhere."""


def placed() -> QuerySet[Infoversie]:
    """Of every page and language the version that everybody reads."""
    rows = Infoversie.objects.filter(status=Infostatus.GEPLAATST).select_related("pagina")
    return rows.order_by("pagina_id", "taal", "-nummer").distinct("pagina_id", "taal")


def overview(taal: str) -> list[Infoversie]:
    """Every page in this language, or in Dutch where it has none, in the order of the tiles; without the texts."""
    return _best(placed().filter(taal__in={taal, STANDAARD}).defer("tekst", "bronnen", "zoekwoorden"), taal)


def page(slug: str, taal: str) -> Pagina | None:
    """One page with what to read next; None when there is no such page. One query."""
    whole = Case(When(pagina__slug=slug, then=F("tekst")), default=Value(""), output_field=TextField())
    rows = list(placed().filter(taal__in={taal, STANDAARD}).defer("tekst", "zoekwoorden").annotate(inhoud=whole))
    best = {row.pagina.slug: row for row in _best(rows, taal)}
    versie = best.get(slug)
    if versie is None:
        return None
    dutch = next((row for row in rows if row.pagina_id == versie.pagina_id and row.taal == STANDAARD), None)
    stale = versie.taal != STANDAARD and dutch is not None and versie.vertaald_van_id != dutch.pk
    return Pagina(
        versie=versie,
        vervangt=versie.taal != taal,
        verouderd_op=dutch.bijgewerkt if stale and dutch else None,
        verwant=[best[naam] for naam in versie.pagina.verwant if naam in best],
        paginas=frozenset(best),
    )


def search(vraag: str, taal: str) -> list[Infoversie]:
    """The pages that a question is about, the best first. One query."""
    rows = _best(placed().filter(taal__in={taal, STANDAARD}), taal)
    return rank(vraag, (Document(row, row.titel, row.zoekwoorden, row.samenvatting, row.tekst) for row in rows))


def gemeenten() -> list[Gemeente]:
    """The eight, by name."""
    return list(Gemeente.objects.only("code", "naam", "slug").order_by("naam"))


def local_parts(*, gemeente: Gemeente, slug: str, taal: str) -> list[Infodeel]:
    """What a gemeente says on this page: about its subject, and its desk for everything. One query."""
    rows = Infodeel.objects.filter(Q(pagina=None) | Q(pagina__slug=slug), gemeente=gemeente)
    found = list(rows.filter(taal__in={taal, STANDAARD}).select_related("gemeente").order_by("pagina_id", "pk"))
    subject = _in_language([row for row in found if row.pagina_id], taal)
    return [row for row in (subject, _in_language([row for row in found if not row.pagina_id], taal)) if row]


def desks(taal: str) -> list[Infodeel]:
    """The desk of each gemeente that told about one, by name of the gemeente. One query."""
    rows = Infodeel.objects.filter(pagina=None, taal__in={taal, STANDAARD}).select_related("gemeente")
    by_gemeente: dict[str, list[Infodeel]] = {}
    for row in rows.order_by("gemeente__naam", "pk"):
        by_gemeente.setdefault(row.gemeente_id, []).append(row)
    return [best for found in by_gemeente.values() if (best := _in_language(found, taal))]


def _in_language(rows: Iterable[Infodeel], taal: str) -> Infodeel | None:
    """The one in this language, else the Dutch one."""
    return min(rows, key=lambda row: row.taal != taal, default=None)


def _best(rows: Iterable[Infoversie], taal: str) -> list[Infoversie]:
    """Of each page the version in this language, else the Dutch one; in the order of the pages."""
    best: dict[int, Infoversie] = {}
    for row in rows:
        if row.taal == taal or row.pagina_id not in best:
            best[row.pagina_id] = row
    return sorted(best.values(), key=lambda row: row.pagina.volgorde)
