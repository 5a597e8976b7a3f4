"""manage.py generate_rapportages: the monthly reports of a month as files in a folder. For an operator."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.rapportages.actions import rapportage
from rivierenland.rapportages.enums import Doelgroep
from rivierenland.rapportages.maandrapport.inhoud import Periode
from rivierenland.rapportages.maandrapport.kalender import NoReport
from rivierenland.rapportages.models import Rapportage


class Command(BaseCommand):
    """Without a gemeente: the nine reports for the region, small counts withheld. With one: its own report, nothing withheld.

    `--doelgroep` overrules that. The runs are stored too, exactly as when somebody asks for them in the portal.
    """

    help = "Maak de maandrapporten van een maand: acht gemeenten en de regio, of met --gemeente één gemeente."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--periode", required=True, help="de maand, bijvoorbeeld 2026-10")
        parser.add_argument("--gemeente", help="CBS-code, bijvoorbeeld GM0281; zonder: alle acht en de regio")
        parser.add_argument("--output", required=True, type=Path, help="map voor de bestanden")
        parser.add_argument(
            "--doelgroep",
            help="gemeente (alles zichtbaar) of regio (aantallen onder 10 niet getoond); zonder: gemeente met "
            "--gemeente, anders regio",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        periode, gemeenten = _periode(options["periode"]), _gemeenten(options["gemeente"])
        doelgroep = _doelgroep(options["doelgroep"], bool(options["gemeente"]))
        if doelgroep is Doelgroep.GEMEENTE:
            gemeenten = [code for code in gemeenten if code is not None]
        map_ = _folder(Path(options["output"]))
        by = Actor.systeem("generate_rapportages", oorsprong="opdrachtregel")
        for gemeente in gemeenten:
            try:
                with scope.within(scope.systeem("maandrapport")):
                    run = rapportage.generate(periode=periode, gemeente=gemeente, doelgroep=doelgroep, by=by)
                    self._copy(run, map_)
            except NoReport as geen:
                raise CommandError(str(geen)) from geen

    def _copy(self, run: Rapportage, map_: Path) -> None:
        for bestand in run.bestanden.all():
            with bestand.bestand.open() as bron:
                (map_ / bestand.bestandsnaam).write_bytes(bron.read())
            self.stdout.write(str(map_ / bestand.bestandsnaam))


def _periode(code: str) -> Periode:
    try:
        return Periode.read(code)
    except ValueError as fout:
        raise CommandError(f"‘{code}’ is geen maand. Schrijf het jaar en de maand zo: 2026-10.") from fout


def _gemeenten(code: str | None) -> list[str | None]:
    alle = dict(Gemeente.objects.values_list("code", "naam"))
    if code is None:
        return [*alle, None]
    if code not in alle:
        bekend = ", ".join(f"{sleutel} ({naam})" for sleutel, naam in sorted(alle.items()))
        raise CommandError(f"‘{code}’ is geen gemeente in dit portaal. Kies uit: {bekend}.")
    return [code]


def _doelgroep(keuze: str | None, met_gemeente: bool) -> Doelgroep:
    if keuze is None:
        return Doelgroep.GEMEENTE if met_gemeente else Doelgroep.REGIO
    if keuze not in Doelgroep.values:
        raise CommandError(f"‘{keuze}’ is geen doelgroep. Kies gemeente of regio.")
    return Doelgroep(keuze)


def _folder(map_: Path) -> Path:
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise CommandError(f"De map {map_} kan niet worden gemaakt: {fout.strerror}.") from fout
    return map_
