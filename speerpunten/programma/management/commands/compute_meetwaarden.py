"""manage.py compute_meetwaarden: the figures of today, yesterday and the last 25 month-ends."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.background import UserError
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from speerpunten.programma import tasks
from speerpunten.programma.actions import meetronde


class Command(BaseCommand):
    """Computes day by day; when it was killed, the same command goes on where it was."""

    help = "Bereken de cijfers van het programma opnieuw, met 25 maanden geschiedenis."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--vandaag", type=date.fromisoformat, help="laatste nacht (jjjj-mm-dd); zonder: vandaag")

    def handle(self, *args: Any, **options: Any) -> None:
        taak = self._run(options["vandaag"] or timezone.localdate())
        tasks.compute_peildata(str(taak.pk))
        taak.refresh_from_db()
        if taak.status != Taakstatus.KLAAR:
            raise CommandError(taak.fout or "Een ander proces is met deze berekening bezig.")
        uit = taak.resultaat
        self.stdout.write(f"{uit['cijfers']} cijfers berekend op {uit['peildata']} peildata, {uit['herzien']} herzien.")

    def _run(self, vandaag: date) -> Achtergrondtaak:
        """The run that was interrupted, else a new one."""
        peildata = meetronde.history(vandaag)
        by = Actor.systeem("compute_meetwaarden", oorsprong="opdrachtregel")
        with scope.within(scope.systeem("compute_meetwaarden")):
            try:
                return meetronde.interrupted(peildata) or meetronde.start(peildata=peildata, by=by, aloud=False)
            except UserError as error:
                raise CommandError(str(error)) from error
