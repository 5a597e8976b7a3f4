"""The checklist in force, and what it asks of one location."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from handhaving.checklist import drempels
from handhaving.checklist.drempels import Drempel, Feiten
from handhaving.enums import Checklistthema, Versiestatus
from handhaving.models import Checklistitem, Checklistversie
from handhaving.queries import drempel
from registratie.enums import Certificaatsoort
from registratie.models import Huisvestingslocatie


@dataclass(frozen=True, slots=True)
class Vraag:
    """One item at one location. `nvt`: why it does not apply here, empty when it does."""

    item: Checklistitem
    drempel: Drempel | None
    nvt: str


def in_force(dag: date) -> Checklistversie | None:
    """The version that holds on a day; None when there is none."""
    rows = Checklistversie.objects.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=dag), geldig_van__lte=dag)
    return rows.filter(status=Versiestatus.VASTGESTELD).order_by("-geldig_van").first()


def items_of(versie: Checklistversie, gemeente: str | None, dag: date) -> QuerySet[Checklistitem]:
    """The shared items, and those that the gemeente added and did not retire."""
    return versie.items.filter(
        Q(gemeente=None) | Q(gemeente=gemeente), Q(vervallen_op=None) | Q(vervallen_op__gt=dag)
    ).order_by("thema", "gemeente_id", "volgorde", "id")


def questions(
    versie: Checklistversie, locatie: Huisvestingslocatie, dag: date, geteld: int | None = None
) -> list[Vraag]:
    """Every item for this location, with its threshold and whether it applies."""
    return ask(items_of(versie, locatie.gemeente_id, dag), drempel.facts(locatie, dag, geteld))


def ask(items: Iterable[Checklistitem], feiten: Feiten) -> list[Vraag]:
    """The same of items and facts that are at hand."""
    eisen = drempels.work_out(feiten)
    return [Vraag(item, threshold(item, eisen), not_applicable(item, feiten)) for item in items]


def threshold(item: Checklistitem, eisen: dict[str, Drempel]) -> Drempel | None:
    """The threshold of an item: a number of its own, else the one that follows from the location."""
    if item.drempelwaarde is not None:
        return drempels.fixed(item.drempelwaarde, item.eenheid, item.bron)
    return eisen.get(item.drempel)


def not_applicable(item: Checklistitem, feiten: Feiten) -> str:
    """Why an item is not for this location, in a sentence; empty when it is."""
    if item.soorten and feiten.locatie.soort not in item.soorten:
        return "Dit punt geldt niet voor deze soort locatie."
    if item.certificaat and item.certificaat not in feiten.maten.certificaten:
        return f"Dit punt geldt alleen met een {Certificaatsoort(item.certificaat).label}."
    if item.vanaf_personen and feiten.vergund < item.vanaf_personen:
        return f"Dit punt geldt vanaf {item.vanaf_personen} bedden."
    if item.in_gebruik_na and feiten.locatie.ingangsdatum < item.in_gebruik_na:
        return "Dit punt geldt alleen voor nieuwe locaties."
    return ""


def by_theme(vragen: list[Vraag]) -> dict[Checklistthema, list[Vraag]]:
    """The questions per theme; a theme without questions is left out."""
    themas = {thema: [vraag for vraag in vragen if vraag.item.thema == thema] for thema in Checklistthema}
    return {thema: rows for thema, rows in themas.items() if rows}
