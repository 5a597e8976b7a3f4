"""manage.py load_kerncijfers: the published figures that ship with the portal."""

from typing import Any

from django.core.management.base import BaseCommand

from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import kerncijfer


class Command(BaseCommand):
    """The migration laid the first ones down; after an update this adds what is new. Safe to run again."""

    help = "Voeg de meegeleverde gepubliceerde cijfers toe die er nog niet staan."

    def handle(self, *args: Any, **options: Any) -> None:
        made = kerncijfer.load(by=Actor.systeem("load_kerncijfers", oorsprong="opdrachtregel"))
        self.stdout.write(f"{made} {'kerncijfer' if made == 1 else 'kerncijfers'} toegevoegd.")
