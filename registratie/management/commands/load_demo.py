"""manage.py load_demo: made-up organisations, locations, people and stays, the same every time."""

import time
from datetime import date
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from registratie.actions import demo, klok, koppeling
from registratie.demo.meting import choose
from registratie.demo.schaal import SCHALEN
from rivierenland.core import scope
from rivierenland.core.actions.demo import ensure_demo_people
from rivierenland.core.actor import Actor

AT_ONCE, IN_BACKGROUND = 10_000, 200_000
"""Up to how many people the made-up register is linked; the largest size is for measuring other things."""


class Command(BaseCommand):
    """Fills an empty database; refuses one that holds a demo already."""

    help = "Laad verzonnen organisaties, locaties, bewoners en verblijven: klein, regio of land."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--schaal", choices=[*SCHALEN], help="zonder: regio als dat binnen 20 s lukt, anders klein")
        parser.add_argument("--if-empty", action="store_true", help="doe niets als de voorbeeldgegevens er al staan")
        parser.add_argument("--seed", type=int, default=1, help="ander getal, andere mensen")
        parser.add_argument("--vandaag", type=date.fromisoformat, help="laatste nacht (jjjj-mm-dd); zonder: vandaag")

    def handle(self, *args: Any, **options: Any) -> None:
        begin, value = time.monotonic(), scope.systeem("load_demo")
        if options["if_empty"]:
            with scope.within(value):
                if demo.is_loaded():
                    self.stdout.write("De voorbeeldgegevens staan er al.")
                    return
        schaal = SCHALEN.get(options["schaal"] or "")
        if schaal is None:
            schaal, reden = choose()
            self.stdout.write(reden)
        vandaag = options["vandaag"] or timezone.localdate()
        try:
            with scope.within(value):
                geladen = demo.load(
                    schaal=schaal,
                    seed=options["seed"],
                    vandaag=vandaag,
                    by=Actor.systeem("load_demo", oorsprong="opdrachtregel"),
                )
                ensure_demo_people()
        except demo.DemoStandsAlready as error:
            raise CommandError(str(error)) from error
        self.link(geladen, vandaag)
        # What lives floors up goes by name, because the register does not know it.
        call_command("load_handhaving", vandaag=vandaag, stdout=self.stdout)
        if schaal.naam != "land":  # what is made up there is about the eight gemeenten, by name
            call_command("load_aanbod", vandaag=vandaag, stdout=self.stdout)
            call_command("load_convenant", vandaag=vandaag, stdout=self.stdout)
            call_command("load_arbeidsmigrant", vandaag=vandaag, stdout=self.stdout)
            call_command("load_zorg", vandaag=vandaag, stdout=self.stdout)
            call_command("load_kennis", vandaag=vandaag, stdout=self.stdout)
        call_command("load_programma", vandaag=vandaag, stdout=self.stdout)
        call_command("compute_meetwaarden", vandaag=vandaag, stdout=self.stdout)
        call_command("publish_opendata", vandaag=vandaag, stdout=self.stdout)
        self.stdout.write(
            f"Schaal {schaal.naam}: {geladen.organisaties} organisaties, {geladen.locaties} locaties,"
            f" {geladen.bewoners} bewoners, {geladen.verblijven} verblijven in {time.monotonic() - begin:.1f} s."
        )

    def link(self, geladen: demo.Geladen, vandaag: date) -> None:
        """Link a small register at once, and count its nights again; a larger one in the background, so that loading takes no
        longer.
        """
        by = Actor.systeem("load_demo", oorsprong="opdrachtregel")
        with scope.within(scope.systeem("load_demo")):
            if geladen.bewoners <= AT_ONCE:
                koppeling.koppel_alles(by=by)
                klok.count_all(peildatum=vandaag)
            elif geladen.bewoners <= IN_BACKGROUND:
                koppeling.start(by=by)
