"""Compute the figures of referrals, suppressed before they are stored."""

from collections.abc import Sequence
from datetime import date
from statistics import median

from django.db import transaction
from django.utils import timezone

from registratie.actions.bezettingsstand import ScopeTooNarrow
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.cijfer import NIET_BEKEND, NIET_GETOOND, Cijfer
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Gemeente
from rivierenland.core.onderdrukking import DREMPEL, Onderdrukt, suppress
from rivierenland.core.scope import Scopesoort
from rivierenland.core.talen import TALEN
from speerpunten.zorg.enums.doorverwijzing import Behoefte, Doorverwijscijfersoort, Doorverwijsuitkomst
from speerpunten.zorg.models import Doorverwijscijfer, Doorverwijzing
from speerpunten.zorg.queries.termijn import working_days_between

MAANDEN = 12
Rij = tuple[str, date, str, str, str, date | None, date | None]


def compute(*, op: date, by: Actor) -> int:
    """Count the last twelve whole months per gemeente and for the region; returns how many figures.

    Whole months only: a window that moves a day each night would give away who came in. Raises `ScopeTooNarrow`.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Rekenen kan alleen in een systeemscope.")
    tot = op.replace(day=1)
    van = add_months(tot, -MAANDEN)
    rows: list[Rij] = list(
        Doorverwijzing.objects.filter(datum__gte=van, datum__lt=tot, aangeboden_op__isnull=False)
        .order_by()
        .values_list("gemeente", "datum", "behoefte", "taal", "uitkomst", "aangeboden_op", "beantwoord_op")
    )
    gemeenten = list(Gemeente.objects.order_by("pk").values_list("pk", flat=True))
    figures = [*_tables(rows, gemeenten, van), *_answers(rows, gemeenten, van)]
    with transaction.atomic():
        Doorverwijscijfer.objects.all().delete()
        Doorverwijscijfer.objects.bulk_create(figures)
        gebeurtenis.record(actie="doorverwijscijfer.compute", object_soort="zorg.doorverwijscijfer", by=by)
    return len(figures)


def _tables(rows: list[Rij], gemeenten: list[str], van: date) -> list[Doorverwijscijfer]:
    """Months, needs, languages and outcomes against gemeenten. A total that one table withholds, the others withhold too."""
    maanden = [add_months(van, n).isoformat()[:7] for n in range(MAANDEN)]
    soorten: list[tuple[Doorverwijscijfersoort, Sequence[str], list[tuple[str, str]]]] = [
        (Doorverwijscijfersoort.MAAND, maanden, [(row[0], row[1].isoformat()[:7]) for row in rows]),
        (Doorverwijscijfersoort.BEHOEFTE, Behoefte.values, [(row[0], row[2]) for row in rows]),
        (Doorverwijscijfersoort.TAAL, list(TALEN), [(row[0], row[3]) for row in rows]),
    ]
    uitkomst = [(row[0], row[4]) for row in rows if row[4]]
    hidden: tuple[set[int], bool] = (set(), False)
    while True:
        done = [(soort, keys, _suppressed(pairs, gemeenten, keys, hidden)) for soort, keys, pairs in soorten]
        found = (
            {n for _, _, uit in done for n, cijfer in enumerate(uit.rijtotalen) if cijfer.verborgen},
            any(uit.totaal.verborgen for _, _, uit in done),
        )
        if found[0] <= hidden[0] and found[1] <= hidden[1]:
            break
        hidden = (hidden[0] | found[0], hidden[1] or found[1])
    done.append(
        (
            Doorverwijscijfersoort.UITKOMST,
            Doorverwijsuitkomst.values,
            _suppressed(uitkomst, gemeenten, Doorverwijsuitkomst.values, (set(), False)),
        )
    )
    return [figure for soort, keys, uit in done for figure in _figures(soort, keys, uit, gemeenten, van)]


def _suppressed(
    pairs: list[tuple[str, str]], gemeenten: list[str], keys: Sequence[str], hidden: tuple[set[int], bool]
) -> Onderdrukt:
    tel: dict[tuple[str, str], int] = {}
    for pair in pairs:
        tel[pair] = tel.get(pair, 0) + 1
    table = [[tel.get((gemeente, key), 0) for key in keys] for gemeente in gemeenten]
    return suppress(table, rijen_verborgen=tuple(sorted(hidden[0])), totaal_verborgen=hidden[1])


def _figures(
    soort: Doorverwijscijfersoort, keys: Sequence[str], uit: Onderdrukt, gemeenten: list[str], van: date
) -> list[Doorverwijscijfer]:
    made = [_row(None, soort, "", uit.totaal, van)]
    made += [_row(None, soort, key, uit.kolomtotalen[k], van) for k, key in enumerate(keys)]
    for r, gemeente in enumerate(gemeenten):
        made.append(_row(gemeente, soort, "", uit.rijtotalen[r], van))
        made += [_row(gemeente, soort, key, uit.cellen[r][k], van) for k, key in enumerate(keys)]
    return made


def _answers(rows: list[Rij], gemeenten: list[str], van: date) -> list[Doorverwijscijfer]:
    """The median of the working days until an answer; withheld below ten answers."""
    days: dict[str | None, list[int]] = {None: [], **{gemeente: [] for gemeente in gemeenten}}
    for gemeente, _, _, _, _, begin, einde in rows:
        if begin and einde and einde >= begin:
            aantal = working_days_between(begin, einde)
            days[None].append(aantal)
            days[gemeente].append(aantal)
    return [
        _row(gemeente, Doorverwijscijfersoort.ANTWOORD, "", _median(found), van) for gemeente, found in days.items()
    ]


def _median(days: list[int]) -> Cijfer:
    if len(days) < DREMPEL:
        return Cijfer(None, NIET_GETOOND if days else NIET_BEKEND)
    value = round(median(days))
    return Cijfer(value, str(value))


def _row(
    gemeente: str | None, soort: Doorverwijscijfersoort, waarde: str, cijfer: Cijfer, van: date
) -> Doorverwijscijfer:
    return Doorverwijscijfer(
        gemeente_id=gemeente, soort=soort, waarde=waarde, aantal=None if cijfer.waarde is None else int(cijfer.waarde),
        tekst=cijfer.tekst, van=van, berekend_at=timezone.now(),
    )  # fmt: skip
