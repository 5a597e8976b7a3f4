"""Compute and keep the figures about supervision and displacement. Pages read what stands here and never count by themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from handhaving.enums import Cijfersoort
from handhaving.models import Waterbedmeting
from handhaving.queries import toezichtcijfers, waterbed
from handhaving.queries.toezichtcijfers import Kwartaal, Tellingen
from handhaving.waterbed import verplaatsing
from handhaving.waterbed.buren import REGIO
from handhaving.waterbed.signalen import Signaalcijfer
from handhaving.waterbed.uitkomst import MINIMUM, Uitkomst, small, why_withheld
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.cijfer import NIET_GETOOND, Cijfer
from rivierenland.core.onderdrukking import suppress, suppress_list
from rivierenland.core.scope import Scopesoort

GEWOON, Z, SCORE = "gewoon", "z", "score"
"""Beside an indicator: what was usual in the same nights, the distance to the region, the score of one gemeente."""
VIER = Decimal("0.0001")
INDICATOREN = (*(soort for soort in Cijfersoort if soort.value.startswith("W")), Cijfersoort.STROOM)
WAT = {
    Cijfersoort.INSPECTIES: "inspecties",
    Cijfersoort.BEVINDINGEN: "bevindingen",
    Cijfersoort.STAPPEN: "stappen",
}


class ScopeTooNarrow(RuntimeError):
    """Figures of the region were about to be computed by somebody who sees only a part of it."""


def compute(*, peildatum: date, by: Actor) -> int:
    """Write the indicators of this day and the counts of its last eight quarters; returns how many figures stand.

    Repeating is harmless. Of earlier days only the last of a quarter stays, for the lines through time. Raises
    `ScopeTooNarrow` outside the scope of a job that sees everything, which no user has.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Cijfers van de regio zijn alleen te berekenen in een systeemscope.")
    kwartalen = toezichtcijfers.quarters(peildatum)
    with transaction.atomic():
        rows = [
            *_indicators(waterbed.compute(peildatum)),
            *_counts(toezichtcijfers.counts(kwartalen, REGIO), kwartalen),
        ]
        _clear(peildatum, kwartalen)
        moment = timezone.now()
        Waterbedmeting.objects.bulk_create([_stamped(row, moment) for row in rows], batch_size=2_000)
        details = {"peildatum": peildatum.isoformat(), "cijfers": len(rows)}
        gebeurtenis.record(
            actie="waterbedmeting.compute", object_soort="handhaving.waterbedmeting", by=by, details=details
        )
    return len(rows)


def _clear(peildatum: date, kwartalen: list[Kwartaal]) -> None:
    """Make room: what is written again, and indicators of days that no line through time needs."""
    indicatoren = Waterbedmeting.objects.filter(soort__in=INDICATOREN)
    blijft = [kwartaal.laatste for kwartaal in kwartalen if kwartaal.laatste < peildatum]
    indicatoren.filter(peildatum__lte=peildatum).exclude(peildatum__in=blijft).delete()
    Waterbedmeting.objects.filter(soort__in=WAT, peildatum__lte=kwartalen[-1].laatste).delete()


def _indicators(stand: waterbed.Stand) -> Iterable[Waterbedmeting]:
    dag = stand.peildatum
    yield from _displacement(stand)
    for soort, (regio, delen) in (
        (Cijfersoort.VERSCHUIVING, stand.verschuiving),
        (Cijfersoort.CONVENANT, stand.convenant),
        (Cijfersoort.WOON_WERK, stand.woon_werk),
    ):
        yield _row(soort, dag, regio)
        yield from (_row(soort, dag, uitkomst, gemeente=gemeente) for gemeente, uitkomst in delen.items())
    yield from _signals(dag, *stand.signalen)
    yield _row(Cijfersoort.STRENGHEID, dag, stand.strengheid.uitkomst)
    for gemeente, score in stand.strengheid.scores.items():
        yield _plain(Cijfersoort.STRENGHEID, dag, score, kenmerk=SCORE, gemeente=gemeente)


def _displacement(stand: waterbed.Stand) -> Iterable[Waterbedmeting]:
    """W1, what was usual, and the streams. How many measures it rests on is a count of acts too: a small one is not kept."""
    dag, uitkomst = stand.peildatum, verplaatsing.displacement(stand.verplaatst)
    aantal = 0 if small(uitkomst.n) else uitkomst.n
    yield _row(Cijfersoort.VERPLAATSING, dag, replace(uitkomst, n=aantal))
    if uitkomst.meetbaar:
        yield _plain(Cijfersoort.VERPLAATSING, dag, verplaatsing.expected(stand.verplaatst) or 0, kenmerk=GEWOON)
        yield from _streams(stand)


def _signals(dag: date, regio: Signaalcijfer, delen: Mapping[str, Signaalcijfer]) -> Iterable[Waterbedmeting]:
    yield _row(Cijfersoort.SIGNALEN, dag, regio.uitkomst)
    for gemeente, cijfer in delen.items():
        yield _row(Cijfersoort.SIGNALEN, dag, cijfer.uitkomst, gemeente=gemeente)
        if cijfer.z is not None:
            yield _plain(Cijfersoort.SIGNALEN, dag, cijfer.z, kenmerk=Z, gemeente=gemeente)


def _streams(stand: waterbed.Stand) -> Iterable[Waterbedmeting]:
    """From where to where. All together they are the numerator of W1, which is shown: they are protected as its parts, and when
    only hiding that numerator would do, all of them are hidden.
    """
    stromen = verplaatsing.streams(stand.verplaatst)
    cijfers, totaal = suppress_list([stroom.personen for stroom in stromen], drempel=MINIMUM)
    if totaal.verborgen:
        cijfers = (Cijfer(None, NIET_GETOOND),) * len(stromen)
    for stroom, cijfer in zip(stromen, cijfers, strict=True):
        yield _count(
            Cijfersoort.STROOM, stand.peildatum, cijfer, "mensen",
            kenmerk=stroom.soort, gemeente_id=stroom.van, naar_id=stroom.naar,
        )  # fmt: skip


def _counts(tellingen: Tellingen, kwartalen: list[Kwartaal]) -> Iterable[Waterbedmeting]:
    """Every count of a gemeente and of the region, per quarter. No total over quarters, severities or steps is published."""
    for (soort, kenmerk), aantallen in tellingen.items():
        tabel = [[aantallen[gemeente, kwartaal] for kwartaal in kwartalen] for gemeente in REGIO]
        uit = suppress(tabel, rijtotalen=False, drempel=MINIMUM)
        wat = WAT[Cijfersoort(soort)]
        for nr, kwartaal in enumerate(kwartalen):
            dag = kwartaal.laatste
            yield _count(Cijfersoort(soort), dag, uit.kolomtotalen[nr], wat, kenmerk=kenmerk)
            for gemeente, cellen in zip(REGIO, uit.cellen, strict=True):
                yield _count(Cijfersoort(soort), dag, cellen[nr], wat, kenmerk=kenmerk, gemeente_id=gemeente)


def _row(soort: Cijfersoort, dag: date, uitkomst: Uitkomst, *, gemeente: str | None = None) -> Waterbedmeting:
    return Waterbedmeting(
        soort=soort, peildatum=dag, gemeente_id=gemeente, n=uitkomst.n, reden=uitkomst.reden, verborgen=uitkomst.verborgen,
        waarde=_rounded(uitkomst.waarde), laag=_rounded(uitkomst.laag), hoog=_rounded(uitkomst.hoog),
        kans=None if uitkomst.kans is None else Decimal(str(round(uitkomst.kans, 6))),
        teller=uitkomst.teller, noemer=uitkomst.noemer,
    )  # fmt: skip


def _plain(
    soort: Cijfersoort, dag: date, waarde: float, *, kenmerk: str, gemeente: str | None = None
) -> Waterbedmeting:
    return Waterbedmeting(soort=soort, kenmerk=kenmerk, peildatum=dag, gemeente_id=gemeente, waarde=_rounded(waarde))


def _count(soort: Cijfersoort, dag: date, cijfer: Cijfer, wat: str, **waar: Any) -> Waterbedmeting:
    if cijfer.verborgen:
        return Waterbedmeting(soort=soort, peildatum=dag, verborgen=cijfer.tekst, reden=why_withheld(wat), **waar)
    aantal = int(cijfer.waarde or 0)
    return Waterbedmeting(soort=soort, peildatum=dag, waarde=aantal, teller=aantal, **waar)


def _rounded(waarde: float | None) -> Decimal | None:
    return None if waarde is None else Decimal(str(waarde)).quantize(VIER)


def _stamped(row: Waterbedmeting, moment: datetime) -> Waterbedmeting:
    row.berekend_at = moment
    return row
