"""manage.py import_routes FILE.csv: measured distances by road between kernen, for which beds serve which work."""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import getal
from speerpunten.aanbod.actions import kernafstand
from speerpunten.aanbod.toewijzing.routebestand import MAX_BYTES, Routefout

NAAM = "import_routes"


class Command(BaseCommand):
    """Exit code 1 when the file was refused; then the distances are what they were."""

    help = "Leest gemeten afstanden over de weg tussen kernen in uit een CSV-bestand: van;naar;kilometers."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", type=Path, metavar="FILE", help="CSV met de kolommen van;naar;kilometers")
        parser.add_argument("--bron", required=True, help="wie de routes heeft gemeten, en waarmee")
        parser.add_argument(
            "--peildatum", type=date.fromisoformat, help="dag van de meting (jjjj-mm-dd); zonder: vandaag"
        )
        parser.add_argument("--deels", action="store_true", help="er mogen paren ontbreken; daar telt hemelsbreed")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["bestand"]
        if not path.is_file():
            raise CommandError(f"Het bestand {path} bestaat niet.")
        try:
            with path.open("rb") as file:
                inhoud = file.read(MAX_BYTES + 1)
        except OSError as fout:
            raise CommandError(f"Het bestand {path} is niet te lezen: {fout.strerror}.") from fout
        bron = options["bron"].strip()
        if not 0 < len(bron) <= 120:
            raise CommandError("Vul met --bron in wie de routes heeft gemeten, in hooguit 120 tekens.")
        try:
            with scope.within(scope.systeem(NAAM)):
                matrix = kernafstand.import_file(
                    inhoud=inhoud, bron=bron, peildatum=options["peildatum"], deels=options["deels"],
                    by=Actor.systeem(NAAM, oorsprong="opdrachtregel"),
                )  # fmt: skip
        except Routefout as fout:
            raise CommandError(f"{fout.tekst}\nEr is niets ingelezen.") from fout
        self.stdout.write(
            f"Afstanden van {getal(matrix.gemeten)} van de {getal(matrix.paren)} paren kernen ingelezen. "
            "Vanaf de volgende berekening tellen zij mee."
        )
