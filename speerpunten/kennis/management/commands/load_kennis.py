"""manage.py load_kennis: made-up rows of what the region knows, on top of the demo's register."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import demo


class Command(BaseCommand):
    """Does nothing where something stands already."""

    help = "Laad verzonnen gegevens van Kennis, bovenop de voorbeeldgegevens van load_demo."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--vandaag", type=date.fromisoformat, help="de dag van het voorbeeld (jjjj-mm-dd); zonder: vandaag"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        vandaag = options["vandaag"] or timezone.localdate()
        by = Actor.systeem("load_kennis", oorsprong="opdrachtregel")
        with scope.within(scope.systeem("load_kennis")):
            made = demo.load(vandaag=vandaag, by=by)
        for soort, aantal in made.items():
            self.stdout.write(f"{aantal} {soort}.")
