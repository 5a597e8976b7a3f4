"""What stands over a part of an edition beside its figures: status, explanations, who did not approve."""

from collections import defaultdict
from datetime import date

from django.utils import timezone

from rivierenland.core.opmaak import datum_lang
from rivierenland.rapportages.enums import Doelgroep, Oordeel
from rivierenland.rapportages.inhoud.document import Uitleg
from rivierenland.rapportages.meting.feit import REGIONAAM
from rivierenland.rapportages.models import Rapportdeel, Rapporteditie, Rapportuitleg
from rivierenland.rapportages.queries import controle
from rivierenland.rapportages.samenstellen import CONCEPT, Kop


def of(deel: Rapportdeel) -> Kop:
    """The heading of this part, as everything stands now."""
    editie = deel.editie
    op = timezone.localdate(editie.gepubliceerd_at) if editie.gepubliceerd_at else None
    return Kop(
        periode=editie.over,
        versie=editie.versie,
        nr=deel.nr,
        gebied=deel.gemeente_id or "",
        onderwerp=editie.onderwerp,
        eigen=deel.doelgroep == Doelgroep.GEMEENTE,
        reden=editie.reden,
        status=status_sentence(op),
        concept=op is None,
        niet_goedgekeurd=_late(editie),
        uitleg=_explanations(editie, deel.gemeente_id or ""),
    )


def status_sentence(op: date | None) -> str:
    """What a document says of itself: when it was published, or that it is a concept."""
    return f"Vastgesteld op {datum_lang(op)}." if op else CONCEPT


def shown(row: Rapportuitleg) -> Uitleg:
    """An explanation as readers see it: its text, who gave it, and the day."""
    van = row.gemeente.naam if row.gemeente else REGIONAAM
    return Uitleg(row.tekst, van, timezone.localdate(row.op))


def _late(editie: Rapporteditie) -> tuple[str, ...]:
    te_laat = editie.oordelen.filter(oordeel=Oordeel.TE_LAAT).order_by("gemeente__naam")
    return tuple(te_laat.values_list("gemeente__naam", flat=True))


def _explanations(editie: Rapporteditie, gebied: str) -> dict[str, tuple[Uitleg, ...]]:
    """By section, in the order in which a report has them."""
    per_sectie = defaultdict[str, list[Uitleg]](list)
    for row in controle.explanations(editie).filter(gebied=gebied):
        per_sectie[row.sectie].append(shown(row))
    return {sectie: tuple(uitleg) for sectie, uitleg in per_sectie.items()}
