"""manage.py compute_meetwaarden: the figures of today, yesterday and the last 25 month-ends."""

from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.programma.actions import meetwaarde


class Command(BaseCommand):
    """Computes; running it again changes nothing but the moment."""

    help = "Bereken de cijfers van het programma opnieuw, met 25 maanden geschiedenis."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--vandaag", type=date.fromisoformat, help="laatste nacht (jjjj-mm-dd); zonder: vandaag")

    def handle(self, *args: Any, **options: Any) -> None:
        vandaag = options["vandaag"] or timezone.localdate()
        peildata = [*meetwaarde.month_ends(vandaag), vandaag - timedelta(days=1), vandaag]
        with scope.within(scope.systeem("compute_meetwaarden")):
            by = Actor.systeem("compute_meetwaarden", oorsprong="opdrachtregel")
            aantal = meetwaarde.compute(peildata=peildata, by=by)
        self.stdout.write(f"{aantal} cijfers berekend op {len(peildata)} peildata.")
