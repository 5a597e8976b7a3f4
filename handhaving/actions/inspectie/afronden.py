"""Complete an inspection: keep the answers, work out the score, and make findings of what is not in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from handhaving.actions.inspectie.bevindingen import Gezien, follow_up
from handhaving.checklist import score
from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde, Inspectiestatus
from handhaving.models import Inspectie, Inspectieantwoord
from handhaving.queries.checklist import Vraag
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor

AT_ONCE = 2_000
"""Answers for each insert."""


@dataclass(frozen=True, slots=True)
class Afronding:
    """What completes an inspection: the questions, the answers by code, the moment, and who did it."""

    row: Inspectie
    vragen: Sequence[Vraag]
    antwoorden: Mapping[str, Antwoord]
    afgerond_at: datetime
    by: Actor

    @property
    def given(self) -> list[tuple[Vraag, Antwoord]]:
        """Every question with its answer; nobody answered some of them."""
        return [(vraag, self.antwoorden.get(vraag.item.code) or _untouched(vraag)) for vraag in self.vragen]


def settle(
    row: Inspectie,
    vragen: Sequence[Vraag],
    antwoorden: Mapping[str, Antwoord],
    *,
    afgerond_at: datetime,
    by: Actor,
    actie: str,
) -> None:
    """Complete `row`, which has no answers yet. Called by an action that asked for the right and opened the transaction."""
    afronding = Afronding(row, vragen, antwoorden, afgerond_at, by)
    answer([afronding])
    judge(afronding)
    row.save()
    tell([afronding], actie=actie)


def judge(afronding: Afronding) -> None:
    """Give the row its score and outcome, and make it a completed one; writes nothing."""
    row = afronding.row
    uitkomst = score.work_out(
        (
            score.Beantwoord(
                vraag.item.thema, vraag.item.ernst, vraag.item.gewicht, antwoord.waarde, vraag.item.ambitie
            )
            for vraag, antwoord in afronding.given
        ),
        oranje_onder=row.versie.oranje_onder,
    )
    row.status, row.afgerond_at = Inspectiestatus.AFGEROND, afronding.afgerond_at
    row.score, row.uitkomst = uitkomst.as_dict(), uitkomst.uitkomst


def answer(afrondingen: Sequence[Afronding]) -> None:
    """Keep the answers, and what they mean for findings, of rows that are not completed yet: a completed one takes no more answers."""
    gezien = [Gezien(een.row, een.given, timezone.localdate(een.afgerond_at), een.by) for een in afrondingen]
    Inspectieantwoord.objects.bulk_create(
        [_row(een.row, vraag, antwoord) for een in gezien for vraag, antwoord in een.given], batch_size=AT_ONCE
    )
    follow_up(gezien)


def tell(afrondingen: Sequence[Afronding], *, actie: str) -> None:
    """One event of each completed row."""
    gebeurtenis.record_many(
        gebeurtenis.draft(
            actie=actie, object=een.row, by=een.by, gemeente=een.row.gemeente_id,
            details={"locatie": een.row.locatie_id, "uitkomst": str(een.row.uitkomst), "versie": een.row.versie.nummer},
        )
        for een in afrondingen
    )  # fmt: skip


def _untouched(vraag: Vraag) -> Antwoord:
    """The answer to an item that nobody answered."""
    return Antwoord(Antwoordwaarde.NVT if vraag.nvt else Antwoordwaarde.NIET_GECONTROLEERD)


def _row(row: Inspectie, vraag: Vraag, antwoord: Antwoord) -> Inspectieantwoord:
    return Inspectieantwoord(
        inspectie=row, gemeente_id=row.gemeente_id, item=vraag.item, waarde=antwoord.waarde,
        gemeten=antwoord.gemeten, drempel=vraag.drempel.eis if vraag.drempel else None,
        opmerking=antwoord.opmerking.strip(),
    )  # fmt: skip
