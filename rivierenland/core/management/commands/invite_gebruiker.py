"""Invite somebody from the command line: how the first people of a gemeente and of the region come in."""

import argparse
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from rivierenland.core import scope
from rivierenland.core.actions import uitnodiging
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.rollen import ROLLEN, Rol, Rolsoort

NAAM = "invite_gebruiker"


class Command(BaseCommand):
    """Put an invitation in the outbox; the mail carries the link."""

    help = "Nodigt iemand uit. Zo komen de eerste gebruikers van een gemeente en van de regio binnen."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("email", help="e-mailadres")
        parser.add_argument("--naam", required=True, help="voor- en achternaam")
        parser.add_argument("--rol", required=True, choices=[rol.value for rol in Rol])
        parser.add_argument("--gemeente", help="CBS-code, bijvoorbeeld GM0281")
        parser.add_argument("--organisatie", help="KVK-nummer")

    def handle(self, *args: Any, **options: Any) -> None:
        rol = Rol(options["rol"])
        with scope.within(scope.systeem(NAAM)):
            try:
                uitnodiging.invite(
                    email=options["email"],
                    naam=options["naam"],
                    rol=rol,
                    by=Actor.systeem(NAAM, oorsprong="opdrachtregel"),
                    **self._tenant(rol, options),
                )
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"De uitnodiging aan {options['email']} staat klaar om te verzenden.")

    def _tenant(self, rol: Rol, options: dict[str, Any]) -> dict[str, Any]:
        soort = ROLLEN[rol].soort
        if soort is Rolsoort.GEMEENTE:
            if not Gemeente.objects.filter(pk=options["gemeente"]).exists():
                raise CommandError("Geef met --gemeente de CBS-code van een van de gemeenten, bijvoorbeeld GM0281.")
            return {"gemeente": options["gemeente"]}
        if soort is Rolsoort.ORGANISATIE:
            organisatie = Organisatie.objects.filter(kvk=options["organisatie"] or "").first()
            if organisatie is None:
                raise CommandError("Geef met --organisatie het KVK-nummer van een bekende organisatie.")
            return {"organisatie": organisatie.pk}
        return {}
