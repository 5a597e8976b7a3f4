"""manage.py load_rapporten: a published quarter and one that waits for its check, on top of the demo's register."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.rapportages.actions import demo, meting, publicatie
from rivierenland.rapportages.actions import editie as acties
from rivierenland.rapportages.demo.edities import AKKOORD, EERDER, NIEUW, RAPPORT, quarters
from rivierenland.rapportages.enums import Aanleiding, Editiestatus
from rivierenland.rapportages.management import werk
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.periode import Periode


class Command(BaseCommand):
    """Makes what is not there with the real engine; an edition that stands is left alone. Killed halfway it goes on where it was."""

    help = "Laat de kwartaalmonitor van twee kwartalen maken, bovenop de voorbeeldgegevens van load_demo."

    def handle(self, *args: Any, **options: Any) -> None:
        begin = time.monotonic()
        eerder, nieuw = quarters(timezone.now())
        self._published(eerder)
        self._waiting(nieuw)
        self.stdout.write(f"{RAPPORT.label} over {eerder.naam} en {nieuw.naam} in {time.monotonic() - begin:.1f} s.")

    def _published(self, periode: Periode) -> None:
        editie = self._made(periode)
        if editie is None:
            return
        with scope.within(scope.systeem(meting.SCOPE)):
            demo.say(editie=editie, gezegd=EERDER)
            demo.approve(editie=editie)
            taak = publicatie.publish(editie=editie, zonder=(), by=demo.coordinator())
        werk.publish(taak)

    def _waiting(self, periode: Periode) -> None:
        editie = self._made(periode)
        if editie is None:
            return
        with scope.within(scope.systeem(meting.SCOPE)):
            demo.say(editie=editie, gezegd=NIEUW)
            demo.approve(editie=editie, slugs=AKKOORD)

    def _made(self, periode: Periode) -> Rapporteditie | None:
        """The concept of this period; None when it was published before."""
        by = Actor.systeem("load_rapporten", oorsprong="opdrachtregel")
        with scope.within(scope.systeem(meting.SCOPE)):
            er_is = Rapporteditie.objects.filter(rapport=RAPPORT, periode=periode.code)
            if er_is.filter(status=Editiestatus.GEPUBLICEERD).exists():
                return None
            editie = acties.start(rapport=RAPPORT, periode=periode, aanleiding=Aanleiding.GEPLAND, by=by, aloud=False)
            if editie.status == Editiestatus.MISLUKT:
                acties.retry(editie=editie, by=by)
        werk.make(editie)
        with scope.within(scope.systeem(meting.SCOPE)):
            editie.refresh_from_db()
        if editie.status != Editiestatus.CONCEPT:
            raise CommandError(editie.fout or f"{RAPPORT.label} over {periode.naam} is niet gemaakt.")
        return editie
