"""The commitments of one party as its page shows them: by article, with a small line and what to do."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.safestring import SafeString

from convenant.enums.meting import Meetoordeel
from convenant.models import Artikel, Bewijsstuk, Partij, Toezeggingsmeting, Toezeggingsverdeling
from convenant.queries import naleving_stand, toezegging
from convenant.queries.naleving_stand import Toezeggingstand
from convenant.tables.toezegging import state_badge
from convenant.views.toezeggingen import beeld


@dataclass(frozen=True)
class Regel:
    """One commitment on the page."""

    stand: Toezeggingstand
    badge: SafeString
    norm: str
    tegen: str
    spark: str
    helft: str
    wacht: bool
    vraagt_bewijs: bool


@dataclass(frozen=True)
class Deel:
    """An article with its commitments."""

    artikel: Artikel
    regels: list[Regel]

    @property
    def kop(self) -> str:
        """`Artikel 4`."""
        return f"Artikel {self.artikel.nummer}"


def overview(partij: Partij, *, vandaag: date) -> dict[str, Any]:
    """Everything the page of a party shows. Eight queries, whatever the number of commitments and nights."""
    standen = naleving_stand.stand_of(partij)
    reeksen = _series(partij)
    helften = {row.toezegging_id: row for row in _distributions(partij, standen)}
    wacht = set(Bewijsstuk.objects.waiting().filter(partij=partij).values_list("code", flat=True))
    regels = [_line(stand, reeksen[stand.toezegging.code], helften, wacht, vandaag) for stand in standen]
    telling = Counter(stand.oordeel for stand in standen)
    return {
        "delen": [
            Deel(artikel, list(groep))
            for artikel, groep in groupby(regels, key=lambda regel: regel.stand.toezegging.artikel)
        ],
        "telling": [(oordeel.label, telling[oordeel], f"van {len(standen)} toezeggingen") for oordeel in Meetoordeel],
        "gemeten_op": max((stand.gemeten_op for stand in standen if stand.gemeten_op), default=None),
        "verouderd": any(stand.verouderd for stand in standen),
    }


def _series(partij: Partij) -> dict[str, list[Toezeggingsmeting]]:
    found = defaultdict[str, list[Toezeggingsmeting]](list)
    rows = Toezeggingsmeting.objects.totals().filter(partij=partij).select_related("toezegging").order_by("eerste_dag")
    for row in rows:
        found[row.toezegging.code].append(row)
    return found


def _distributions(partij: Partij, standen: list[Toezeggingstand]) -> list[Toezeggingsverdeling]:
    """Of the region, for the first kind as which the party took on the commitment."""
    rows = toezegging.distributions([stand.toezegging for stand in standen], None)
    return [row for row in reversed(rows) if row.soort in partij.soorten]


def _line(
    stand: Toezeggingstand,
    steps: list[Toezeggingsmeting],
    helften: dict[int, Toezeggingsverdeling],
    wacht: set[str],
    vandaag: date,
) -> Regel:
    return Regel(
        stand=stand,
        badge=state_badge(stand.oordeel, stand.op_bewijs),
        norm=beeld.norm_words(stand.toezegging),
        tegen=beeld.against(stand),
        spark=beeld.spark(stand, steps, stand.gemeten_op or vandaag),
        helft=beeld.half_words(helften.get(stand.toezegging.pk)),
        wacht=stand.toezegging.code in wacht,
        vraagt_bewijs=stand.oordeel == Meetoordeel.NIET_MEETBAAR,
    )
