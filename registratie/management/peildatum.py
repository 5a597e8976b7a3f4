"""The day that a command is asked about."""

from datetime import date

from django.core.management.base import CommandError
from django.utils import timezone

from registratie.inlezen.grenzen import EERSTE_AANKOMST, VERTREK_VOORUIT
from rivierenland.core.opmaak import datum


def read_peildatum(text: str) -> date:
    """The day, today without one. Raises CommandError with code 2 for what is no day, or one outside the register."""
    vandaag = timezone.localdate()
    try:
        dag = date.fromisoformat(text) if text else vandaag
    except ValueError as wrong:
        raise CommandError(
            f"{text!r} is geen datum. Schrijf hem als jjjj-mm-dd, bijvoorbeeld 2026-11-23.", returncode=2
        ) from wrong
    laatste = vandaag + VERTREK_VOORUIT
    if not EERSTE_AANKOMST <= dag <= laatste:
        zin = f"Kies een dag van {datum(EERSTE_AANKOMST)} tot en met {datum(laatste)}."
        raise CommandError(zin, returncode=2)
    return dag
