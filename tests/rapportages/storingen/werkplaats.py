"""The real worker, for tests that break it: counting and writing take a little longer, so that there is something to break.

Every format is the JSON of the document, with a sleep; `GIFTIG` names a gemeente whose counting raises in the database.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import django

TRAAG = float(os.environ.get("TRAAG", "0.05"))


def slowly(document: object, fonts: Path) -> bytes:
    """A file, after a while."""
    from rivierenland.rapportages.inhoud import bewaren

    time.sleep(TRAAG)
    return bewaren.dumps(document)  # type: ignore[arg-type]


def counting(heel: Callable) -> Callable:
    """Counting, after a while; in one gemeente it raises."""
    from django.db import connection

    def measure(gemeente: str, periode: object) -> object:
        time.sleep(TRAAG)
        if gemeente == os.environ.get("GIFTIG"):
            with connection.cursor() as cursor:
                cursor.execute("select 1 / 0")
        return heel(gemeente, periode)

    return measure


def main() -> None:
    """Work until killed."""
    django.setup()
    from rivierenland.celery import app
    from rivierenland.rapportages.definities import DEFINITIES
    from rivierenland.rapportages.enums import Formaat, Rapport
    from rivierenland.rapportages.formaten import schrijven
    from rivierenland.rapportages.metingen import verblijf

    monitor = DEFINITIES[Rapport.KWARTAALMONITOR]
    meting = replace(verblijf.METING, measure=counting(verblijf.measure))
    DEFINITIES[Rapport.KWARTAALMONITOR] = replace(monitor, metingen=(meting,))
    schrijven.FORMATEN = dict.fromkeys(Formaat, slowly)
    app.worker_main(
        ["worker", "--concurrency", "2", "--loglevel", "WARNING", "--without-gossip", "--without-mingle", *sys.argv[1:]]
    )


if __name__ == "__main__":
    main()
