"""manage.py brp_signalen: who nears or has passed four months in a gemeente, on any day."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from registratie.enums import Brpstatus, Signaalniveau
from registratie.management.peildatum import read_peildatum
from registratie.queries import klok
from registratie.queries.klok import Klokregel
from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum

NAAM = "brp_signalen"
SLEUTELS = ("achternaam", "voornamen", "geboortedatum", "nachten", "niveau", "status", "deadline", "locatie")
BREEDTES = (24, 18, 14, 7, 38, 36, 12)


class Command(BaseCommand):
    """Counts on the spot, for the day that is asked; the stored signals are not read. Exit code 2 for a wrong question."""

    help = "Toont wie in een gemeente vier maanden nadert of voorbij is, dringendste eerst."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--peildatum", default="", metavar="JJJJ-MM-DD", help="de dag; zonder: vandaag")
        parser.add_argument("--gemeente", required=True, metavar="CODE", help="CBS-code, bijvoorbeeld GM0281")
        parser.add_argument("--json", action="store_true", help="schrijf de lijst als JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        peildatum = read_peildatum(options["peildatum"])
        with scope.within(scope.systeem(NAAM)):
            gemeente = Gemeente.objects.filter(code=options["gemeente"].strip().upper()).first()
            if gemeente is None:
                codes = ", ".join(Gemeente.objects.order_by("code").values_list("code", flat=True)[:8])
                raise CommandError(
                    f"Er is geen gemeente met code {options['gemeente']!r}. Kies bijvoorbeeld: {codes}.", returncode=2
                )
            try:
                regels = klok.of_gemeente(gemeente.code, peildatum)
            except klok.ParameterMissing as missing:
                raise CommandError(str(missing), returncode=2) from missing
        if options["json"]:
            self.stdout.write(json.dumps([as_json(regel) for regel in regels], ensure_ascii=False, indent=1))
        else:
            self.table(regels, gemeente, peildatum)

    def table(self, regels: list[Klokregel], gemeente: Gemeente, peildatum: date) -> None:
        """The list in words."""
        self.stdout.write(f"{gemeente.naam}, geteld op {datum(peildatum)}: {len(regels)} mensen.")
        self.stdout.write("Een reden om contact op te nemen, geen besluit.\n")
        koppen = ("Achternaam", "Voornamen", "Geboortedatum", "Nachten", "Niveau", "Status", "Deadline")
        self.stdout.write(line(koppen, "Locatie"))
        for regel in regels:
            niveau = Signaalniveau(regel.niveau).label
            deadline = datum(regel.deadline) if regel.deadline else "geen"
            cells = (regel.achternaam, regel.voornamen, datum(regel.geboortedatum), str(regel.nachten), niveau)
            self.stdout.write(line((*cells, Brpstatus(regel.status).label, deadline), regel.locatie))


def as_json(regel: Klokregel) -> dict[str, Any]:
    """The line with exactly the keys of the interface; dates as ISO 8601."""
    values = asdict(regel)
    return {
        sleutel: values[sleutel].isoformat() if isinstance(values[sleutel], date) else values[sleutel]
        for sleutel in SLEUTELS
    }


def line(cells: tuple[str, ...], last: str) -> str:
    """Cells under their headings; one that is too long is cut off."""
    return " ".join(f"{cell[:width]:<{width}}" for cell, width in zip(cells, BREEDTES, strict=True)) + f" {last}"
