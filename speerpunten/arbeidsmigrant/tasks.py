"""The doorbells of the worker's own door."""

from celery import shared_task
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.arbeidsmigrant.actions import klankbordnacht


@shared_task(name="arbeidsmigrant.keep_klankbord")
def keep_klankbord() -> int:
    """Every night: tell members of questions that open, and remove what is past its term."""
    with scope.within(scope.systeem("keep_klankbord")):
        return klankbordnacht.keep(vandaag=timezone.localdate(), by=Actor.systeem("keep_klankbord"))
