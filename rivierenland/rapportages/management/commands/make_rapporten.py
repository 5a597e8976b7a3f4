"""manage.py make_rapporten: an edition of a report as files in a folder. For an operator, and when the worker is out of order."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.rapportages.actions import editie as actie
from rivierenland.rapportages.actions import meting
from rivierenland.rapportages.enums import Doelgroep, Editiestatus, Rapport
from rivierenland.rapportages.management import werk
from rivierenland.rapportages.models import Deelbestand, Rapporteditie
from rivierenland.rapportages.periode import Periode


class Command(BaseCommand):
    """Does the jobs of the edition itself, in turn with a worker if there is one, and copies the files of what stands."""

    help = "Maak een rapport over een periode: een concept in het portaal, en de bestanden in een map."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rapport", required=True, choices=Rapport.values, help="welk rapport")
        parser.add_argument("--periode", required=True, help="2026-09, 2026-k3 of 2026")
        parser.add_argument("--onderwerp", default="", help="code van een speerpunt, bij een rapport per speerpunt")
        parser.add_argument("--output", required=True, type=Path, help="map voor de bestanden")

    def handle(self, *args: Any, **options: Any) -> None:
        periode, map_ = _periode(options["periode"]), Path(options["output"])
        zoek = {"rapport": options["rapport"], "onderwerp": options["onderwerp"], "periode": periode.code}
        with scope.within(scope.systeem(meting.SCOPE)):
            editie = Rapporteditie.objects.filter(
                **zoek, status__in=(Editiestatus.CONCEPT, Editiestatus.GEPUBLICEERD)
            ).first() or _started(Rapport(options["rapport"]), periode, options["onderwerp"])
        werk.make(editie)
        with scope.within(scope.systeem(meting.SCOPE)):
            editie.refresh_from_db()
            self._copy(editie, map_)
        if editie.status == Editiestatus.MISLUKT:
            raise CommandError(editie.fout)

    def _copy(self, editie: Rapporteditie, map_: Path) -> None:
        for bestand in Deelbestand.objects.filter(deel__editie=editie).select_related("deel").order_by("deel__nr"):
            doel = map_ / "eigen" if bestand.deel.doelgroep == Doelgroep.GEMEENTE else map_
            with bestand.bestand.open() as bron:
                try:
                    doel.mkdir(parents=True, exist_ok=True)
                    (doel / bestand.bestandsnaam).write_bytes(bron.read())
                except OSError as fout:
                    raise CommandError(f"{doel} kan niet worden geschreven: {fout.strerror}.") from fout
            self.stdout.write(str(doel / bestand.bestandsnaam))


def _started(rapport: Rapport, periode: Periode, onderwerp: str) -> Rapporteditie:
    by = Actor.systeem("make_rapporten", oorsprong="opdrachtregel")
    try:
        return actie.start(rapport=rapport, periode=periode, onderwerp=onderwerp, by=by, aloud=False)
    except actie.NoEdition as geen:
        raise CommandError(str(geen)) from geen


def _periode(code: str) -> Periode:
    try:
        return Periode.read(code)
    except ValueError as fout:
        raise CommandError(f"‘{code}’ is geen periode. Schrijf 2026-09, 2026-k3 of 2026.") from fout
