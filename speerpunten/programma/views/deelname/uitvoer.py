"""The matrix as a file: every choice with its reason, the matrix itself, and what changed."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views import View

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.opmaak import datum
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from speerpunten.programma.matrix.bord import Cel
from speerpunten.programma.models import Deelname, Maatregelenpakket, Programmadocument
from speerpunten.programma.queries import deelname_beeld
from speerpunten.programma.queries.deelname_beeld import Beeld
from speerpunten.programma.views.deelname.vraag import asked

Regel = tuple[str, Maatregelenpakket, Cel, Deelname | None]
"""Name of the gemeente, the package, the cell and its row."""


class DeelnameExportView(PortalView, View):
    """A download of exactly what the page shows; the first sheet, and the only one of a CSV, has a row per choice."""

    permission = Permission.PROGRAMMA_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        _, vraag = asked(request)
        beeld = deelname_beeld.build(vraag.op, naast=vraag.naast, bekend=vraag.bekend)
        actor = request.actor  # type: ignore[attr-defined]
        gebeurtenis.record(
            actie="deelname.export", object_soort="programma.deelname", by=actor, details={"formaat": formaat}
        )
        return export_response(
            Formaat(formaat), sheets(beeld), titel=f"Wie doet mee, {datum(beeld.op)}",
            bestandsnaam=f"wie-doet-mee-{beeld.op:%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def sheets(beeld: Beeld) -> list[Blad]:
    """The three sheets; what changed only when something is compared."""
    keuzes = Blad("Keuzes", _choice_columns(beeld), list(_lines(beeld)))
    matrix = Blad("Matrix", _matrix_columns(beeld), list(zip(beeld.gemeenten, beeld.bord.rijen, strict=True)))
    if beeld.naast is None:
        return [keuzes, matrix]
    veranderd = [regel for regel in _lines(beeld) if regel[2].was]
    return [keuzes, matrix, Blad(f"Veranderd sinds {datum(beeld.naast)}", _choice_columns(beeld), veranderd)]


def _lines(beeld: Beeld) -> Iterator[Regel]:
    for gemeente, rij in zip(beeld.gemeenten, beeld.bord.rijen, strict=True):
        for pakket, cel in zip(beeld.pakketten, rij.cellen, strict=True):
            yield gemeente.naam, pakket, cel, beeld.row(gemeente.pk, pakket.pk)


def _choice_columns(beeld: Beeld) -> list[Kolom]:
    def of(name: str, leeg: Any = None) -> Any:
        return lambda regel: getattr(regel[3], name) if regel[3] else leeg

    titels = _documents(beeld)
    found = [
        Kolom("Gemeente", Soort.TEKST, lambda regel: regel[0]),
        Kolom("Speerpunt", Soort.TEKST, lambda regel: regel[1].speerpunt.naam),
        Kolom("Pakket", Soort.TEKST, lambda regel: regel[1].pk, 8),
        Kolom("Naam", Soort.TEKST, lambda regel: regel[1].naam_kort, 34),
        Kolom(f"Stand op {datum(beeld.op)}", Soort.TEKST, lambda regel: regel[2].keuze.label),
        Kolom("Sinds", Soort.DATUM, of("vanaf")),
        Kolom("Reden", Soort.TEKST, of("reden", ""), 60),
        Kolom("Besluit verwacht op", Soort.DATUM, of("verwacht_op")),
        Kolom("Besloten door", Soort.TEKST, lambda regel: regel[3].get_orgaan_display() if regel[3] else ""),
        Kolom("Besloten op", Soort.DATUM, of("besloten_op")),
        Kolom("Document", Soort.TEKST, lambda regel: titels.get(regel[3].document_id, "") if regel[3] else ""),
        Kolom("Contact", Soort.TEKST, of("contact", "")),
        Kolom("Vastgelegd", Soort.TIJDSTIP, of("vastgelegd_at")),
    ]
    if beeld.naast is not None:
        found.insert(
            5,
            Kolom(f"Stand op {datum(beeld.naast)}", Soort.TEKST, lambda regel: (regel[2].was or regel[2].keuze).label),
        )
    return found


def _documents(beeld: Beeld) -> dict[int | None, str]:
    """The titles of the documents that were named, as far as the reader may see them. One query."""
    rows = Programmadocument.objects.filter(pk__in={row.document_id for row in beeld.nu.values() if row.document_id})
    return dict(rows.values_list("pk", "titel"))


def _matrix_columns(beeld: Beeld) -> list[Kolom]:
    def choice(plaats: int) -> Any:
        return lambda paar: paar[1].cellen[plaats].keuze.label

    pakketten = [Kolom(pakket.pk, Soort.TEKST, choice(nr), 18) for nr, pakket in enumerate(beeld.pakketten)]
    return [
        Kolom("Gemeente", Soort.TEKST, lambda paar: paar[0].naam),
        *pakketten,
        Kolom("Haakt aan", Soort.GETAL, lambda paar: paar[1].haakt_aan),
    ]
