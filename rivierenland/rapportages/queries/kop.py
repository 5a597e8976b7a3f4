"""What stands over a part of an edition beside its figures: status, explanations, who did not approve."""

from collections import defaultdict
from datetime import date

from django.utils import timezone

from rivierenland.core.opmaak import datum_lang
from rivierenland.rapportages.enums import Doelgroep, Oordeel
from rivierenland.rapportages.inhoud.document import Uitleg
from rivierenland.rapportages.meting.feit import REGIONAAM
from rivierenland.rapportages.models import Rapportdeel, Rapporteditie
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
        status=_status(op),
        concept=op is None,
        niet_goedgekeurd=_late(editie),
        uitleg=_explanations(editie, deel.gemeente_id or ""),
    )


def _status(op: date | None) -> str:
    return f"Vastgesteld op {datum_lang(op)}." if op else CONCEPT


def _late(editie: Rapporteditie) -> tuple[str, ...]:
    te_laat = editie.oordelen.filter(oordeel=Oordeel.TE_LAAT).order_by("gemeente__naam")
    return tuple(te_laat.values_list("gemeente__naam", flat=True))


def _explanations(editie: Rapporteditie, gebied: str) -> dict[str, tuple[Uitleg, ...]]:
    """By section; that of the region first, then the gemeenten by name."""
    per_sectie = defaultdict[str, list[Uitleg]](list)
    rows = editie.uitleg.filter(gebied=gebied).select_related("gemeente")
    for row in sorted(rows, key=lambda row: row.gemeente.naam if row.gemeente else ""):
        van = row.gemeente.naam if row.gemeente else REGIONAAM
        per_sectie[row.sectie].append(Uitleg(row.tekst, van, timezone.localdate(row.op)))
    return {sectie: tuple(uitleg) for sectie, uitleg in per_sectie.items()}
