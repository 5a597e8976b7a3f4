"""One night of the convenant: every commitment of many parties on *land*, twice, and what it leaves.

    benchmarks/run toezeggingen [--schaal land] [--partijen 500] [--keer 3]

Parties are the largest organisations of the made-up register; those of the demo's convenant are among them. Every night is timed in one
process that sees everything, as the job does: the first writes all steps, the next ones lengthen what stayed the same.
"""

import argparse
import os
import statistics
import time
from collections import Counter
from datetime import timedelta

from benchmarks.opstelling import ensure_database

RIJEN = 20
"""How many commitments the example text has; those without a rule or without a party of their kind take no time."""


def make_parties(aantal: int) -> int:
    """So many parties, all of every kind of market party; returns how many there are."""
    from django.db.models import Count

    from convenant.enums.partij import Partijsoort
    from convenant.models import Convenantversie, Partij
    from rivierenland.core.models import Organisatie

    versie = Convenantversie.objects.get(nummer=1)
    soorten = [Partijsoort.VERBLIJFSBIEDER, Partijsoort.UITZENDER, Partijsoort.WERKGEVER]
    er_al = Partij.objects.count()
    nieuw = Organisatie.objects.filter(convenantpartij=None).annotate(n=Count("locaties")).order_by("-n", "id")
    Partij.objects.bulk_create(
        Partij(
            organisatie=row, gemeenten=row.gemeenten, soorten=soorten, kvk=row.kvk, convenant=versie,
            sinds=versie.ingangsdatum, is_voorbeeld=True,
        )
        for row in nieuw[: max(aantal - er_al, 0)]
    )  # fmt: skip
    return Partij.objects.count()


def night(op, keer: int) -> None:
    """Nights one after another from `op` on: seconds, statements, rows; and the slowest rules."""
    from django.db import connection

    from convenant.actions import toezeggingsmeting
    from convenant.models import Toezeggingsmeting, Toezeggingsverdeling
    from rivierenland.core import scope
    from rivierenland.core.actor import Actor

    took, seconden = [], Counter[str]()
    for nr in range(keer):
        vragen = Counter[str]()

        def count(execute, sql, params, many, context, vragen=vragen):
            vragen["alle"] += 1
            return execute(sql, params, many, context)

        begin = time.perf_counter()
        with scope.use(scope.systeem("benchmark")), connection.execute_wrapper(count):
            nacht = toezeggingsmeting.evaluate(op=op + nr * timedelta(days=1), by=Actor.systeem("benchmark"))
        took.append(time.perf_counter() - begin)
        for code, aantal in nacht.seconden.items():
            seconden[code] = max(seconden[code], aantal)
        with scope.within(scope.systeem("benchmark")):
            stappen = Toezeggingsmeting.objects.count()
        print(f"night {nr + 1}: {took[-1]:.2f} s, {len(nacht.rijen)} rules, {sum(nacht.rijen.values())} rows judged, "
              f"{vragen['alle']} statements, {stappen} steps kept, {Toezeggingsverdeling.objects.count()} distributions, "
              f"failed: {nacht.mislukt or 'none'}", flush=True)  # fmt: skip
    print(f"median {statistics.median(took):.2f} s, highest {max(took):.2f} s (goal: at most 60 s)")
    for code, aantal in seconden.most_common():
        print(f"  {code:<26} {aantal:8.2f} s")
    print(f"  {'distribution and the rest':<26} {max(took) - sum(seconden.values()):8.2f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schaal", default="land")
    parser.add_argument("--partijen", type=int, default=500)
    parser.add_argument("--keer", type=int, default=3)
    options = parser.parse_args()
    environment = ensure_database(options.schaal)
    os.environ.update(environment | {"DJANGO_SETTINGS_MODULE": "rivierenland.settings"})
    import django

    django.setup()
    from django.db.models import Max
    from django.utils import timezone

    from convenant.models import Toezeggingsmeting
    from rivierenland.core import scope

    with scope.within(scope.systeem("benchmark")):
        print(f"{make_parties(options.partijen)} parties x {RIJEN} commitments on {options.schaal}", flush=True)
        laatste = Toezeggingsmeting.objects.aggregate(dag=Max("laatste_dag"))["dag"]
    night(max(laatste + timedelta(days=1), timezone.localdate()) if laatste else timezone.localdate(), options.keer)


if __name__ == "__main__":
    main()
