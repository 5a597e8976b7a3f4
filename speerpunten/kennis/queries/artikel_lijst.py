"""What the list shows of a question: the rows of one page, pieces of text, and how many of each kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.queries.telling import Telling, capped_count
from speerpunten.kennis.enums.artikel import Artikelsoort, Artikelstatus
from speerpunten.kennis.models import Artikel
from speerpunten.kennis.queries.artikel import owned_by, visible
from speerpunten.kennis.queries.zoeken import Uitkomst, search, snippets
from speerpunten.kennis.zoeken.vraag import Vraag, parse

PER_PAGINA = 10
MEESTE_UITVOER = 500
MEESTE_PAGINA = 5_000


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """A question with its filters, and what was found; `uitkomst` is None without a question: then the newest stand first."""

    vraag: Vraag
    filters: dict[str, str]
    rijen: QuerySet[Artikel]
    uitkomst: Uitkomst | None

    def rows(self, aantal: int, vanaf: int = 0) -> list[Artikel]:
        """Some of the rows, in order."""
        if self.uitkomst is None:
            return list(self.rijen.order_by("-geplaatst_op", "-pk")[vanaf : vanaf + aantal])
        pks = self.uitkomst.rijen[vanaf : vanaf + aantal]
        found = self.rijen.in_bulk(pks)
        return [found[pk] for pk in pks if pk in found]


def asked(get: Mapping[str, str], actor: Actor | None) -> Gevraagd:
    """Find what an address asks. What it asks that makes no sense is left out."""
    vraag = parse(get.get("q", ""))
    status = get.get("status", "")
    rows = visible(actor)
    if actor and status == Artikelstatus.CONCEPT:
        rows = rows.filter(owned_by(actor), status=status)
    else:
        rows = rows.filter(status=status if status == Artikelstatus.INGETROKKEN else Artikelstatus.GEPLAATST)
    filters = {"status": status if status in (Artikelstatus.CONCEPT, Artikelstatus.INGETROKKEN) else ""}
    if trefwoord := get.get("trefwoord", "")[:60].replace("\x00", ""):
        rows, filters["trefwoord"] = rows.filter(trefwoorden__contains=[trefwoord]), trefwoord
    if (soort := get.get("soort", "")) in Artikelsoort.values:
        rows, filters["soort"] = rows.filter(soort=soort), soort
    known = filters | {"status": filters["status"] or Artikelstatus.GEPLAATST.value}
    return Gevraagd(vraag, filters, rows, search(vraag, rows, actor, known) if vraag.tekst else None)


def overview(get: Mapping[str, str], actor: Actor | None) -> dict[str, Any]:
    """Everything of the list page."""
    found = asked(get, actor)
    uitkomst = found.uitkomst
    nummer = (
        min(int(get.get("pagina", "1")), MEESTE_PAGINA)
        if get.get("pagina", "").isascii() and get.get("pagina", "").isdigit()
        else 1
    )
    begin = (max(nummer, 1) - 1) * PER_PAGINA
    rows = found.rows(PER_PAGINA + 1, begin)
    knipsels = snippets([row.pk for row in rows[:PER_PAGINA]], uitkomst.tsquery) if uitkomst else {}
    telling = Telling(len(uitkomst.rijen), uitkomst.meer) if uitkomst else capped_count(found.rijen)
    return {
        "vraag": found.vraag, "filters": found.filters, "uitkomst": uitkomst, "telling": telling,
        "rijen": [(row, knipsels.get(row.pk)) for row in rows[:PER_PAGINA]],
        "soorten": [(code, Artikelsoort(code).label, aantal) for code, aantal in (uitkomst.soorten if uitkomst else {}).items()],
        "pagina": max(nummer, 1), "vorige": max(nummer, 1) - 1, "volgende": max(nummer, 1) + 1 if len(rows) > PER_PAGINA else 0,
    }  # fmt: skip
