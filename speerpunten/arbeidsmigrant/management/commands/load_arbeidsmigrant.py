"""manage.py load_arbeidsmigrant: made-up rows of the worker's own door, on top of the demo's register."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.arbeidsmigrant.actions import demo


class Command(BaseCommand):
    """Does nothing where something stands already."""

    help = "Laad verzonnen gegevens van Arbeidsmigrant centraal, bovenop de voorbeeldgegevens van load_demo."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--vandaag", type=date.fromisoformat, help="de dag van het voorbeeld (jjjj-mm-dd); zonder: vandaag"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        vandaag = options["vandaag"] or timezone.localdate()
        by = Actor.systeem("load_arbeidsmigrant", oorsprong="opdrachtregel")
        with scope.within(scope.systeem("load_arbeidsmigrant")):
            made = demo.load(vandaag=vandaag, by=by)
        for soort, aantal in made.items():
            self.stdout.write(f"{aantal} {soort}.")
