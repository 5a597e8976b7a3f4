"""manage.py load_infopaginas: the texts of the information that come with the portal."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.talen import TALEN
from speerpunten.arbeidsmigrant.actions import infopagina
from speerpunten.arbeidsmigrant.actions.infopagina import Aangeleverd
from speerpunten.arbeidsmigrant.infotekst import Tekstfout, read

TEKSTEN = Path(__file__).resolve().parents[2] / "teksten"


class Command(BaseCommand):
    """Safe to run again: a page and language that has a text keeps it."""

    help = "Zet de meegeleverde informatie voor internationale werknemers klaar, in alle talen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--map", type=Path, default=TEKSTEN, help="map met <taal>/<adres>.md")

    def handle(self, *args: Any, **options: Any) -> None:
        with scope.within(scope.systeem("load_infopaginas")):
            made = infopagina.load(
                texts_in(options["map"]), by=Actor.systeem("load_infopaginas", oorsprong="opdrachtregel")
            )
        self.stdout.write(f"{made} {'tekst' if made == 1 else 'teksten'} van de informatie geplaatst.")


def texts_in(folder: Path) -> list[Aangeleverd]:
    """Every text below a folder. Raises CommandError that names the file that cannot be read."""
    found = []
    for path in sorted(folder.glob("*/*.md")):
        if path.parent.name in TALEN:
            try:
                found.append(Aangeleverd(path.stem, path.parent.name, read(path.read_text(encoding="utf-8"))))
            except (Tekstfout, UnicodeDecodeError) as fout:
                raise CommandError(f"{path.parent.name}/{path.name}: {fout}") from fout
    return found
