"""`bin/manage propose_ronde --gemeente GM0281 --datum 2026-11-24 --uren 7 --json`: a day list, without planning anything.

With `--json` one object is written to stdout::

    {
      "gemeente": "GM0281", "datum": "2026-11-24", "uren": 7.0, "start": [158393, 433093],
      "stops": [
        {
          "volgorde": 1, "locatie": 12, "naam": "Hof Waalzicht", "adres": "Voorbeeldstraat 1, 4005 ZX Tiel",
          "punten": 83, "redenen": [{"code": "melding_direct", "punten": 60, "zin": "Er is 1 melding …"}],
          "meters": 2140, "reisminuten": 3, "aankomst": 3, "minuten": 45
        }
      ],
      "terug": {"meters": 1800, "reisminuten": 2}, "minuten": 412, "meters": 38120, "punten": 702, "zonder_ligging": 0
    }

`meters` and `reisminuten` are from the stop before, over the road; `minuten` of a stop is on site, `aankomst` minutes after
leaving. `start` is RD metres (EPSG:28992). The same register, day and hours always give the same list.
"""

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from handhaving.queries import voorstel
from handhaving.queries.voorstel import Voorstel
from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang


class Command(BaseCommand):
    help = "Stel voor waar een toezichthouder op een dag langsgaat, op prioriteit en afstand."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", required=True, help="CBS-code, bijvoorbeeld GM0281")
        parser.add_argument("--datum", required=True, help="bijvoorbeeld 2026-11-24")
        parser.add_argument("--uren", type=float, default=7.0, help="werktijd, meer dan 0 en niet meer dan 12")
        parser.add_argument("--json", action="store_true", help="als JSON in plaats van als tabel")

    def handle(self, *args: Any, **options: Any) -> None:
        dag, uren = _day(options["datum"]), options["uren"]
        if not 0 < uren <= 12:
            raise CommandError("Geef een aantal uren van meer dan 0, en niet meer dan 12.", returncode=2)
        gemeente = Gemeente.objects.filter(pk=options["gemeente"]).first()
        if gemeente is None:
            raise CommandError(
                f"{options['gemeente']} is geen gemeente van de regio. Geef een code zoals GM0281.", returncode=2
            )
        start = (gemeente.rd_x, gemeente.rd_y)
        with scope.within(scope.gemeenten([gemeente.pk])):
            found = voorstel.propose(gemeente.pk, dag, minuten=int(uren * 60), start=start)
        if options["json"]:
            head = {"gemeente": gemeente.pk, "datum": dag.isoformat(), "uren": uren, "start": list(start)}
            self.stdout.write(json.dumps(head | found.as_dict(), ensure_ascii=False, indent=2))
        else:
            self.stdout.write(f"{gemeente.naam}, {datum_lang(dag)}, {uren:g} uur")
            self.stdout.write("\n".join(_table(found)))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise CommandError(
            f"{text} is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-24.", returncode=2
        ) from problem


def _table(found: Voorstel) -> list[str]:
    lines = [f"{'':>3}  {'punten':>6}  {'km':>6}  {'reis':>6}  {'ter plaatse':>11}  locatie en redenen"]
    for nummer, een in enumerate(found.stops, start=1):
        stop = een.stop
        lines.append(
            f"{nummer:>3}  {een.punten:>6}  {stop.meters / 1000:>6.1f}  {stop.reisminuten:>3} min  {stop.minuten:>7} min  "
            f"{een.locatie.naam}, {een.locatie.adres}, {een.locatie.plaats}"
        )
        lines += [f"{'':>42}{reden.punten:>3}  {reden.zin}" for reden in een.redenen]
    uren, minuten = divmod(found.tocht.minuten, 60)
    lines.append(
        f"Samen {uren} uur en {minuten} minuten, {found.tocht.meters / 1000:.1f} km, {found.tocht.prijs} punten."
    )
    if found.zonder_ligging:
        lines.append(f"{found.zonder_ligging} locaties doen niet mee: het is niet bekend waar zij liggen.")
    return lines
