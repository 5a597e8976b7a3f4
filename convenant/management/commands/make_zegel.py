"""manage.py make_zegel: a sealing certificate for the demo, that says of itself that it holds nowhere else."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from convenant.zegelen import demo

VOORAF = timedelta(days=180)
"""The demo signs on days before it was set up."""


class Command(BaseCommand):
    """Leaves what stands; with `--opnieuw` a new certificate follows, and the root of the old one stays trusted."""

    help = "Maak het zegelcertificaat van de demo. In productie komt het certificaat van een vertrouwensdienst."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--opnieuw", action="store_true", help="maak een nieuw certificaat naast het oude")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("Alleen voor de demo. Zet in productie ZEGEL_PKCS12 op een eigen certificaat.")
        file, root = Path(settings.ZEGEL_PKCS12), Path(settings.ZEGEL_WORTELS[0])
        if file.exists() and not options["opnieuw"]:
            self.stdout.write("Het zegelcertificaat staat er al.")
            return
        inhoud, wortel = demo.make(wachtwoord=settings.ZEGEL_WACHTWOORD, moment=timezone.now() - VOORAF)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(root, (root.read_bytes() if root.exists() else b"") + wortel)
        write_private(file, inhoud)
        self.stdout.write(f"Zegelcertificaat gemaakt ({demo.WAARSCHUWING}).")


def write_private(path: Path, inhoud: bytes) -> None:
    """Written beside its place, readable by its owner alone, and moved there when it is whole."""
    fresh = path.with_suffix(path.suffix + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as handle:
        handle.write(inhoud)
    fresh.replace(path)
