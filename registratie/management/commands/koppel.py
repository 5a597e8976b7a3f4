"""manage.py koppel: link the records of one person, over the whole register."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from registratie.actions import koppeling
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import getal

NAAM = "koppel"


class Command(BaseCommand):
    """Compares every record with every other one; doing it again changes nothing."""

    help = "Koppelt registraties van dezelfde persoon, over alle aanbieders en gemeenten."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        with scope.within(scope.systeem(NAAM)):
            uitkomst = koppeling.koppel_alles(by=Actor.systeem(NAAM, oorsprong="opdrachtregel"))
        if options["json"]:
            self.stdout.write(json.dumps(uitkomst.as_dict()))
            return
        for aantal, een, meer in (
            (
                uitkomst.bewoners,
                "registratie van een bewoner is vergeleken",
                "registraties van bewoners zijn vergeleken",
            ),
            (uitkomst.personen, "persoon staat daarachter", "personen staan daarachter"),
            (uitkomst.gekoppeld, "registratie deelt een persoon", "registraties delen een persoon met een andere"),
            (uitkomst.te_beoordelen, "vraag wacht op burgerzaken", "vragen wachten op burgerzaken"),
        ):
            self.stdout.write(f"{getal(aantal)} {een if aantal == 1 else meer}.")
        self.stdout.write(f"Dit duurde {getal(uitkomst.seconden, 1)} seconden.")
