"""One import in a process of its own, so that its memory can be told apart: prints the seconds from file to committed,
and the processor seconds of this process, its children and its server process together."""

import os
import sys
import time
from pathlib import Path

import django

from benchmarks.processor import server_seconds


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rivierenland.settings")
    django.setup()
    from django.db import connection

    from registratie.actions import aanlevering
    from rivierenland.core import scope
    from rivierenland.core.actor import Actor
    from rivierenland.core.models import Organisatie

    by = Actor.systeem("benchmark", oorsprong="opdrachtregel")
    with scope.within(scope.systeem("benchmark")):
        organisatie = Organisatie.objects.get(kvk=sys.argv[2])
    begin, started = time.perf_counter(), time.process_time()
    with scope.within(scope.organisatie(organisatie.pk)):
        uitkomst = aanlevering.import_file(
            path=Path(sys.argv[1]), organisatie_id=organisatie.pk, only_valid=True, dry_run=False, by=by
        )
    seconds = time.perf_counter() - begin
    mine, children = time.process_time() - started, os.times()
    server = server_seconds(connection.connection.info.backend_pid)
    print(seconds, mine + children.children_user + children.children_system + server)
    assert uitkomst.tellingen["nieuw"] == uitkomst.tellingen["rijen"], uitkomst.tellingen


if __name__ == "__main__":
    main()
