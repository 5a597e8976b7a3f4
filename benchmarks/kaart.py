"""The map: its first view with the locations of *regio*, and the points of 50,000 locations.

    benchmarks/run kaart [--keer 15] [--veel 50000]

The first view is what a visitor waits for: the page, the borders and the points of the region, uncompressed, without what a browser
keeps (script, stylesheet, font). The many locations are cards spread over the region, written in a transaction that is rolled back.
"""

import argparse
import os
import statistics
import sys
from datetime import date

from benchmarks.bezoeker import Bezoeker
from benchmarks.opstelling import ensure_database, manage

PAGE, BORDERS = "/aanbod/kaart/", "/aanbod/kaart/grenzen.json"
REGION = "bbox=4.85,51.65,5.87,52.06&zoom=10"
VIEWS = {
    "the whole region": REGION,
    "half of it": "bbox=5.10,51.75,5.60,51.95&zoom=11",
    "round Tiel": "bbox=5.35,51.85,5.50,51.92&zoom=13",
    "the whole region, deepest zoom": "bbox=4.85,51.65,5.87,52.06&zoom=18",
}


def first_view(environment: dict[str, str], keer: int) -> None:
    """Bytes and milliseconds of the three answers, and together."""
    parts = {"page": PAGE, "borders": BORDERS, "points": f"/aanbod/kaart/punten.json?{REGION}"}
    total_kb, total_ms = 0.0, 0.0
    print("| first view | kB | ms | queries |\n|---|---|---|---|")
    with Bezoeker(environment, ["GM0281"]) as bezoeker:
        bezoeker.get(PAGE)
        for naam, pad in parts.items():
            answers = [bezoeker.get(pad) for _ in range(keer)]
            kb, ms = answers[0]["bytes"] / 1000, statistics.median(answer["ms"] for answer in answers)
            total_kb, total_ms = total_kb + kb, total_ms + ms
            print(f"| {naam} | {kb:.1f} | {ms:.0f} | {answers[0]['queries']} |", flush=True)
    print(f"| together | {total_kb:.1f} | {total_ms:.0f} | |", flush=True)


def many(veel: int, keer: int) -> None:
    """The same answers with `veel` locations; must run in a process whose database is the one of the environment."""
    import django

    django.setup()
    import time
    from random import Random

    from django.contrib.auth import get_user_model
    from django.db import transaction
    from django.test import RequestFactory

    from registratie.models import Locatiekaart
    from rivierenland.core import scope
    from rivierenland.core.kernen import kernen
    from rivierenland.core.queries import toegang
    from rivierenland.core.rollen import Rol
    from speerpunten.aanbod.views.kaart import KaartView, PuntenView

    kans, plekken = Random(50), kernen()
    user = get_user_model().objects.filter(toegangen__rol=Rol.BELEID).first()
    actor = toegang.actor_of(user, None)

    def ask(view, pad: str, **extra: object) -> tuple[int, float]:
        request = RequestFactory().get(pad)
        request.user, request.actor = user, actor
        request.htmx = False  # type: ignore[attr-defined]
        begin = time.perf_counter()
        answer = view.as_view()(request)
        body = answer.render().content if hasattr(answer, "render") else answer.content
        return len(body), time.perf_counter() - begin

    with scope.within(scope.systeem("benchmark")):
        cards = []
        for nr in range(veel):
            kern = kans.choice(plekken)
            cards.append(
                Locatiekaart(
                    locatie_id=10_000_000 + nr, naam=f"Hof {nr}", gemeente_id=kern.gemeente, soort="logiesgebouw", status="actief",
                    bedden=kans.randint(4, 200), rd_x=round(kern.punt.x + kans.gauss(0, 1500), -2),
                    rd_y=round(kern.punt.y + kans.gauss(0, 1500), -2), ingangsdatum=date(2020, 1, 1),
                )
            )  # fmt: skip
        Locatiekaart.objects.bulk_create(cards, batch_size=5000)
        print(f"\n| {veel} locations | kB | ms |\n|---|---|---|")
        for naam, query in VIEWS.items():
            taken = [ask(PuntenView, f"/aanbod/kaart/punten.json?{query}") for _ in range(keer)]
            print(
                f"| {naam} | {taken[0][0] / 1000:.1f} | {statistics.median(s for _, s in taken) * 1000:.0f} |",
                flush=True,
            )
        taken = [ask(KaartView, PAGE) for _ in range(3)]
        print(
            f"| the page, without its frame's queries | {taken[0][0] / 1000:.1f} | {statistics.median(s for _, s in taken) * 1000:.0f} |"
        )
        transaction.set_rollback(True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=15)
    parser.add_argument("--veel", type=int, default=50_000)
    options = parser.parse_args()
    environment = ensure_database("regio")
    manage(environment, "load_aanbod")
    first_view(environment, options.keer)
    os.environ.update(environment)
    sys.stdout.flush()
    many(options.veel, max(options.keer // 3, 3))


if __name__ == "__main__":
    main()
