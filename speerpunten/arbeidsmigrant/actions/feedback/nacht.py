"""Every night: publish whole series, and bring codes, figures and signals in step with them."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random, SystemRandom

from django.db import transaction
from django.db.models import Count, Max
from django.utils import timezone

from registratie.models import Huisvestingslocatie, Verblijf
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.scope import Scopesoort
from speerpunten.arbeidsmigrant.actions.feedback.beeld import write_pictures
from speerpunten.arbeidsmigrant.actions.feedback.patronen import raise_patterns
from speerpunten.arbeidsmigrant.actions.feedback.tonen import keep_shown
from speerpunten.arbeidsmigrant.feedback import code as codes
from speerpunten.arbeidsmigrant.feedback.blokken import series_sizes
from speerpunten.arbeidsmigrant.models import Feedback, Feedbackcode, Feedbackreeks
from speerpunten.arbeidsmigrant.models.feedback import VRAGEN
from speerpunten.arbeidsmigrant.queries import feedback as queries

NACHTEN = 7


def run_night(*, vandaag: date, by: Actor) -> int:
    """Do the work of one night; returns how many series were published. Twice on one day is the same as once.

    Raises RuntimeError outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise RuntimeError("Feedback is worked off by a job that sees every location.")
    with transaction.atomic():
        _give_codes(by)
        published = publish(vandaag)
        _count_sleepers(vandaag)
        keep_shown(Feedbackcode.objects.filter(vervangen_at=None).values_list("locatie", flat=True), vandaag=vandaag)
        write_pictures(vandaag)
        raise_patterns(vandaag=vandaag, by=by)
    return published


def publish(vandaag: date, *, toeval: Random | None = None) -> int:
    """Make a series of the waiting answers of each location, in whole steps of the threshold; returns how many series.

    Which answers wait on is drawn by chance (`toeval`): the order in which they came is known to nobody.
    """
    drempel = int(queries.norms(vandaag)["drempel"])
    waiting: dict[tuple[int, bool], list[Feedback]] = defaultdict(list)
    for row in Feedback.objects.filter(reeks=None).select_for_update():
        waiting[row.locatie_id, bool(row.twijfel)].append(row)
    full = {key: rows for key, rows in waiting.items() if len(rows) >= drempel}
    places = Huisvestingslocatie.objects.in_bulk({locatie for locatie, _ in full})
    numbers = _last_numbers()
    for (locatie, twijfel), rows in sorted(full.items()):
        chosen = (toeval or SystemRandom()).sample(rows, series_sizes(len(rows), drempel=drempel))
        reeks = _series(places[locatie], chosen, numbers[locatie, twijfel] + 1, twijfel, vandaag)
        Feedback.objects.filter(pk__in=[row.pk for row in chosen]).update(reeks=reeks)
    return len(full)


def _last_numbers() -> dict[tuple[int, bool], int]:
    rows = Feedbackreeks.objects.order_by().values("locatie_id", "twijfel").annotate(hoogste=Max("nummer"))
    return defaultdict(int, {(row["locatie_id"], row["twijfel"]): row["hoogste"] for row in rows})


def _series(
    locatie: Huisvestingslocatie, rows: list[Feedback], nummer: int, twijfel: bool, vandaag: date
) -> Feedbackreeks:
    scores = [[score for row in rows if (score := row.scores[vraag])] for vraag in range(VRAGEN)]
    return Feedbackreeks.objects.create(
        gemeente_id=locatie.gemeente_id, organisatie_id=locatie.organisatie_id, locatie=locatie, nummer=nummer,
        twijfel=twijfel, maand=vandaag.replace(day=1), aantal=len(rows), aantallen=[len(found) for found in scores],
        sommen=[sum(found) for found in scores],
    )  # fmt: skip


def _give_codes(by: Actor) -> None:
    """Every location in use has a code, so that a poster is one click."""
    have = Feedbackcode.objects.filter(vervangen_at=None).values("locatie")
    fresh = [(row, codes.make()) for row in Huisvestingslocatie.objects.in_use().exclude(pk__in=have)]
    Feedbackcode.objects.bulk_create(
        Feedbackcode(
            gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id, locatie=row, code=code,
            code_hash=codes.digest(code), created_by=by.gebruiker,
        )
        for row, code in fresh
    )  # fmt: skip


def _count_sleepers(vandaag: date) -> None:
    """How many people slept at each location at most in one of the last nights.

    Nobody at all counts as unknown: else a provider who registers nobody would have every complaint doubted.
    """
    most: dict[int, int] = {}
    for back in range(NACHTEN):
        present = Verblijf.objects.present(vandaag - timedelta(days=back)).order_by().values("locatie_id")
        for row in present.annotate(aantal=Count("*")):
            most[row["locatie_id"]] = max(most.get(row["locatie_id"], 0), row["aantal"])
    changed = []
    for code in Feedbackcode.objects.filter(vervangen_at=None):
        if code.slapers != most.get(code.locatie_id):
            code.slapers, code.updated_at = most.get(code.locatie_id), timezone.now()
            changed.append(code)
    Feedbackcode.objects.bulk_update(changed, ["slapers", "updated_at"], batch_size=500)
