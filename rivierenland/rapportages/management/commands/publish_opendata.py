"""manage.py publish_opendata: the editions that should be there and are not."""

from contextlib import suppress
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.rapportages.actions import opendataeditie
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.queries import opendata


class Command(BaseCommand):
    """Does at once what the job does at night."""

    help = "Maak de edities van open data die ontbreken."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--vandaag", type=date.fromisoformat, help="dag (jjjj-mm-dd); zonder: vandaag")

    def handle(self, *args: Any, **options: Any) -> None:
        by, gemaakt = Actor.systeem("publish_opendata", oorsprong="opdrachtregel"), 0
        for periode in opendata.expected(options["vandaag"] or timezone.localdate()):
            for slug in DATASETS:
                with suppress(opendataeditie.NoEdition), scope.within(scope.systeem(opendataeditie.SCOPE)):
                    opendataeditie.make(slug=slug, periode=periode, by=by)
                    gemaakt += 1
        self.stdout.write(f"Open data: {gemaakt} edities staan er.")
