"""manage.py evaluate_toezeggingen: measure the commitments of all parties, as the night does."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from convenant.actions import toezeggingsmeting
from rivierenland.core import scope
from rivierenland.core.actor import Actor


class Command(BaseCommand):
    """Twice on one day is the same as once."""

    help = "Meet de toezeggingen van alle convenantpartijen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--op", type=date.fromisoformat, help="de dag (jjjj-mm-dd); zonder: vandaag")

    def handle(self, *args: Any, **options: Any) -> None:
        by = Actor.systeem("evaluate_toezeggingen", oorsprong="opdrachtregel")
        with scope.use(scope.systeem("evaluate_toezeggingen")):
            try:
                nacht = toezeggingsmeting.evaluate(op=options["op"] or timezone.localdate(), by=by)
            except ValueError as fout:
                raise CommandError(str(fout)) from fout
        for code, rijen in nacht.rijen.items():
            self.stdout.write(f"{code}: {rijen} rijen in {nacht.seconden[code]:.2f} s.")
        for code, reden in nacht.mislukt.items():
            self.stderr.write(f"{code}: niet gelukt ({reden}).")
