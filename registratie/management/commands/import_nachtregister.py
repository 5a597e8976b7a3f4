"""Import a night register from the command line."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from registratie.actions import aanlevering, bezettingsstand, kwaliteitsmeting
from registratie.actions.aanlevering import Uitkomst
from registratie.inlezen.bestandsfout import Bestandsfout
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie

NAAM = "import_nachtregister"
TELLINGEN = ("rijen", "nieuw", "gewijzigd", "ongewijzigd", "dubbel", "fout")


class Command(BaseCommand):
    """Takes a night register as a provider's software exports it.

    Exit code 1 when nothing was taken: the file was refused, or it has faulty rows and `--only-valid` was not given. With
    `--dry-run` the code is that of the same command without it. A file that changes nothing was taken: code 0.
    """

    help = "Leest een nachtregister in (XLSX, XLS, ODS of CSV) voor een organisatie."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", type=Path, metavar="FILE", help="het bestand, zoals het uit uw programma komt")
        parser.add_argument("--organisatie", required=True, metavar="KVK", help="KVK-nummer van de organisatie")
        parser.add_argument("--dry-run", action="store_true", help="alleen kijken, niets opslaan")
        parser.add_argument("--only-valid", action="store_true", help="sla de goede rijen op en laat de foute liggen")
        parser.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["bestand"]
        if not path.is_file():
            raise CommandError(f"Het bestand {path} bestaat niet.")
        by = Actor.systeem(NAAM, oorsprong="opdrachtregel")
        with scope.within(scope.systeem(NAAM)):
            organisatie = Organisatie.objects.filter(kvk=options["organisatie"]).first()
        if organisatie is None:
            raise CommandError(f"Er is geen organisatie met KVK-nummer {options['organisatie']}.")
        refused = None
        with scope.within(scope.organisatie(organisatie.pk)):
            try:
                uitkomst = aanlevering.import_file(
                    path=path,
                    organisatie_id=organisatie.pk,
                    only_valid=options["only_valid"],
                    dry_run=options["dry_run"],
                    by=by,
                )
            except Bestandsfout as fout:
                refused = fout
        if refused is not None:
            self.refuse(refused, as_json=options["json"])
        if uitkomst.genomen and not options["dry_run"]:
            self.count_nights_again(uitkomst)
        self.tell(uitkomst, as_json=options["json"], dry_run=options["dry_run"])
        if not uitkomst.genomen:
            sys.exit(1)

    def count_nights_again(self, uitkomst: Uitkomst) -> None:
        """Bring the occupancy of the touched nights and the supply quality up to date: no worker needs to run for the command line."""
        with scope.within(scope.systeem(NAAM)):
            for nights in uitkomst.aanlevering.resultaat.get("geraakt", []):
                van, tot = date.fromisoformat(nights["van"]), date.fromisoformat(nights["tot"])
                bezettingsstand.refresh(van=van, tot=tot, gemeenten=[nights["gemeente"]])
            organisatie = uitkomst.aanlevering.organisatie_id
            kwaliteitsmeting.measure_recent(vandaag=timezone.localdate(), organisaties=[organisatie])

    def refuse(self, fout: Bestandsfout, *, as_json: bool) -> None:
        """Say why the file was refused, and stop with code 1."""
        if as_json:
            self.stdout.write(json.dumps(dict.fromkeys(TELLINGEN, 0) | {"fouten": []}))
        self.stderr.write(fout.zin)
        sys.exit(1)

    def tell(self, uitkomst: Uitkomst, *, as_json: bool, dry_run: bool) -> None:
        """Write the counts and the faults."""
        if as_json:
            fouten = [
                {"blad": fout.blad, "rij": fout.rij, "kolom": fout.kolom, "reden": fout.reden}
                for fout in uitkomst.fouten
            ]
            counts = {naam: uitkomst.tellingen[naam] for naam in TELLINGEN}
            self.stdout.write(json.dumps(counts | {"fouten": fouten}, ensure_ascii=False))
            return
        self.stdout.write(", ".join(f"{uitkomst.tellingen[naam]} {naam}" for naam in TELLINGEN))
        for fout in uitkomst.fouten:
            plek = f"blad {fout.blad}, rij {fout.rij}" if fout.blad else f"rij {fout.rij}"
            self.stdout.write(f"  {plek}: {fout.uitleg} {fout.advies}".rstrip())
        if not uitkomst.genomen:
            self.stdout.write("Niets opgeslagen: herstel eerst de foute rijen, of gebruik --only-valid.")
        elif dry_run:
            self.stdout.write("Niets opgeslagen: dit was een proef.")
        else:
            self.stdout.write("Opgeslagen.")
