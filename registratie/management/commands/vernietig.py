"""What is past its term, for who keeps the portal running."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from registratie.management.peildatum import read_peildatum
from registratie.queries import vernietiging
from rivierenland.core import scope
from rivierenland.core.queries.parameter import ParameterMissing


class Command(BaseCommand):
    """Counts per gemeente, no names. Nothing is destroyed from the command line: that takes an approved list."""

    help = "Toont per gemeente hoeveel verblijven de bewaartermijn voorbij zijn."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="verplicht: dit commando telt alleen")
        parser.add_argument(
            "--peildatum", default="", metavar="JJJJ-MM-DD", help="op welke dag (jjjj-mm-dd); zonder: vandaag"
        )
        parser.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["dry_run"]:
            raise CommandError("Vernietigen kan alleen met een goedgekeurde lijst, in het portaal. Gebruik --dry-run.")
        vandaag = read_peildatum(options["peildatum"])
        with scope.within(scope.systeem("vernietig")):
            try:
                rows = vernietiging.due(vandaag)
            except ParameterMissing as missing:
                raise CommandError(str(missing), returncode=2) from missing
        if options["json"]:
            self.stdout.write(json.dumps([as_json(row) for row in rows], ensure_ascii=False))
            return
        for row in rows:
            self.stdout.write(
                f"{row.gemeente.naam}: {row.verblijven} verblijven van {row.bewoners} registraties zijn langer dan "
                f"{row.termijn.maanden} maanden voorbij."
            )


def as_json(row: vernietiging.Rijp) -> dict[str, Any]:
    """One gemeente as JSON values."""
    return {
        "gemeente": row.gemeente.code,
        "naam": row.gemeente.naam,
        "termijn_maanden": row.termijn.maanden,
        "bron": row.termijn.bron,
        "verblijven": row.verblijven,
        "registraties": row.bewoners,
    }
