"""The doorbells of the worker's own door."""

from celery import shared_task
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.arbeidsmigrant.actions import feedback, inzagecode, inzagesessie, inzageverzoek, klankbordnacht
from speerpunten.arbeidsmigrant.models import Inzageverzoek


@shared_task(name="arbeidsmigrant.tell_provider")
def tell_provider(verzoek: int) -> bool:
    """Tell the provider that a resident says something is wrong."""
    with scope.within(scope.systeem("tell_provider")):
        row = Inzageverzoek.objects.filter(pk=verzoek).first()
        return row is not None and inzageverzoek.tell_provider(verzoek=row, by=Actor.systeem("tell_provider"))


@shared_task(name="arbeidsmigrant.clean_up_gegevens")
def clean_up_gegevens() -> int:
    """Remove codes and sessions that are over, and requests past their term."""
    with scope.within(scope.systeem("clean_up_gegevens")):
        gone = inzagecode.clean_up() + inzagesessie.clean_up()
        return gone + inzageverzoek.clean_up(vandaag=timezone.localdate())


@shared_task(name="arbeidsmigrant.keep_klankbord")
def keep_klankbord() -> int:
    """Every night: tell members of questions that open, and remove what is past its term."""
    with scope.within(scope.systeem("keep_klankbord")):
        return klankbordnacht.keep(vandaag=timezone.localdate(), by=Actor.systeem("keep_klankbord"))


@shared_task(name="arbeidsmigrant.publish_feedback")
def publish_feedback() -> int:
    """Every night: whole series of answers are published, and lasting low scores told to the gemeente."""
    with scope.within(scope.systeem("publish_feedback")):
        return feedback.run_night(vandaag=timezone.localdate(), by=Actor.systeem("publish_feedback"))


@shared_task(name="arbeidsmigrant.clean_up_feedback")
def clean_up_feedback() -> int:
    """Every night: remarks and answers past their terms go."""
    with scope.within(scope.systeem("clean_up_feedback")):
        return feedback.clean_up(vandaag=timezone.localdate(), by=Actor.systeem("clean_up_feedback"))
