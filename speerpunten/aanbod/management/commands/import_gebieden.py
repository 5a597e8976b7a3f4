"""manage.py import_gebieden FILE.geojson: the exact borders of the eight gemeenten, for every map."""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import getal
from speerpunten.aanbod.actions import gebied
from speerpunten.aanbod.kaart.bestand import MAX_BYTES
from speerpunten.aanbod.kaart.fout import Kaartfout

NAAM = "import_gebieden"


class Command(BaseCommand):
    """Exit code 1 when the file was refused; then the borders are what they were."""

    help = "Leest de grenzen van de acht gemeenten in uit een GeoJSON-bestand van CBS of PDOK (RD of WGS84)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "bestand", type=Path, metavar="FILE", help="gemeentegrenzen als GeoJSON (FeatureCollection)"
        )
        parser.add_argument(
            "--peildatum",
            type=date.fromisoformat,
            help="dag waarvoor de grenzen gelden (jjjj-mm-dd); zonder: uit het bestand",
        )
        parser.add_argument("--bron", default=gebied.BRON, help="bron die onder elke kaart staat")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["bestand"]
        if not path.is_file():
            raise CommandError(f"Het bestand {path} bestaat niet.")
        try:
            with path.open("rb") as file:
                inhoud = file.read(MAX_BYTES + 1)
        except OSError as fout:
            raise CommandError(f"Het bestand {path} is niet te lezen: {fout.strerror}.") from fout
        by = Actor.systeem(NAAM, oorsprong="opdrachtregel")
        try:
            with scope.within(scope.systeem(NAAM)):
                uitkomst = gebied.import_file(
                    inhoud=inhoud, peildatum=options["peildatum"], bron=options["bron"], by=by
                )
        except Kaartfout as fout:
            raise CommandError(f"{fout.zin} Er is niets ingelezen.") from fout
        if uitkomst.melding:
            self.stdout.write(uitkomst.melding)
        self.stdout.write(
            f"Grenzen van {len(uitkomst.rijen)} gemeenten ingelezen ({getal(uitkomst.punten)} punten), geldig op "
            f"{uitkomst.rijen[0].peildatum:%d-%m-%Y}."
        )
