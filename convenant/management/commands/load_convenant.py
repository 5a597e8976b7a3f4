"""manage.py load_convenant: a made-up convenant with its parties, on top of the demo's register."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from convenant.actions import demo
from rivierenland.core import scope
from rivierenland.core.actor import Actor


class Command(BaseCommand):
    """Does nothing where something stands already."""

    help = "Laad een verzonnen convenant met partijen, bovenop de voorbeeldgegevens van load_demo."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--vandaag", type=date.fromisoformat, help="de dag van het voorbeeld (jjjj-mm-dd); zonder: vandaag"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        vandaag = options["vandaag"] or timezone.localdate()
        by = Actor.systeem("load_convenant", oorsprong="opdrachtregel")
        with scope.within(scope.systeem("load_convenant")):
            made = demo.load(vandaag=vandaag, by=by)
        for soort, aantal in made.items():
            self.stdout.write(f"{aantal} {soort}.")
