"""manage.py load_infopaginas: the texts of the information that come with the portal."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.talen import TALEN
from speerpunten.arbeidsmigrant.actions import infopagina
from speerpunten.arbeidsmigrant.infotekst import TEKSTEN, Tekstfout, texts_in


class Command(BaseCommand):
    """Safe to run again: a page and language that has a text keeps it."""

    help = "Zet de meegeleverde informatie voor internationale werknemers klaar, in alle talen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--map", type=Path, default=TEKSTEN, help="map met <taal>/<adres>.md")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            teksten = texts_in(options["map"], TALEN)
        except Tekstfout as fout:
            raise CommandError(str(fout)) from fout
        by = Actor.systeem("load_infopaginas", oorsprong="opdrachtregel")
        with scope.within(scope.systeem("load_infopaginas")):
            made = infopagina.load(teksten, by=by)
        self.stdout.write(f"{made} {'tekst' if made == 1 else 'teksten'} van de informatie geplaatst.")
