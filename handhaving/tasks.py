"""The doorbells of handhaving."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from handhaving.actions import foto, melding, publicatie, rondeafloop, termijn, waterbed
from handhaving.actions import inzending as inzending_actions
from handhaving.actions.inzending import Opdracht
from rivierenland.core import scope
from rivierenland.core.actor import Actor


@shared_task(name="handhaving.raise_signals")
def raise_signals() -> int:
    """Every morning, after the register was counted: what it shows becomes a melding, and what is gone closes itself."""
    with scope.within(scope.systeem("raise_signals")):
        return melding.raise_signals(vandaag=timezone.localdate(), by=Actor.systeem("raise_signals"))


@shared_task(name="handhaving.clean_up_meldingen")
def clean_up_meldingen() -> int:
    """Remove what reporters wrote in meldingen that are past their term, and files that an earlier run left when it was stopped."""
    with scope.within(scope.systeem("clean_up_meldingen")):
        done = melding.clean_up(by=Actor.systeem("clean_up_meldingen"))
    with scope.within(scope.systeem("clean_up_meldingen")):
        foto.sweep(nu=timezone.now())
    return done


@shared_task(name=inzending_actions.TAAK, acks_late=True, reject_on_worker_lost=True)
def process_inzending(sleutel: str) -> None:
    """Turn a completed message of a phone into an inspection; each step in a scope and a transaction of its own."""
    key = UUID(sleutel)
    with scope.within(scope.systeem("process_inzending")):
        found = inzending_actions.prepare(sleutel=key)
    if found is None:
        return
    uitkomst = inzending_actions.process(opdracht=found) if isinstance(found, Opdracht) else found
    with scope.within(scope.systeem("process_inzending")):
        inzending_actions.finish(sleutel=key, uitkomst=uitkomst)


@shared_task(name="handhaving.process_inzendingen")
def process_inzendingen() -> int:
    """Every minute: ring again for messages that were completed and not worked off."""
    with scope.within(scope.systeem("process_inzendingen")):
        return inzending_actions.ring_waiting()


@shared_task(name="handhaving.remind_termijnen")
def remind_termijnen() -> int:
    """Every morning: tell officials which terms of their cases end soon, end today or are over."""
    with scope.within(scope.systeem("remind_termijnen")):
        return termijn.remind(vandaag=timezone.localdate(), by=Actor.systeem("remind_termijnen"))


@shared_task(name="handhaving.close_rondes")
def close_rondes() -> int:
    """Every night, just after midnight: end the rounds of before today that nobody ended."""
    with scope.within(scope.systeem("close_rondes")):
        return rondeafloop.close_past(vandaag=timezone.localdate(), by=Actor.systeem("close_rondes"))


@shared_task(name="handhaving.compute_waterbed")
def compute_waterbed() -> int:
    """Every night, after the stays were counted: the figures for the region, and publications whose step was withdrawn."""
    with scope.within(scope.systeem("compute_waterbed")):
        by = Actor.systeem("compute_waterbed")
        publicatie.follow_steps(by=by)
        return waterbed.compute(peildatum=timezone.localdate(), by=by)
